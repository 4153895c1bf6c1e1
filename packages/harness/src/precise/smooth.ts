import type { Decimal } from './decimal.js';
import { erfc } from './erf.js';
import { exp } from './exponential.js';
import { log, log1p } from './logarithm.js';
import { constructorOf } from './working.js';

// σ(x) = 1 / (1 + e^-x)
export function sigmoid(x: Decimal): Decimal {
  return exp(x.neg()).plus(1).pow(-1);
}

// ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|)
export function softplus(x: Decimal): Decimal {
  const tail = log1p(exp(x.abs().neg()));
  return x.isPositive() ? x.plus(tail) : tail;
}

// ln(p / (1-p)) = ln(1 + (2p-1)/(1-p)), whose argument is exact near p = 1/2, where logit is 0
export function logit(p: Decimal): Decimal {
  const D = constructorOf(p);
  const q = new D(1).minus(p);
  if (p.gt(0.4) && p.lt(0.6)) return log1p(p.minus(q).div(q));
  return log(p.div(q));
}

// x Φ(x) = x/2 erfc(-x/√2), with the limits ∞ and 0 at ±∞
export function gelu(x: Decimal): Decimal {
  const D = constructorOf(x);
  if (x.eq(-Infinity)) return new D(0);
  return x.div(2).times(erfc(x.neg().div(new D(2).sqrt())));
}
