import type { Floats } from '../floatArrays.js';
import { sizeOf } from '../shape.js';

/** Elements of an operand that a loop reads one after the other: from `at` on, `step` apart, 0 for the same again. */
export interface Run {
  readonly data: Float64Array;
  at: number;
  readonly step: number;
}

/** What a loop applies to numbers. */
export type NumberFunction = (...numbers: number[]) => number;

/** A loop that fills `result` from one index up to another by a function, reading a run of each operand. */
export type Loop = (
  f: NumberFunction,
  result: Float64Array,
  from: number,
  to: number,
  ...operands: any[]
) => void;

/** An array seen under another shape: how far apart its elements are along each axis of that shape. */
export interface Strided {
  readonly data: Float64Array;
  readonly strides: readonly number[];
}

/** Fills an array of a shape by a loop over operands that broadcast to it. */
export function fillBroadcast(
  loop: Loop,
  f: NumberFunction,
  shape: readonly number[],
  operands: readonly Floats[],
  result: Float64Array = new Float64Array(sizeOf(shape)),
): Float64Array {
  const runs: Run[] = [];
  for (const operand of operands) {
    const data = typeof operand === 'number' ? Float64Array.of(operand) : (operand.data as Float64Array);
    // as many elements as the result has: they differ in axes of length 1 at most
    if (data.length === result.length) runs.push({ data, at: 0, step: 1 });
    else if (data.length === 1) runs.push({ data, at: 0, step: 0 });
    else
      return fillStrided(
        loop,
        f,
        result,
        shape,
        operands.map((one) => broadcast(one, shape)),
      );
  }
  runLoop(loop, f, result, 0, result.length, runs);
  return result;
}

function broadcast(x: Floats, shape: readonly number[]): Strided {
  if (typeof x === 'number') return { data: Float64Array.of(x), strides: shape.map(() => 0) };
  const strides = new Array<number>(shape.length).fill(0);
  let stride = 1;
  for (let axis = x.shape.length - 1; axis >= 0; axis--) {
    if (x.shape[axis] !== 1) strides[axis + shape.length - x.shape.length] = stride;
    stride *= x.shape[axis];
  }
  return { data: x.data as Float64Array, strides };
}

/** Fills a result of this shape: axes along which every operand goes on evenly are one run, the others are counted. */
export function fillStrided(
  loop: Loop,
  f: NumberFunction,
  result: Float64Array,
  shape: readonly number[],
  operands: readonly Strided[],
): Float64Array {
  if (result.length === 0) return result;
  const axes = shape.map((_, axis) => axis).filter((axis) => shape[axis] !== 1);
  let inner = axes.pop();
  const runs = operands.map(({ data, strides }) => ({ data, at: 0, step: strides[inner as number] ?? 0 }));
  let length = inner === undefined ? 1 : shape[inner];
  for (inner = axes.pop(); inner !== undefined; inner = axes.pop()) {
    const axis = inner;
    if (!operands.every(({ strides }, k) => strides[axis] === runs[k].step * length)) break;
    length *= shape[axis];
  }
  if (inner !== undefined) axes.push(inner);
  const counters = axes.map(() => 0);
  for (let start = 0; start < result.length; start += length) {
    runLoop(loop, f, result, start, start + length, runs);
    for (let k = axes.length - 1; k >= 0; k--) {
      const axis = axes[k];
      const ends = counters[k] === shape[axis] - 1;
      counters[k] = ends ? 0 : counters[k] + 1;
      for (let i = 0; i < runs.length; i++)
        runs[i].at += ends ? -operands[i].strides[axis] * (shape[axis] - 1) : operands[i].strides[axis];
      if (!ends) break;
    }
  }
  return result;
}

function runLoop(
  loop: Loop,
  f: NumberFunction,
  result: Float64Array,
  from: number,
  to: number,
  runs: readonly Run[],
): void {
  loop(f, result, from, to, runs[0], runs[1], runs[2], runs[3], runs[4]); // no rule has more: three, result, direction
}
