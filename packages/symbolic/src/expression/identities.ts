import type { ElementwiseRule } from '@fourgrad/ops';
import { addRule, divRule, mulRule, negRule, powRule, subRule } from '@fourgrad/ops/rules';
import { constant } from './build.js';
import type { Expr } from './Expr.js';
import { isUnnamed, numberOf } from './numberOf.js';
import { add, div, exp, isApplied, mul, neg, sub } from './operations.js';
import { compareFactors } from './order.js';

/** A node that an identity makes simpler, wherever its operands have values; undefined where none applies. */
export function folded(rule: ElementwiseRule, x: Expr, y: Expr): Expr | undefined {
  switch (rule) {
    case addRule:
      return sum(x, y);
    case subRule:
      return difference(x, y);
    case mulRule:
      return product(x, y);
    case divRule:
      return quotient(x, y);
    case negRule:
      return negative(x);
    case powRule:
      return power(x, y);
    default:
      return undefined;
  }
}

const isNumber = (e: Expr, value: number): boolean => e.value === value && e.name === '';

const isNegative = (e: Expr): boolean => (numberOf(e) ?? 0) < 0;

/** Whether a product has a constant, outside; two numbers that have no exact product stay where they are. */
function hasConstantFactor(e: Expr): boolean {
  if (!isApplied(e, 'mul') || e.x.kind !== 'constant') return false;
  const { x: outer, y: rest } = e;
  return outer.name !== '' || !isApplied(rest, 'mul') || !isUnnamed(rest.x);
}

function sum(x: Expr, y: Expr): Expr | undefined {
  if (isNumber(x, 0)) return y;
  if (isNumber(y, 0)) return x;
  if (isApplied(y, 'neg')) return sub(x, y.x);
  if (isApplied(x, 'neg')) return sub(y, x.x);
  if (isNegative(y)) return sub(x, neg(y));
  if (isNegative(x)) return sub(y, neg(x));
  return undefined;
}

function difference(x: Expr, y: Expr): Expr | undefined {
  if (isNumber(y, 0)) return x;
  if (isNumber(x, 0)) return neg(y);
  if (isApplied(y, 'neg')) return add(x, y.x);
  if (isNegative(y)) return add(x, neg(y));
  return undefined;
}

function product(x: Expr, y: Expr): Expr | undefined {
  // numbers stand first
  if (isNumber(x, 0)) return x;
  if (isNumber(x, 1)) return y;
  if (isNumber(x, -1)) return neg(y);
  if (isApplied(x, 'neg')) return neg(mul(x.x, y));
  if (isApplied(y, 'neg')) return neg(mul(x, y.x));
  // and outside: (2 x) y is 2 (x y), so that x y is shared with 3 (x y)
  if (hasConstantFactor(x)) return mul(x.x, mul(x.y, y));
  if (x.kind !== 'constant' && hasConstantFactor(y)) return mul(y.x, mul(x, y.y));
  if (x.kind === 'constant' && hasConstantFactor(y)) {
    const { x: c, y: rest } = y;
    const factor = mul(x, c); // 2 (3 x) = 6 x, where 6 is exact
    if (factor.kind === 'constant') return mul(factor, rest);
    if (x.name !== '' && compareFactors(c, x) < 0) return mul(c, mul(x, rest)); // pi (2 x) = 2 (pi x)
  }
  return undefined;
}

function quotient(x: Expr, y: Expr): Expr | undefined {
  if (isNumber(y, 1)) return x;
  if (isApplied(x, 'neg')) return neg(div(x.x, y));
  return undefined;
}

function negative(x: Expr): Expr | undefined {
  if (isApplied(x, 'neg')) return x.x;
  const value = numberOf(x);
  return value === undefined ? undefined : constant(-value);
}

function power(x: Expr, y: Expr): Expr | undefined {
  if (isNumber(y, 1)) return x;
  if (isNumber(y, 0)) return constant(1);
  if (x.name === 'e' && x.value === Math.E) return exp(y);
  return undefined;
}
