import { coshRule, cosRule, sechRule, sinhRule, sinRule, tanhRule } from '@fourgrad/ops/rules';
import { apply, constant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { Graph } from '../expression/Graph.js';
import { add, isApplied, mul, pow, sub } from '../expression/operations.js';
import { rebuilt } from '../expression/rebuilt.js';
import * as Q from './rational.js';
import { SQUARES } from './sumRules.js';

const RULES = { sin: sinRule, cos: cosRule, cosh: coshRule, sinh: sinhRule, tanh: tanhRule, sech: sechRule };

/** The expression with even powers of the one function of each pair written in the other. */
export function withSquaresOf(kept: 'f' | 'g', expr: Expr): Expr {
  const graph = new Graph([expr]);
  const results: Expr[] = [];
  graph.nodes.forEach((_, i) => {
    results.push(squareReplaced(kept, rebuilt(graph, i, results)));
  });
  return results[graph.roots[0]];
}

/** f^n = f^(n mod 2) (1 - sign g^2)^(n div 2), or g^n = g^(n mod 2) (sign (1 - f^2))^(n div 2) */
function squareReplaced(kept: 'f' | 'g', node: Expr): Expr {
  if (!isApplied(node, 'pow')) return node;
  const [base, exponent] = node.operands;
  const identity = SQUARES.find(({ f, g }) => isApplied(base, kept === 'f' ? g : f));
  const value = Q.rationalOf(exponent);
  if (identity === undefined || value === undefined || !Q.isInteger(value) || value.n < 2) return node;
  const square = pow(apply(RULES[identity[kept]], base.x), constant(2));
  const one = constant(1);
  const replaced =
    identity.sign === 1 ? sub(one, square) : kept === 'f' ? sub(square, one) : add(square, one);
  const odd = pow(base, constant(value.n % 2));
  return mul(odd, pow(replaced, constant(Math.floor(value.n / 2))));
}
