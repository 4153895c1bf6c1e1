// The verbs of fourgrad: every call records and sweeps.
import * as language from '@fourgrad/reverse';

const { array, elementsOf, reshape, valueAndGradient } = language;

/** An array of fourgrad, or the number of an array without axes. */
export const toArray = ({ shape, data }) => (shape.length === 0 ? data[0] : reshape(array(data), shape));
const toArrays = (named) => Object.fromEntries(Object.entries(named).map(([name, a]) => [name, toArray(a)]));

/** The function of a task and what it is called with. */
export const programOf = (task) =>
  task.at === undefined
    ? { f: task.f(language, toArrays(task.constants)), at: task.arguments.map(toArray) }
    : { f: task.f(language), at: [task.at] };

const numbersIn = (x) => (Array.isArray(x) ? x.flatMap(numbersIn) : Array.from(elementsOf(x)));
/** The value, and the gradient as one list of numbers. */
export const read = ([value, gradient]) => ({ value, gradient: numbersIn(gradient) });

export function prepare(task) {
  const { f, at } = programOf(task);
  const differentiated = valueAndGradient(f);
  return { run: () => differentiated(...at), read };
}

/** Runs the gradient of f once, at a point. */
export const record = (f, at) => valueAndGradient(f(language))(at);
