// mathjs simplifies derivatives unless told not to; its trees share nothing.
import { derivative, parse } from 'mathjs';
import { repeat } from '../repeat.mjs';

export { parse };

const all = (simplify) => (e, by, order) =>
  by.map((name) => repeat(order, (f) => derivative(f, name, { simplify }), e));
export const raw = all(false);
export const simplified = all(true);
export const values = (exprs, at) => exprs.map((e) => e.evaluate({ ...at }));

/** Nodes of the trees: brackets of the text are no nodes. */
export function count(exprs) {
  let tree = 0;
  for (const e of exprs)
    e.traverse((node) => {
      if (node.type !== 'ParenthesisNode') tree += 1;
    });
  return { tree };
}

/** Value and gradient as a function of a scope; raw derivatives, since simplified ones take minutes to derive. */
export function compiled(text, by) {
  const f = parse(text);
  const codes = [f, ...raw(f, by, 1)].map((e) => e.compile());
  return (scope) => codes.map((code) => code.evaluate(scope));
}
