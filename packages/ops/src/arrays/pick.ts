import { elementsOf, shapeOf, valueOfElements } from '../array/elements.js';
import { sizeOf } from '../array/shape.js';
import { add } from '../functions.generated.js';
import type { Value } from '../operand.js';
import { applyLinear, type LinearRule } from '../rule.js';

// One pair of rules, each the transpose of the other, for everything that only moves elements: slices, flips, pads,
// gathers, joins, triangles, diagonals.

interface Places {
  /** For each element of the smaller side its place in the larger one; -1 for none. */
  readonly places: Int32Array;
  /** The shape of the result. */
  readonly shape: readonly number[];
}

// y[i] = x[places[i]], and 0 where the place is -1
const pickRule: LinearRule<Places> = {
  kind: 'linear',
  name: 'pick',
  evaluate: ([x], { places, shape }) => valueOfElements(shape, picked(elementsOf(x), places)),
  tangents: [(t, _operands, { places, shape }) => pick(t, places, shape)],
  cotangents: [(c, [x], { places }) => scatter(c, places, shapeOf(x))],
};

// y[places[i]] += x[i]
const scatterRule: LinearRule<Places> = {
  kind: 'linear',
  name: 'scatter',
  evaluate: ([x], { places, shape }) =>
    valueOfElements(shape, scattered(elementsOf(x), places, sizeOf(shape))),
  tangents: [(t, _operands, { places, shape }) => scatter(t, places, shape)],
  cotangents: [(c, [x], { places }) => pick(c, places, shapeOf(x))],
};

function picked(elements: ArrayLike<Value>, places: Int32Array): Float64Array | Value[] {
  if (elements instanceof Float64Array) {
    const result = new Float64Array(places.length);
    for (let i = 0; i < places.length; i++) if (places[i] >= 0) result[i] = elements[places[i]];
    return result;
  }
  return Array.from(places, (place) => (place < 0 ? 0 : elements[place]));
}

function scattered(elements: ArrayLike<Value>, places: Int32Array, size: number): Float64Array | Value[] {
  if (elements instanceof Float64Array) {
    const sums = new Float64Array(size);
    for (let i = 0; i < places.length; i++) if (places[i] >= 0) sums[places[i]] += elements[i];
    return sums;
  }
  const sums: Value[] = new Array(size).fill(0);
  places.forEach((place, i) => {
    if (place >= 0) sums[place] = sums[place] === 0 ? elements[i] : add(sums[place], elements[i]);
  });
  return sums;
}

/** The elements at these places, in this shape; 0 where the place is -1. */
export const pick = (x: Value, places: Int32Array, shape: readonly number[]): Value =>
  applyLinear(pickRule, [x], { places, shape });

/** An array of this shape with the elements added up at these places: the transpose of pick. */
const scatter = (x: Value, places: Int32Array, shape: readonly number[]): Value =>
  applyLinear(scatterRule, [x], { places, shape });

/** The array with an axis made anew: position j holds what stood at sources[j], or 0 for -1. */
export function pickAlong(x: Value, axis: number, sources: readonly number[]): Value {
  const shape = shapeOf(x);
  const [outer, inner] = [sizeOf(shape.slice(0, axis)), sizeOf(shape.slice(axis + 1))];
  const places = new Int32Array(outer * sources.length * inner);
  let at = 0;
  for (let o = 0; o < outer; o++) {
    for (const source of sources) {
      const first = (o * shape[axis] + source) * inner;
      for (let i = 0; i < inner; i++) places[at++] = source < 0 ? -1 : first + i;
    }
  }
  return pick(
    x,
    places,
    shape.map((length, k) => (k === axis ? sources.length : length)),
  );
}

/** 0, 1, ..., length - 1, or from one number up to another. */
export const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, i) => from + i * step);
