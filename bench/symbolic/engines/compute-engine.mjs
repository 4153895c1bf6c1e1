// compute-engine: D stays as written until it is evaluated, and evaluating flattens, orders and expands sums and
// products; simplify comes after. The package asks for Node 22 and runs on 20. Its LaTeX parser takes x10 for x times
// 10, its Epsil parser takes names as they are, with functions in capitals; Log is the decimal logarithm.
import { ComputeEngine, compile } from '@cortex-js/compute-engine';
import { parseEpsil } from '@cortex-js/compute-engine/epsil';
import { repeat } from '../repeat.mjs';

const ce = new ComputeEngine();

const functionName = (name) => (name === 'log' ? 'Ln' : name[0].toUpperCase() + name.slice(1));
export const parse = (text) => ce.expr(parseEpsil(text.replace(/[a-z]+(?=\()/g, functionName))[0]);

export const raw = (e, by, order) =>
  by.map((name) => repeat(order, (f) => ce.expr(['D', f, name]).evaluate(), e));
export const simplified = (e, by, order) => raw(e, by, order).map((f) => f.simplify());
export const values = (exprs, at) => exprs.map((e) => e.subs(at).N().re);

const nodes = (json) =>
  Array.isArray(json) ? json.slice(1).reduce((total, operand) => total + nodes(operand), 1) : 1;
export const count = (exprs) => ({ tree: exprs.reduce((total, e) => total + nodes(e.json), 0) });

/** Value and gradient as a function of an object; compiled as one list, in which common parts are computed once. */
export function compiled(text, by) {
  const f = parse(text);
  const { success, run } = compile(ce.expr(['List', f, ...raw(f, by, 1)]));
  if (!success) throw new Error('compute-engine would interpret this');
  return run;
}
