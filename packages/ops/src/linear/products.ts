import { allFloat, elementsOf, shapeOf } from '../array/elements.js';
import { requireOptions } from '../array/requireOptions.js';
import { sizeOf } from '../array/shape.js';
import { mul } from '../functions.generated.js';
import { named } from '../named.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { matrixIn } from './matmul/Matrix.js';
import { multiplyBatches, type Transposes } from './matmul/multiplyBatches.js';
import { multiplyMatrices } from './matmul/multiplyMatrices.js';
import { asValue, reshape, sumTo } from './shapes.js';

export const dotRule: LinearRule<null> = {
  kind: 'linear',
  name: 'dot',
  evaluate: ([a, b]) => {
    const [row, column] = [elementsOf(a), elementsOf(b)];
    const product = allFloat([a, b]) ? new Float64Array(1) : [];
    multiplyMatrices(matrixIn(row, 1, row.length), matrixIn(column, column.length, 1), product, 0);
    return product[0];
  },
  tangents: [(t, [, b]) => dot(t, b), (t, [a]) => dot(a, t)],
  cotangents: [(c, [, b]) => mul(c, b), (c, [a]) => mul(c, a)],
};

// C = L R:  L_bar = C_bar R^T,  R_bar = L^T C_bar  (Giles 2008, "Collected matrix derivative results")
// With L = A or A^T and R = B or B^T these are again products with factors that may be transposed:
//   L = A:    A_bar = L_bar = C_bar R^T          R = B:    B_bar = R_bar = L^T C_bar
//   L = A^T:  A_bar = L_bar^T = R C_bar^T        R = B^T:  B_bar = R_bar^T = C_bar^T L
// Nothing is ever transposed in memory.
export const matmulRule: LinearRule<Transposes> = {
  kind: 'linear',
  name: 'matmul',
  evaluate: ([a, b], transposes) => multiplyBatches(a, b, transposes),
  tangents: [
    (t, [, b], transposes) => matmul(t, b, transposes),
    (t, [a], transposes) => matmul(a, t, transposes),
  ],
  cotangents: [
    (c, [a, b], { transposeLeft, transposeRight }) =>
      sumTo(
        transposeLeft
          ? matmul(b, c, { transposeLeft: transposeRight, transposeRight: true })
          : matmul(c, b, { transposeRight: !transposeRight }),
        shapeOf(a),
      ),
    (c, [a, b], { transposeLeft, transposeRight }) =>
      sumTo(
        transposeRight
          ? matmul(c, a, { transposeLeft: true, transposeRight: transposeLeft })
          : matmul(a, c, { transposeLeft: !transposeLeft }),
        shapeOf(b),
      ),
  ],
};

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
 * The matrix product of vectors, matrices or batches of matrices, with NumPy's rules; `transposeLeft` and
 * `transposeRight` read the last two axes of an operand the other way, at no cost. A vector has no transpose.
 *
 * @throws RangeError if the inner lengths differ or an operand is a scalar.
 * @example matmul([[1, 2], [3, 4]], [1, 1]).toArray() // [3, 7]
 */
export function matmul(x: unknown, y: unknown, transposes: Partial<Transposes> = {}): any {
  // the products within this package, of which there are many, name one
  if (transposes.transposeLeft === undefined && transposes.transposeRight === undefined)
    requireOptions('matmul', transposes, ['transposeLeft', 'transposeRight']);
  const [a, b] = [asValue(x), asValue(y)];
  const [aShape, bShape] = [shapeOf(a), shapeOf(b)];
  if (aShape.length === 0 || bShape.length === 0)
    throw new RangeError('matmul needs arrays; use mul for a scalar factor');
  const transposeLeft = aShape.length > 1 && transposes.transposeLeft === true;
  const transposeRight = bShape.length > 1 && transposes.transposeRight === true;
  const left = aShape.length === 1 ? [1, aShape[0]] : aShape;
  const right = bShape.length === 1 ? [bShape[0], 1] : bShape;
  if (left[left.length - (transposeLeft ? 2 : 1)] !== right[right.length - (transposeRight ? 1 : 2)]) {
    const [l, r] = [`[${aShape}]${transposeLeft ? '^T' : ''}`, `[${bShape}]${transposeRight ? '^T' : ''}`];
    throw new RangeError(
      `matmul: inner lengths of shapes ${l} and ${r} must match (mat1 and mat2 shapes cannot be multiplied)`,
    );
  }
  // a batch times one matrix is the product of all rows of the batch with it
  const isStack = left.length > 2 && right.length === 2 && !transposeLeft;
  const rows = isStack ? [sizeOf(left.slice(0, -1)), left[left.length - 1]] : left;
  const operands = [reshape(a, rows), reshape(b, right)];
  const product = applyLinear(matmulRule, operands, { transposeLeft, transposeRight });
  if (!isStack && left === aShape && right === bShape) return product;
  const shape = [...shapeOf(product)];
  if (isStack) shape.splice(0, 1, ...left.slice(0, -1));
  if (bShape.length === 1) shape.splice(-1, 1);
  if (aShape.length === 1) shape.splice(bShape.length === 1 ? -1 : -2, 1);
  return named('matmul', reshape(product, shape));
}
