import { applied, constant } from '../expression/build.js';
import { Expr } from '../expression/Expr.js';
import { isSum } from '../expression/isSum.js';
import { listed } from './ExprMap.js';
import { multipleOf } from './multipleOf.js';
import { NormalForms } from './NormalForms.js';
import { Product } from './Product.js';
import { type Part, partsOf } from './partsOf.js';
import { MOST_TERMS, productOfSums } from './productOfSums.js';
import * as Q from './rational.js';
import { familyOf, Scope } from './Scope.js';
import { Sum } from './Sum.js';
import { termsOf } from './termsOf.js';

/**
 * The expression with products of sums and whole powers of sums multiplied out, and like terms collected; products
 * that would have more than 1000 terms stay as they are.
 *
 * Expanded forms can lose digits: (x - 1)^7 is exact near 1, its expansion is not.
 *
 * @example toText(expand(parse('(x + 1)^2 - (x - 1)^2'))) // '4 * x'
 */
export function expand(expr: Expr): Expr {
  return expandIn(new NormalForms(), expr);
}

/** The same for one of several expressions that have parts in common: what has been taken apart is remembered. */
export function expandIn(forms: NormalForms, expr: Expr): Expr {
  const scope = new Scope([expr], forms);
  const { graph } = scope;
  const expansions: Expansion[] = [];
  for (let i = 0; i < graph.nodes.length; i++) {
    // a factor of a product of many is multiplied out with the whole, or not at all
    expansions.push(new Expansion(scope.isInside(i) ? graph.nodes[i] : expanded(i, scope, expansions)));
  }
  return expansions[graph.roots[0]].expr;
}

/** What a node is multiplied out: a sum, of which an expression is made only where one is needed, or an expression. */
class Expansion {
  readonly sum: Sum | undefined;
  #expr: Expr | undefined;

  constructor(result: Sum | Expr) {
    if (result instanceof Sum) this.sum = result;
    else this.#expr = result;
  }

  get expr(): Expr {
    this.#expr ??= (this.sum as Sum).toExpr();
    return this.#expr;
  }
}

function expanded(i: number, scope: Scope, expansions: readonly Expansion[]): Sum | Expr {
  const { graph, forms } = scope;
  const node = graph.nodes[i];
  if (node.rule === null) return node;
  switch (familyOf(node)) {
    case 'sum':
      return total(partsOf(i, scope), expansions, forms);
    case 'product':
      return product(partsOf(i, scope), expansions, forms);
  }
  const operands = graph.at(i, expansions).map(({ expr }) => expr);
  const plain = applied(node.rule, operands);
  const isPower = plain.operation === 'pow' || plain.operation === 'sqrt';
  return isPower ? multipliedOut(new Product(forms).multiply(plain)) : plain;
}

function total(terms: readonly Part[], expansions: readonly Expansion[], forms: NormalForms): Sum {
  const result = new Sum(forms);
  for (const { place, times } of terms) {
    const { sum } = expansions[place];
    if (sum === undefined) result.add(expansions[place].expr, Q.integer(times));
    else
      for (const { term, multiple } of termsOf(sum))
        result.add(term ?? constant(1), times < 0 ? Q.negative(multiple) : multiple);
  }
  return result;
}

/** The sums among the factors multiplied out with the others, which are one term. */
function product(factors: readonly Part[], expansions: readonly Expansion[], forms: NormalForms): Sum | Expr {
  const monomial = new Product(forms);
  const sums: Sum[] = [];
  for (const { place, times } of factors) {
    const { sum } = expansions[place];
    if (sum !== undefined && times > 0 && times <= MOST_TERMS && termsOf(sum).length > 1)
      for (let k = 0; k < times; k++) sums.push(sum);
    else monomial.multiply(expansions[place].expr, times);
  }
  const one = monomial.toExpr();
  // where a sum stands under a fraction bar or a root it may cancel against its like
  const result = hasSums(one, forms) ? undefined : productOfSums(one, sums, forms);
  if (result !== undefined) return result;
  const all = new Product(forms);
  for (const { place, times } of factors) all.multiply(expansions[place].expr, times);
  return multipliedOut(all);
}

/** A product with the whole powers of sums in it multiplied out, or as it is where that would be too much. */
function multipliedOut(product: Product): Sum | Expr {
  const { forms } = product;
  const rest = new Product(forms);
  const powers = product.powers();
  rest.coefficient = product.coefficient;
  const sums: Sum[] = [];
  for (const { key: base, value: exponent } of listed(powers.first)) {
    const times = isSum(base) && !(exponent instanceof Expr) && Q.isInteger(exponent) ? exponent.n : 0;
    if (times > 0 && times <= MOST_TERMS) for (let k = 0; k < times; k++) sums.push(new Sum(forms).add(base));
    else rest.multiplyPower(base, exponent);
  }
  return productOfSums(rest.toExpr(), sums, forms) ?? multipleOf(product.coefficient, powers, forms);
}

/** Whether some factor is a sum, or a power of one. */
const hasSums = (e: Expr, forms: NormalForms): boolean =>
  listed(forms.factorsOf(e).powers.first).some(({ key: base }) => isSum(base));
