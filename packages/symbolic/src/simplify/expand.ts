import { applied } from '../expression/build.js';
import { Expr } from '../expression/Expr.js';
import { listed } from './ExprMap.js';
import { multipleOf } from './multipleOf.js';
import { NormalForms } from './NormalForms.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import { Scope } from './Scope.js';
import { isSum, Sum } from './Sum.js';
import { termsOf } from './termsOf.js';

/** A product whose expansion would have more terms stays a product. */
const MOST_TERMS = 1000;

/**
 * The expression with products of sums and whole powers of sums multiplied out, and like terms collected; products
 * that would have more than 1000 terms stay as they are.
 *
 * Expanded forms can lose digits: (x - 1)^7 is exact near 1, its expansion is not.
 *
 * @example toText(expand(parse('(x + 1)^2 - (x - 1)^2'))) // '4 * x'
 */
export function expand(expr: Expr): Expr {
  const { graph, inside, forms, results } = new Scope([expr], new NormalForms());
  graph.nodes.forEach((node, i) => {
    const plain = node.rule === null ? node : applied(node.rule, graph.at(i, results));
    // a factor of a product of many is multiplied out with the whole, or not at all
    results.push(inside[i] ? plain : expandedNode(plain, forms));
  });
  return results[graph.roots[0]];
}

function expandedNode(plain: Expr, forms: NormalForms): Expr {
  switch (plain.operation) {
    case 'add':
    case 'sub':
      return new Sum(forms).add(plain).toExpr();
    case 'neg':
    case 'mul':
    case 'div':
    case 'pow':
    case 'sqrt':
      return multipliedOut(plain, forms);
    default:
      return plain;
  }
}

/** (a + b) (c + d) = a c + a d + b c + b d */
function multipliedOut(plain: Expr, forms: NormalForms): Expr {
  const factored = new Product(forms).multiply(plain).factored();
  const rest = new Product(forms);
  rest.coefficient = factored.coefficient;
  const sums: Expr[] = [];
  for (const { key: base, value: exponent } of listed(factored.powers.first)) {
    const times = isSum(base) && !(exponent instanceof Expr) && Q.isInteger(exponent) ? exponent.n : 0;
    if (times > 0 && times <= MOST_TERMS) for (let k = 0; k < times; k++) sums.push(base);
    else rest.multiplyPower(base, exponent);
  }
  let total = new Sum(forms).add(rest.toExpr());
  for (const sum of sums) {
    const next = timesSum(total, new Sum(forms).add(sum), forms);
    if (next === undefined) return multipleOf(factored, forms);
    total = next;
  }
  return total.toExpr();
}

function timesSum(a: Sum, b: Sum, forms: NormalForms): Sum | undefined {
  const total = new Sum(forms);
  const [left, right] = [termsOf(a), termsOf(b)];
  if (left.length * right.length > MOST_TERMS) return undefined;
  for (const one of left) {
    for (const other of right) {
      const multiple = Q.times(one.multiple, other.multiple);
      if (multiple === undefined) return undefined;
      const product = new Product(forms);
      if (one.term !== null) product.multiply(one.term);
      if (other.term !== null) product.multiply(other.term);
      total.add(product.toExpr(), multiple);
    }
  }
  return total;
}
