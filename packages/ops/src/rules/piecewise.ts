import { eq, ge, gt, le, lt, max, mul, sign, where } from '../language.js';
import { binaryRule, ternaryRule, unaryRule } from '../rule.js';

/** Round half to even, as IEEE 754, NumPy and PyTorch do. */
function roundHalfEven(x: number): number {
  const nearest = Math.round(x);
  return nearest - x === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}

const none = () => 0;

// Functions with kinks or jumps; the conventions are those of PyTorch's documentation and JAX.

export const absRule = unaryRule('abs', Math.abs, (x) => sign(x), { convention: "abs'(0) = 0", sample: [[0.1, 3]] });
export const signRule = unaryRule('sign', Math.sign, none, { discrete: true, convention: "sign(0) = 0, sign' = 0", sample: [[0.1, 3]], latex: '\\operatorname{sgn}' });
export const minRule = binaryRule('min', Math.min, (x, y) => where(lt(x, y), 1, mul(0.5, eq(x, y))), (x, y) => where(lt(y, x), 1, mul(0.5, eq(x, y))), { latex: '\\min', convention: 'a tie is shared equally: 1/2 each', sample: [[-2, 0], [0.5, 2]] });
export const maxRule = binaryRule('max', Math.max, (x, y) => where(gt(x, y), 1, mul(0.5, eq(x, y))), (x, y) => where(gt(y, x), 1, mul(0.5, eq(x, y))), { latex: '\\max', convention: 'a tie is shared equally: 1/2 each', sample: [[-2, 0], [0.5, 2]] });
export const clampRule = ternaryRule('clamp', (x, lo, hi) => Math.min(Math.max(x, lo), hi), (x, lo, hi) => mul(ge(x, lo), le(x, hi)), (x, lo, hi) => mul(lt(x, lo), lt(lo, hi)), (x, lo, hi) => gt(max(x, lo), hi), { convention: 'passes at its bounds: derivative 1 at both', sample: [[-0.9, 0.9], [-2, -1], [1, 2]] });
export const reluRule = unaryRule('relu', (x) => (x > 0 ? x : x === x ? 0 : x), (x) => gt(x, 0), { convention: "relu'(0) = 0", sample: [[0.1, 3]], latex: '\\operatorname{ReLU}' });
export const leakyReluRule = binaryRule('leakyRelu', (x, slope) => (x > 0 ? x : slope * x), (x, slope) => where(gt(x, 0), 1, slope), (x) => where(gt(x, 0), 0, x), { convention: "leakyRelu'(0) = slope", sample: [[-3, -0.1], [0.01, 0.3]], latex: '\\operatorname{LeakyReLU}' });
export const floorRule = unaryRule('floor', Math.floor, none, { discrete: true, convention: "floor' = 0", sample: [[0.1, 0.9]] });
export const ceilRule = unaryRule('ceil', Math.ceil, none, { discrete: true, convention: "ceil' = 0", sample: [[0.1, 0.9]] });
export const roundRule = unaryRule('round', roundHalfEven, none, { discrete: true, convention: "half to even; round' = 0", sample: [[0.6, 1.4]] });
export const heavisideRule = unaryRule('heaviside', (x) => (x >= 0 ? 1 : x < 0 ? 0 : x), none, { discrete: true, convention: "heaviside(0) = 1, heaviside' = 0", sample: [[0.1, 3]], latex: 'H' });
