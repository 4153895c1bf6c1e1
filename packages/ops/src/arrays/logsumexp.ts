import { isFloatArray, shapeOf } from '../array/elements.js';
import { floatArrays } from '../array/floatArrays.js';
import { NdArray } from '../array/NdArray.js';
import { add, div, exp, log, sub } from '../functions.generated.js';
import { type AxesOptions, axesOptions, normalizeAxes, reducedShape } from '../linear/axes.js';
import { asValue, reshapeValue } from '../linear/shapes.js';
import { sumValue } from '../linear/sum.js';
import type { Value } from '../operand.js';
import { product } from '../product.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { finiteMaximum } from './extremes.js';

/** exp(x - m) for the largest elements m, and their sums over the axes, which stay with length 1. */
interface Powers {
  readonly largest: Value;
  readonly powers: Value;
  readonly total: Value;
}

interface LogsumexpAttributes {
  readonly axes: readonly number[];
  readonly keepDims: boolean;
  /** What the evaluation at a plain array found: its derivative needs the same. */
  kept: (Powers & { readonly x: Value }) | null;
}

function powersOf(x: Value, axes: readonly number[]): Powers {
  const largest = finiteMaximum(x, { axes, keepDims: true });
  const powers =
    floatArrays !== undefined && isFloatArray(x)
      ? new NdArray(x.shape, floatArrays.expOfDifference(x, largest as NdArray, x.shape))
      : exp(sub(x, largest));
  return { largest, powers, total: sumValue(powers, { axes, keepDims: true }) };
}

/** The powers as the evaluation left them if they are those of this operand. */
const powersAt = (x: Value, { axes, kept }: LogsumexpAttributes): Powers =>
  kept?.x === x ? kept : powersOf(x, axes);

// Not linear, but differentiated like what is: by the linear maps of its derivative at x, which modes differentiate on.
// y = log(s), s = sum(exp(x)):  t_y = sum(exp(x) t) / s,  x_bar = exp(x) y_bar / s
const logsumexpRule: LinearRule<LogsumexpAttributes> = {
  kind: 'linear',
  name: 'logsumexp',
  evaluate: ([x], attributes) => {
    const { axes, keepDims } = attributes;
    const found = powersOf(x, axes);
    if (isFloatArray(x)) attributes.kept = { ...found, x };
    const shape = reducedShape(shapeOf(x), axes, keepDims);
    return reshapeValue(add(log(found.total), found.largest), shape);
  },
  tangents: [
    (t, [x], attributes) => {
      const { axes, keepDims } = attributes;
      const { powers, total } = powersAt(x, attributes);
      const tangent = product(div(1, total), sumValue(product(powers, t), { axes, keepDims: true }));
      return reshapeValue(tangent, reducedShape(shapeOf(x), axes, keepDims));
    },
  ],
  cotangents: [
    (c, [x], attributes) => {
      const { powers, total } = powersAt(x, attributes);
      const scale = product(div(1, total), reshapeValue(c, shapeOf(total)));
      if (floatArrays === undefined || !isFloatArray(powers) || !isFloatArray(scale))
        return product(powers, scale);
      // nobody else has the powers: they become the cotangent, and are computed anew for another one
      attributes.kept = null;
      return new NdArray(powers.shape, floatArrays.scaleInPlace(powers, scale));
    },
  ],
};

/**
 * log(sum(exp(x))) over the axes, without overflow: the largest element is taken out first.
 *
 * @throws RangeError for an axis that the array does not have.
 * @example logsumexp([1000, 1000]) // 1000.6931471805599
 */
export function logsumexp(x: unknown, options: AxesOptions = {}): any {
  const { axes, keepDims = false } = axesOptions('logsumexp', options);
  const value = asValue(x);
  const over = normalizeAxes(axes, shapeOf(value).length);
  if (over.length === 0) return value;
  return applyLinear(logsumexpRule, [value], { axes: over, keepDims, kept: null });
}
