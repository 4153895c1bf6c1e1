import { Expr } from '../expression/Expr.js';
import { isApplied } from '../expression/operations.js';
import { ExprMap } from './ExprMap.js';
import type { Exponent, Powers } from './NormalForms.js';
import * as Q from './rational.js';

/** The powers of bases that every term has, as far as they can stand in front of the sum. */
export function commonPowers([first, ...rest]: readonly Powers[]): ExprMap<Exponent> {
  const common = new ExprMap<Exponent>();
  for (let power = first.first; power !== null; power = power.next) {
    let shared: Exponent | undefined = power.value;
    for (const powers of rest) shared = sharedOf(power.key, shared, exponentIn(powers, power.key));
    if (shared !== undefined) common.add(power.key, shared, shared === power.value ? power.expr : null);
  }
  return common;
}

function exponentIn({ first }: Powers, base: Expr): Exponent | undefined {
  for (let power = first; power !== null; power = power.next) if (power.key === base) return power.value;
  return undefined;
}

/** What two exponents of a base have in common: the least number, or the same expression. */
function sharedOf(base: Expr, a: Exponent | undefined, b: Exponent | undefined): Exponent | undefined {
  if (a === b) return a;
  if (a === undefined || b === undefined || a instanceof Expr || b instanceof Expr) return undefined;
  const [least, greatest] = Q.isLess(b, a) ? [b, a] : [a, b];
  if (!isApplied(base, 'exp') || least.n > 0) return least;
  // exp(-3 u) (1 + exp(2 u)) is 0 times infinity where exp(-3 u) + exp(-u) is 0: of exponentials the nearest to 1
  return greatest.n < 0 ? greatest : undefined;
}
