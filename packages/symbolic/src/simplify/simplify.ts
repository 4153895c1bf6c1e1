import { apply } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { isApplied } from '../expression/operations.js';
import { nodesOf } from '../expression/walk.js';
import { rewritten } from './functionRules.js';
import { NormalForms } from './NormalForms.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import { isSum, Sum } from './Sum.js';
import { splitNumber } from './splitNumber.js';
import { simplifiedSum } from './sumRules.js';

/**
 * The expression in a shorter canonical form with the same value wherever the original has one: like terms and like
 * factors collected, fractions normalised, numbers folded exactly, functions rewritten by identities, common factors
 * in front where that is shorter. Products of sums are not expanded: expanded forms lose digits.
 *
 * Deterministic, one pass over the graph; what the original shares stays shared.
 *
 * @example toText(simplify(parse('2*x + 3*x - x'))) // '4 * x'
 */
export function simplify(expr: Expr): Expr {
  return simplifyAll([expr])[0];
}

/**
 * Several expressions simplified together, sharing what they share.
 *
 * @example simplifyAll([parse('x + x'), parse('x * x')]).map(toText) // ['2 * x', 'x^2']
 */
export function simplifyAll(exprs: readonly Expr[]): Expr[] {
  const nodes = nodesOf(exprs);
  const users = usersOf(nodes, exprs);
  const simplified = new Map<Expr, Expr>();
  const forms = new NormalForms();
  const scope: Scope = { inside: users.inside, forms, known: (e) => simplified.get(e) as Expr };
  for (const node of nodes) {
    if (scope.inside.has(node)) continue;
    const result = simplifiedNode(node, scope);
    simplified.set(node, result);
    if (users.shared.has(node) && isLarge(result)) forms.whole.add(splitNumber(result, forms).rest);
  }
  return exprs.map(scope.known);
}

type Family = 'sum' | 'product';

/** Which normal form an operation belongs to. */
function familyOf(e: Expr): Family | undefined {
  switch (e.operation) {
    case 'add':
    case 'sub':
    case 'neg':
      return 'sum';
    case 'mul':
    case 'div':
      return 'product';
    case 'pow':
      return wholeNumber(e.operands[1]) === undefined ? undefined : 'product';
    default:
      return undefined;
  }
}

function wholeNumber(e: Expr): number | undefined {
  const value = Q.rationalOf(e);
  return value !== undefined && Q.isInteger(value) ? value.n : undefined;
}

/** What the simplification of a node needs to know of the rest. */
interface Scope {
  /** Nodes with no life of their own: used once, by an operation of the same family, of which they are a part. */
  readonly inside: ReadonlySet<Expr>;
  /** What has been taken apart; results that several places share and that are too large to be repeated are whole. */
  readonly forms: NormalForms;
  /** The result for a node that has one. */
  readonly known: (e: Expr) => Expr;
}

/** Which nodes are used several times, and which only inside an operation like themselves. */
function usersOf(nodes: readonly Expr[], roots: readonly Expr[]): { shared: Set<Expr>; inside: Set<Expr> } {
  const users = new Map<Expr, Expr>();
  const shared = new Set<Expr>(roots);
  for (const node of nodes) {
    for (const operand of node.operands) {
      if (users.has(operand)) shared.add(operand);
      users.set(operand, node);
    }
  }
  const inside = new Set<Expr>();
  for (const node of nodes) {
    const user = users.get(node);
    if (user === undefined || shared.has(node)) continue;
    if (familyOf(node) === undefined || familyOf(node) !== familyOf(user)) continue;
    if (!(isApplied(user, 'pow') && user.operands[1] === node)) inside.add(node);
  }
  return { shared, inside };
}

/** More than two factors or terms: a shared 2 x may be repeated, a shared 4 x (1 - x) is kept in one piece. */
function isLarge(e: Expr): boolean {
  if (familyOf(e) === undefined) return false;
  return e.operands.some((operand) => familyOf(operand) === familyOf(e));
}

function simplifiedNode(node: Expr, scope: Scope): Expr {
  if (node.kind !== 'apply' || node.rule === null) return node;
  switch (familyOf(node)) {
    case 'sum':
      return simplifiedSum(sumOf(node, scope));
    case 'product':
      return functionRewritten(productOf(node, scope).toExpr());
  }
  const result = apply(node.rule, node.operands.map(scope.known));
  const isPower = isApplied(result, 'pow') || isApplied(result, 'sqrt');
  return functionRewritten(isPower ? new Product(scope.forms).multiply(result).toExpr() : result);
}

/** A function rewritten by the rule that applies, if one does. */
function functionRewritten(e: Expr): Expr {
  return (e.rule?.kind === 'elementwise' ? rewritten(e.rule, e.operands) : undefined) ?? e;
}

/** The terms under a node, those of absorbed sums included. */
function sumOf(node: Expr, { inside, forms, known }: Scope): Sum {
  const sum = new Sum(forms);
  const nodes = [node];
  const multiples = [Q.ONE];
  for (let e = nodes.pop(); e !== undefined; e = nodes.pop()) {
    const c = multiples.pop() as Q.Rational;
    if (e !== node && !inside.has(e)) {
      sum.add(known(e), c);
      continue;
    }
    const [x, y] = e.operands;
    if (isApplied(e, 'neg')) {
      nodes.push(x);
      multiples.push(Q.negative(c));
    } else {
      nodes.push(y, x);
      multiples.push(isApplied(e, 'sub') ? Q.negative(c) : c, c);
    }
  }
  return sum;
}

/** The factors under a node, those of absorbed products included. */
function productOf(node: Expr, { inside, forms, known }: Scope): Product {
  const product = new Product(forms);
  const nodes = [node];
  const exponents = [1];
  for (let e = nodes.pop(); e !== undefined; e = nodes.pop()) {
    const k = exponents.pop() as number;
    if (e !== node && !inside.has(e)) {
      product.multiply(known(e), k);
      continue;
    }
    const [x, y] = e.operands;
    if (isApplied(e, 'pow')) {
      nodes.push(x);
      exponents.push(k * (wholeNumber(y) as number));
    } else {
      nodes.push(y, x);
      exponents.push(isApplied(e, 'div') ? -k : k, k);
    }
  }
  return product;
}
