// Loops over float64 arrays, for each primitive its own, so that V8 inlines the rule's function into it: calling a
// function for each element would take ten times as long. They are given the function, which comes from the rule.
const LETTERS = ['x', 'y', 'z'];
const steps = (operands) => operands.map((name) => `, ${name}At += ${name}Step`).join('');
const runs = (operands) =>
  operands.map((name) => `{ data: ${name}, at: ${name}At, step: ${name}Step }: Run`).join(', ');
const entries = (operands) => operands.map((name) => `${name}[${name}At]`).join(', ');

const loop = (operands, value) =>
  `(f: NumberFunction, r: Float64Array, i: number, end: number, ${runs(operands)}) {
    for (; i < end; i++${steps(operands)}) r[i] = ${value};
  }`;

/** y = f(x) and t_y = f'(x) t_x, along runs of the operands, the result and the direction. */
function loops({ arity, discrete }) {
  const operands = LETTERS.slice(0, arity);
  const evaluate = loop(operands, `f(${entries(operands)})`);
  const all = [...operands, 'value'];
  const partial = loop([...all, 'direction'], `strongProduct(f(${entries(all)}), direction[directionAt])`);
  const partials = (discrete ? [] : operands).map(() => `function ${partial}`);
  return `{
  evaluate${evaluate},
  partials: [${partials.join(', ')}],
}`;
}

/** A loop of nothing but a function of some operands. */
const plain = (arity) =>
  `function ${loop(LETTERS.slice(0, arity), `f(${entries(LETTERS.slice(0, arity))})`)}`;

export const floatLoops = (primitives) => `import { strongProduct } from '../../strongProduct.js';
import type { NumberFunction, Run } from './runs.js';

export const elementwiseLoops = {
${primitives.map((one) => `${one.name}: ${loops(one)},\n`).join('')}} as const;

/** Of functions that are no primitives, each its own: the identity, the strong product, exp(x - y), and where. */
export const copyLoop = ${plain(1)};
export const productLoop = ${plain(2)};
export const powerLoop = ${plain(2)};
export const whereLoop = ${plain(3)};

/** For any other functions of one, two and three operands. */
export const callingLoops = [${[1, 2, 3].map(plain).join(', ')}] as const;
`;
