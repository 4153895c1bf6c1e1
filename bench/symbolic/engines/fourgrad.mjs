import {
  compile,
  diff,
  evaluateAll,
  gradientOf,
  parse,
  shortest,
  simplifyAll,
  size,
} from '@fourgrad/symbolic';

export { parse };

export const raw = (e, by, order) => (by.length === 1 ? [diff(e, by[0], order)] : gradientOf(e, by));
/** Of a tenth derivative the shortest form is asked for. */
export const simplified = (e, by, order = 1) =>
  order > 1 ? raw(e, by, order).map((derivative) => shortest(derivative)) : simplifyAll(raw(e, by, order));
export const values = (exprs, at) =>
  evaluateAll(exprs, ({ kind, name }) => at[kind === 'variable' ? name : '']);
/** Nodes of a derivative, and of the function and its derivative together. */
export const count = (exprs, e) => ({
  tree: Number(size(exprs).tree),
  distinct: size(exprs).dag,
  withFunction: size([e, ...exprs]).dag,
  function: size(e).dag,
});

/** Value and gradient as a function of numbers, one argument a variable. */
export function compiled(text, by, names) {
  const f = parse(text);
  return compile([f, ...gradientOf(f, by)], names);
}
