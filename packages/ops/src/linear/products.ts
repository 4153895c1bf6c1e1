import { broadcastIndices, broadcastShapes } from '../array/broadcast.js';
import { allFloat, elementsOf, shapeOf, valueOfElements } from '../array/elements.js';
import { add, mul } from '../functions.generated.js';
import type { Value } from '../operand.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { asValue, reshape, sumTo, transpose } from './shapes.js';

type None = null;

export const dotRule: LinearRule<None> = {
  kind: 'linear',
  name: 'dot',
  evaluate: ([a, b]) =>
    multiplyMatrices(elementsOf(a), elementsOf(b), 1, elementsOf(a).length, 1, [], allFloat([a, b])),
  tangents: [(t, [, b]) => dot(t, b), (t, [a]) => dot(a, t)],
  cotangents: [(c, [, b]) => mul(c, b), (c, [a]) => mul(c, a)],
};

// C = A B:  A_bar = C_bar B^T,  B_bar = A^T C_bar  (Giles 2008, "Collected matrix derivative results")
export const matmulRule: LinearRule<None> = {
  kind: 'linear',
  name: 'matmul',
  evaluate: ([a, b]) => batchedProduct(a, b),
  tangents: [(t, [, b]) => matmul(t, b), (t, [a]) => matmul(a, t)],
  cotangents: [
    (c, [a, b]) => sumTo(matmul(c, swapLast(b)), shapeOf(a)),
    (c, [a, b]) => sumTo(matmul(swapLast(a), c), shapeOf(b)),
  ],
};

function swapLast(x: Value): Value {
  const axes = shapeOf(x).map((_, axis) => axis);
  return transpose(x, [...axes.slice(0, -2), axes.length - 1, axes.length - 2]);
}

function batchedProduct(a: Value, b: Value): Value {
  const [aShape, bShape] = [shapeOf(a), shapeOf(b)];
  const [m, k] = aShape.slice(-2);
  const n = bShape[bShape.length - 1];
  const batch = broadcastShapes(aShape.slice(0, -2), bShape.slice(0, -2));
  const shape = [...batch, m, n];
  const [aData, bData] = [elementsOf(a), elementsOf(b)];
  const float = allFloat([a, b]);
  if (batch.length === 0) return multiplyMatrices(aData, bData, m, k, n, shape, float);
  const aBatch = broadcastIndices(aShape.slice(0, -2), batch);
  const bBatch = broadcastIndices(bShape.slice(0, -2), batch);
  const parts = Array.from(aBatch, (aIndex, i) => {
    const left = Array.prototype.slice.call(aData, aIndex * m * k, (aIndex + 1) * m * k);
    const right = Array.prototype.slice.call(bData, bBatch[i] * k * n, (bBatch[i] + 1) * k * n);
    return elementsOf(multiplyMatrices(left, right, m, k, n, [m, n], float));
  });
  const elements = parts.flatMap((part) => Array.from(part));
  return valueOfElements(shape, float ? Float64Array.from(elements as number[]) : elements);
}

/** The m x n product of an m x k and a k x n matrix, as a value of the given shape. */
function multiplyMatrices(
  a: ArrayLike<Value>,
  b: ArrayLike<Value>,
  m: number,
  k: number,
  n: number,
  shape: readonly number[],
  float: boolean,
): Value {
  if (float)
    return valueOfElements(shape, multiplyFloats(a as ArrayLike<number>, b as ArrayLike<number>, m, k, n));
  const c: Value[] = [];
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let entry: Value = 0;
      for (let p = 0; p < k; p++) {
        const term = mul(a[i * k + p], b[p * n + j]);
        entry = p === 0 ? term : add(entry, term);
      }
      c.push(entry);
    }
  }
  return valueOfElements(shape, c);
}

/** Row by row in the order i, p, j, so that the inner loop runs along rows of b and c. */
function multiplyFloats(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  m: number,
  k: number,
  n: number,
): Float64Array {
  const c = new Float64Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let p = 0; p < k; p++) {
      const factor = a[i * k + p];
      for (let j = 0; j < n; j++) c[i * n + j] += factor * b[p * n + j];
    }
  }
  return c;
}

/**
 * The inner product of two vectors of the same length.
 *
 * @throws RangeError if an operand is no vector or the lengths differ.
 * @example dot([1, 2], [3, 4]) // 11
 */
export function dot(x: unknown, y: unknown): any {
  const [a, b] = [asValue(x), asValue(y)];
  const [aShape, bShape] = [shapeOf(a), shapeOf(b)];
  if (aShape.length !== 1 || bShape.length !== 1 || aShape[0] !== bShape[0]) {
    throw new RangeError(
      `dot needs two vectors of one length, got shapes [${aShape}] and [${bShape}] (they must match)`,
    );
  }
  return applyLinear(dotRule, [a, b], null);
}

/**
 * The matrix product of vectors, matrices or batches of matrices, with NumPy's rules.
 *
 * @throws RangeError if the inner lengths differ or an operand is a scalar.
 * @example matmul([[1, 2], [3, 4]], [1, 1]).toArray() // [3, 7]
 */
export function matmul(x: unknown, y: unknown): any {
  const [a, b] = [asValue(x), asValue(y)];
  const [aShape, bShape] = [shapeOf(a), shapeOf(b)];
  if (aShape.length === 0 || bShape.length === 0)
    throw new RangeError('matmul needs arrays; use mul for a scalar factor');
  const left = aShape.length === 1 ? [1, aShape[0]] : aShape;
  const right = bShape.length === 1 ? [bShape[0], 1] : bShape;
  if (left[left.length - 1] !== right[right.length - 2]) {
    throw new RangeError(`matmul: inner lengths of shapes [${aShape}] and [${bShape}] must match`);
  }
  const product = applyLinear(matmulRule, [reshape(a, left), reshape(b, right)], null);
  const shape = [...shapeOf(product)];
  if (bShape.length === 1) shape.splice(-1, 1);
  if (aShape.length === 1) shape.splice(bShape.length === 1 ? -1 : -2, 1);
  return reshape(product, shape);
}
