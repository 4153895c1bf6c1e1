import { applied } from '../expression/build.js';
import { Expr } from '../expression/Expr.js';
import { isSum } from '../expression/isSum.js';
import { isApplied } from '../expression/operations.js';
import { rebuilt } from '../expression/rebuilt.js';
import { productOf, sumOf } from './absorbed.js';
import { rewritten } from './functionRules.js';
import { timesNumber } from './multipleOf.js';
import { NormalForms } from './NormalForms.js';
import { dissolves, Product } from './Product.js';
import * as Q from './rational.js';
import { familyOf, Scope, type Watch } from './Scope.js';
import type { Assumptions } from './Signs.js';
import { Sum } from './Sum.js';
import { splitNumber } from './splitNumber.js';
import { simplifiedSum } from './sumRules.js';

/** How far a simplification goes. */
export interface SimplifyOptions {
  /** What is known of variables, by name, for rewritings that need it: sqrt(x^2) is x for a positive x. */
  readonly assume?: Assumptions;
}

/**
 * The expression in a shorter canonical form with the same value wherever the original has one: like terms and like
 * factors collected, fractions normalised, numbers folded exactly, functions rewritten by identities, common factors
 * in front where that is shorter. Products of sums are not expanded, since expanded forms lose digits: see `shortest`.
 *
 * Deterministic, one pass over the graph; what the original shares stays shared.
 *
 * @throws TypeError for an assumption that there is not.
 * @example toText(simplify(parse('2*x + 3*x - x'))) // '4 * x'
 * @example toText(simplify(parse('sqrt(x^2)'), { assume: { x: 'positive' } })) // 'x'
 */
export function simplify(expr: Expr, options: SimplifyOptions = {}): Expr {
  return simplifyAll([expr], options)[0];
}

/**
 * Several expressions simplified together, sharing what they share.
 *
 * @example simplifyAll([parse('x + x'), parse('x * x')]).map(toText) // ['2 * x', 'x^2']
 */
export function simplifyAll(exprs: readonly Expr[], { assume }: SimplifyOptions = {}): Expr[] {
  return collected(new Scope(exprs, new NormalForms(assume)));
}

/** One pass over the graph. */
export function collected(scope: Scope): Expr[] {
  const { graph, forms, results } = scope;
  for (let i = 0; i < graph.nodes.length; i++) {
    const result = scope.isInside(i) ? graph.nodes[i] : simplifiedNode(i, scope);
    results.push(result);
    if (!scope.isShared(i)) continue;
    if (isLarge(result, forms)) forms.keepWhole(splitNumber(result, forms).rest);
    else forms.keepPair(result);
  }
  return graph.roots.map((root) => results[root]);
}

const MOST_BASES = 4;

/**
 * What is shared and large is not repeated: sums of more than two terms, and products of more than two factors with
 * brackets among them, as 4 x (1 - x), or with three factors that seldom meet their likes, as x y z.
 */
function isLarge(e: Expr, forms: NormalForms): boolean {
  const family = familyOf(e);
  if (family === undefined || (familyOf(e.x) !== family && familyOf(e.y ?? e.x) !== family)) return false;
  if (family === 'sum') return true;
  const { first, below } = forms.factorsOf(e).powers;
  let plain = 0;
  let bases = 0;
  for (let power = first; power !== null; power = power.next) {
    const { key: base, value: exponent } = power;
    bases += 1;
    if (isSum(base) && below === null) return true;
    if (exponent instanceof Expr || !Q.isOne(exponent)) continue;
    if (forms.isWhole(base)) plain += 2;
    else if (base.kind === 'variable') plain += 1;
  }
  return bases > MOST_BASES || plain > 2;
}

function simplifiedNode(i: number, scope: Scope): Expr {
  const node = scope.graph.nodes[i];
  if (node.rule === null) return node;
  const watch = scope.watch?.(i);
  let result: Expr;
  switch (familyOf(node)) {
    case 'sum':
      return node.operation === 'neg' ? negated(i, scope, watch) : simplifiedSum(sumOf(i, scope), watch);
    case 'product':
      result = productOf(i, scope).toExpr();
      break;
    default:
      result = normal(rebuilt(scope.graph, i, scope.results), scope.forms);
  }
  watch?.('likeFactors', result);
  return functionRewritten(result, scope.forms, watch);
}

/** -u, which is a sum only if u is one. */
function negated(i: number, scope: Scope, watch?: Watch): Expr {
  const place = scope.graph.operands[scope.graph.starts[i]];
  if (scope.isInside(place)) return simplifiedSum(sumOf(i, scope), watch);
  const result = timesNumber(scope.results[place], Q.MINUS_ONE, scope.forms);
  watch?.('likeTerms', result);
  return result;
}

/** A product, quotient or power in its normal form; anything else as it is. */
function normal(e: Expr, forms: NormalForms): Expr {
  if (isApplied(e, 'neg') && isSum(e.x)) return new Sum(forms).add(e).toExpr();
  return dissolves(e) ? new Product(forms).multiply(e).toExpr() : e;
}

const MOST_REWRITINGS = 20; // every rule makes its function simpler; no more have been seen than three

/** A function rewritten by the rules that apply, one after the other. */
function functionRewritten(e: Expr, forms: NormalForms, watch?: Watch): Expr {
  let result = e;
  for (let k = 0; k < MOST_REWRITINGS; k++) {
    const next = rewritten(result, forms);
    if (next === undefined) break;
    result = normal(withNewFunctions(next.result, forms), forms);
    watch?.(next.rule.id, result);
  }
  return result;
}

/** The result of a rule with the functions in it rewritten, too: -sin(asin(x)) is -x. */
function withNewFunctions(e: Expr, forms: NormalForms): Expr {
  if (familyOf(e) === undefined || e.rule === null || isSum(e)) return e;
  return applied(
    e.rule,
    e.operands.map((operand) => functionRewritten(operand, forms)),
  );
}
