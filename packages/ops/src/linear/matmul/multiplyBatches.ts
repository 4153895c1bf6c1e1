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
  const [aShape, bShape] = [shapeOf(a), shapeOf(b)];
  const left = firstMatrix(a, aShape, transposeLeft);
  const right = firstMatrix(b, bShape, transposeRight);
  const isSingle = aShape.length === 2 && bShape.length === 2;
  const batch = isSingle ? [] : broadcastShapes(aShape.slice(0, -2), bShape.slice(0, -2));
  const shape = [...batch, left.rows, right.columns];
  const product = allFloat([a, b]) ? new Float64Array(sizeOf(shape)) : [];
  if (isSingle) multiplyMatrices(left, right, product, 0);
  else {
    const aIndices = broadcastIndices(aShape.slice(0, -2), batch);
    const bIndices = broadcastIndices(bShape.slice(0, -2), batch);
    for (let i = 0; i < aIndices.length; i++) {
      left.offset = aIndices[i] * left.rows * left.columns;
      right.offset = bIndices[i] * right.rows * right.columns;
      multiplyMatrices(left, right, product, i * left.rows * right.columns);
    }
  }
  return valueOfElements(shape, product);
}

function firstMatrix(x: Value, shape: readonly number[], isTransposed: boolean): Matrix<ArrayLike<Value>> {
  const matrix = matrixIn(elementsOf(x), shape[shape.length - 2], shape[shape.length - 1]);
  return isTransposed ? transposed(matrix) : matrix;
}
