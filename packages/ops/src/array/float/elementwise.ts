import type { ElementwiseRule } from '../../rule.js';
import { strongProduct } from '../../strongProduct.js';
import type { FloatArrays } from '../floatArrays.js';
import { NdArray } from '../NdArray.js';
import { sameShape } from '../shape.js';
import {
  callingLoops,
  copyLoop,
  elementwiseLoops,
  powerLoop,
  productLoop,
  whereLoop,
} from './loops.generated.js';
import { projectionOf } from './projectionOf.js';
import { fillBroadcast, type Loop, type NumberFunction } from './runs.js';

/** The loops of one primitive: for its values, and for each of its partial derivatives times a direction. */
export interface ElementwiseLoops {
  readonly evaluate: Loop;
  readonly partials: readonly Loop[];
}

/** The loops of a rule; a rule made outside the rulebook has none of its own. */
const loopsOf = (rule: ElementwiseRule): ElementwiseLoops | undefined =>
  rule.builtIn ? (elementwiseLoops as Record<string, ElementwiseLoops>)[rule.name] : undefined;

export const map: FloatArrays['map'] = (rule, operands, shape) =>
  fillBroadcast(loopsOf(rule)?.evaluate ?? callingLoops[rule.arity - 1], rule.evaluate, shape, operands);

export const partialTimes: FloatArrays['partialTimes'] = (rule, i, operands, result, direction) => {
  const loop = loopsOf(rule)?.partials[i];
  if (loop === undefined) return undefined;
  const { shape } = result;
  const factors = [...operands, result];
  const factor = factors[projectionOf(rule, i)];
  if (factor instanceof NdArray && sameShape(factor.shape, shape))
    return direction === 1 ? factor : new NdArray(shape, product(factor, direction, shape));
  const partial = rule.partials[i] as NumberFunction; // of numbers it is a number
  return new NdArray(shape, fillBroadcast(loop, partial, shape, [...factors, direction]));
};

export const product: FloatArrays['product'] = (partial, direction, shape) =>
  fillBroadcast(productLoop, strongProduct, shape, [partial, direction]);

export const scaleInPlace: FloatArrays['scaleInPlace'] = (x, factors) => {
  const elements = x.data as Float64Array;
  const [factor] = factors.data as Float64Array;
  if (factors.size !== 1 || factor === 0 || !Number.isFinite(factor))
    return fillBroadcast(productLoop, strongProduct, x.shape, [x, factors], elements);
  for (let i = 0; i < elements.length; i++) elements[i] *= factor;
  return elements;
};

export const expOfDifference: FloatArrays['expOfDifference'] = (x, y, shape) =>
  fillBroadcast(powerLoop, power, shape, [x, y]);

export const where: FloatArrays['where'] = (mask, x, y, shape) =>
  fillBroadcast(whereLoop, selected, shape, [mask, x, y]);

export const broadcast: FloatArrays['broadcast'] = (x, shape) => fillBroadcast(copyLoop, same, shape, [x]);

const power = (x: number, y: number): number => Math.exp(x - y);
const selected = (mask: number, x: number, y: number): number => (mask !== 0 ? x : y);
export const same = (x: number): number => x;
