import * as numeric from '@fourgrad/numeric';
import { div, mul, sub, type Value } from '@fourgrad/ops';
import { plain } from '../numbers/Counted.js';
import { verbEngine } from './verbEngine.js';

// 2^-10, near eps^(1/5): balances what is left of truncation, h^4, and rounding, eps / h
const STEP = 2 ** -10;

/**
 * Central differences with two steps, of which the leading error is taken out: twice the runs of f, for some more digits.
 *
 * @see Richardson 1911, "The approximate arithmetical solution by finite differences"
 */
export const richardsonEngine = verbEngine('numeric-richardson', { valueAndGradient });

function valueAndGradient(f: (x: readonly any[]) => Value): (x: readonly Value[]) => [Value, Value[]] {
  return (x) => [f(x), x.map((_, i) => partial(f, x, i))];
}

// D(h) = f' + C h^2 + O(h^4), so (4 D(h) - D(2h)) / 3 = f' + O(h^4)
function partial(f: (x: readonly any[]) => Value, x: readonly Value[], i: number): Value {
  const along = (t: Value) => f(x.map((each, k) => (k === i ? t : each)));
  const h = STEP * 2 ** Math.round(Math.log2(Math.max(1, Math.abs(plain(x[i]) as number))));
  const [narrow, wide] = [h, 2 * h].map((step): Value => numeric.derivative(along, { step })(x[i]));
  return div(sub(mul(4, narrow), wide), 3);
}
