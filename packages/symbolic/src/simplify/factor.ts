import type { Expr } from '../expression/Expr.js';
import { Graph } from '../expression/Graph.js';
import { isSum } from '../expression/isSum.js';
import { rebuilt } from '../expression/rebuilt.js';
import { horner, monomialOf } from './horner.js';
import { NormalForms } from './NormalForms.js';
import { Sum } from './Sum.js';
import { termsOf } from './termsOf.js';

/** A sum of more terms is left as it is. */
const MOST_TERMS = 500;

/**
 * The expression with common factors taken out of sums again and again, where that takes fewer operations: Horner's
 * scheme for polynomials, in several variables, too.
 *
 * @example toText(factor(parse('x^3 + 2*x^2 + 3*x'))) // 'x * (x * (x + 2) + 3)'
 */
export function factor(expr: Expr): Expr {
  return factorIn(new NormalForms(), expr);
}

/** The same for one of several expressions that have parts in common: what has been taken apart is remembered. */
export function factorIn(forms: NormalForms, expr: Expr): Expr {
  const graph = new Graph([expr]);
  const inSums = partsOfSums(graph);
  const results: Expr[] = [];
  graph.nodes.forEach((_, i) => {
    const plain = rebuilt(graph, i, results);
    results.push(isSum(plain) && !inSums[i] ? nested(plain, forms) : plain);
  });
  return results[graph.roots[0]];
}

/** Which nodes are parts of sums and of nothing else: they are taken out of with the whole. */
function partsOfSums({ nodes, operands, starts, roots }: Graph): boolean[] {
  const parts = nodes.map(() => true);
  nodes.forEach((node, i) => {
    if (!isSum(node)) for (let j = starts[i]; j < starts[i + 1]; j++) parts[operands[j]] = false;
  });
  for (const root of roots) parts[root] = false;
  return parts;
}

/** A sum with what is common to most of its terms taken out, if that is shorter. */
function nested(plain: Expr, forms: NormalForms): Expr {
  const terms = termsOf(new Sum(forms).add(plain));
  if (terms.length > MOST_TERMS) return plain;
  const monomials = terms.map(({ term, multiple }) => monomialOf(term, multiple, forms));
  const result = horner(monomials, forms);
  return result.treeOperations < plain.treeOperations ? result : plain;
}
