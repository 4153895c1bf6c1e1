import { degree } from './degree.js';
import type { Expr } from './Expr.js';
import { isSum } from './isSum.js';

// An order of expressions that people would choose and that does not depend on how they came to be: pi before x,
// x before y, x before x^2, letters before functions, functions before sums.

/** So many nodes are looked at; expressions that agree in them are told apart by their hashes. */
const MOST_LOOKS = 40;

const isPower = (e: Expr): boolean => e.operation === 'pow';

function rankOf(e: Expr): number {
  if (e.kind === 'variable') return 2;
  if (e.kind === 'constant') return e.name === '' ? 0 : 1;
  return isSum(e) ? 4 : 3;
}

/**
 * Compares expressions for sorting; equal only for the same expression. What is equal is identical, so the first
 * operands that differ decide: one way down, no way back.
 */
export function compare(a: Expr, b: Expr): number {
  let [x, y] = [a, b];
  for (let looks = 0; x !== y && looks < MOST_LOOKS; looks++) {
    if (isPower(x) || isPower(y)) {
      // a power stands right behind its base: first the bases decide, then the exponents, none being the least
      const [base, other] = [baseOf(x), baseOf(y)];
      if (base === other && !(isPower(x) && isPower(y))) return isPower(x) ? 1 : -1;
      [x, y] = base === other ? [x.y, y.y] : [base, other];
      continue;
    }
    const order = compareTops(x, y);
    if (order !== 0) return order;
    if (x.x !== y.x) [x, y] = [x.x, y.x];
    else if (x.y !== y.y) [x, y] = [x.y, y.y];
    else [x, y] = [x.z, y.z];
  }
  return a.hash - b.hash || a.id - b.id;
}

/**
 * Compares factors of a product: 2 before x before sin(x) before x + 1.
 *
 * What is a product itself stands before other factors, so that x y z is written without brackets.
 */
export function compareFactors(a: Expr, b: Expr): number {
  const byKind = Number(b.kind === 'constant') - Number(a.kind === 'constant');
  return byKind || Number(b.operation === 'mul') - Number(a.operation === 'mul') || compare(a, b);
}

/**
 * Compares terms of a sum as people write polynomials: sums first, so that they need no brackets, then higher degrees
 * before lower ones, x^2 before x y before y^2, numbers last.
 */
export function compareTerms(a: Expr, b: Expr): number {
  return Number(isSum(b)) - Number(isSum(a)) || compareMonomials(a, b);
}

/** The same for what is no sum, or whose sums are one term each. */
export function compareMonomials(a: Expr, b: Expr): number {
  const byDegree = degree(b) - degree(a) || Number(a.kind === 'constant') - Number(b.kind === 'constant');
  if (byDegree !== 0) return byDegree;
  if (a.operation === 'mul' || b.operation === 'mul') {
    const [x, y] = [factorsOf(a), factorsOf(b)];
    for (let i = 0; i < x.length && i < y.length; i++) {
      const order = compare(baseOf(x[i]), baseOf(y[i])) || degree(y[i]) - degree(x[i]);
      if (order !== 0) return order;
    }
  }
  return compare(a, b);
}

const MOST_FACTORS = 16;

const baseOf = (e: Expr): Expr => (isPower(e) ? e.x : e);

/** The first factors of a product, without the number in front. */
function factorsOf(e: Expr): Expr[] {
  const factors: Expr[] = [];
  let rest = e;
  while (rest.operation === 'mul' && factors.length < MOST_FACTORS) {
    const { x, y } = rest;
    if (x.kind === 'constant') rest = y;
    else {
      factors.push(y);
      rest = x;
    }
  }
  factors.push(rest);
  return factors.reverse();
}

/** By kind, then by name or value, then by the function; 0 where the operands decide. */
function compareTops(x: Expr, y: Expr): number {
  const rank = rankOf(x);
  const difference = rank - rankOf(y);
  if (difference !== 0) return difference;
  if (rank === 0 && typeof x.value === 'number' && typeof y.value === 'number') return x.value - y.value;
  if (rank <= 2) return compareNames(x.name, y.name);
  if (x.operation !== y.operation) return compareNames(x.operation, y.operation);
  return x.operation === '' ? x.operands.length - y.operands.length : 0; // made outside: there may be several of a name
}

/** x2 before x10: digits at the end count as a number. */
function compareNames(x: string, y: string): number {
  let at = 0;
  while (at < x.length && x[at] === y[at]) at++;
  // most names differ in letters, which is seen faster
  if (x.charCodeAt(at) <= NINE && DIGITS.test(x.slice(at)) && DIGITS.test(y.slice(at))) {
    while (DIGITS.test(x[at - 1])) at--;
    return Number(x.slice(at)) - Number(y.slice(at));
  }
  return x < y ? -1 : x > y ? 1 : 0;
}

const DIGITS = /^\d+$/;
const NINE = 57; // the code of the digit: of what names are made of, only digits are not above it
