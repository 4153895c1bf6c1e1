import { broadcastIndices, broadcastShapes } from '../../array/broadcast.js';
import { allFloat, elementsOf, shapeOf, valueOfElements } from '../../array/elements.js';
import { sizeOf } from '../../array/shape.js';
import type { Value } from '../../operand.js';
import { type Matrix, matrixIn, transposed } from './Matrix.js';
import { multiplyMatrices } from './multiplyMatrices.js';

/** Which of the two factors of a product is read as its transpose, in each matrix of a batch. */
export interface Transposes {
  readonly transposeLeft: boolean;
  readonly transposeRight: boolean;
}

/** The products of the matrices in the last two axes; the axes before them broadcast. */
export function multiplyBatches(a: Value, b: Value, { transposeLeft, transposeRight }: Transposes): Value {
  const [aBatch, bBatch] = [shapeOf(a).slice(0, -2), shapeOf(b).slice(0, -2)];
  const batch = broadcastShapes(aBatch, bBatch);
  const left = firstMatrix(a, transposeLeft);
  const right = firstMatrix(b, transposeRight);
  const shape = [...batch, left.rows, right.columns];
  const product = allFloat([a, b]) ? new Float64Array(sizeOf(shape)) : [];
  const aIndices = broadcastIndices(aBatch, batch);
  const bIndices = broadcastIndices(bBatch, batch);
  for (let i = 0; i < aIndices.length; i++) {
    left.offset = aIndices[i] * left.rows * left.columns;
    right.offset = bIndices[i] * right.rows * right.columns;
    multiplyMatrices(left, right, product, i * left.rows * right.columns);
  }
  return valueOfElements(shape, product);
}

function firstMatrix(x: Value, isTransposed: boolean): Matrix<ArrayLike<Value>> {
  const [rows, columns] = shapeOf(x).slice(-2);
  const matrix = matrixIn(elementsOf(x), rows, columns);
  return isTransposed ? transposed(matrix) : matrix;
}
