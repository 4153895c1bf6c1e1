import {
  add,
  array,
  broadcastTo,
  clamp,
  div,
  dot,
  exp,
  gt,
  matmul,
  max,
  mean,
  mul,
  reshape,
  sin,
  sqrt,
  square,
  sub,
  sum,
  tanh,
  transpose,
  where,
} from '@fourgrad/ops';

/** A function of arrays of these shapes. */
export interface ArrayProgram {
  readonly shapes: readonly (readonly number[])[];
  readonly f: (arrays: any[]) => any;
}

const of = (shapes: ArrayProgram['shapes'], f: ArrayProgram['f']): ArrayProgram => ({ shapes, f });

/** Every array primitive, in every way that its operands can be shaped. */
export const arrayPrograms: Readonly<Record<string, ArrayProgram>> = {
  'sum over all axes': of([[2, 3]], ([x]) => sum(square(x))),
  'sum over one axis': of([[2, 3]], ([x]) => sum(square(x), { axes: 0 })),
  'sum keeping the axes': of([[2, 3, 2]], ([x]) => sum(exp(x), { axes: [0, -1], keepDims: true })),
  'mean over all axes': of([[2, 3]], ([x]) => mean(mul(x, x))),
  'mean over one axis': of([[2, 3]], ([x]) => mean(sin(x), { axes: 1 })),
  'dot of two vectors': of([[3], [3]], ([x, y]) => dot(x, y)),
  'dot of a vector with itself': of([[3]], ([x]) => dot(x, x)),
  'matrix times matrix': of([[2, 3], [3, 4]], ([x, y]) => matmul(x, y)), // biome-ignore format: shapes
  'matrix times vector': of([[2, 3], [3]], ([x, y]) => matmul(x, y)),
  'vector times matrix': of([[2], [2, 3]], ([x, y]) => matmul(x, y)),
  'vector times vector': of([[3], [3]], ([x, y]) => matmul(x, y)),
  'batch times batch': of(
    [
      [2, 2, 3],
      [2, 3, 2],
    ],
    ([x, y]) => matmul(x, y),
  ),
  'batch times matrix': of(
    [
      [2, 2, 3],
      [3, 2],
    ],
    ([x, y]) => matmul(x, y),
  ),
  'matrix times batch': of(
    [
      [2, 3],
      [2, 3, 2],
    ],
    ([x, y]) => matmul(x, y),
  ),
  'batches that broadcast': of(
    [
      [2, 1, 2, 3],
      [3, 3, 1],
    ],
    ([x, y]) => matmul(x, y),
  ),
  'transposed matrix times matrix': of(
    [
      [3, 2],
      [3, 4],
    ],
    ([x, y]) => matmul(x, y, { transposeLeft: true }),
  ),
  'matrix times transposed matrix': of(
    [
      [2, 3],
      [4, 3],
    ],
    ([x, y]) => matmul(x, y, { transposeRight: true }),
  ),
  'transposed batch times transposed batch, which broadcast': of(
    [
      [2, 1, 3, 2],
      [3, 1, 3],
    ],
    ([x, y]) => matmul(x, y, { transposeLeft: true, transposeRight: true }),
  ),
  'a matrix times itself transposed': of([[2, 3]], ([x]) => matmul(x, x, { transposeRight: true })),
  'batch times vector': of([[2, 2, 3], [3]], ([x, y]) => matmul(x, y)),
  'transpose of a matrix': of([[2, 3]], ([x]) => transpose(square(x))),
  'transpose with axes': of([[2, 3, 4]], ([x]) => transpose(x, [2, 0, 1])),
  reshape: of([[2, 6]], ([x]) => reshape(square(x), [3, -1])),
  'broadcastTo from a row': of([[3]], ([x]) => broadcastTo(sin(x), [2, 3])),
  'broadcastTo from a column': of([[2, 1]], ([x]) => broadcastTo(x, [3, 2, 4])),
  'add of a row': of([[2, 3], [3]], ([x, y]) => add(x, y)),
  'sub of a column': of(
    [
      [2, 3],
      [2, 1],
    ],
    ([x, y]) => sub(square(x), exp(y)),
  ),
  'mul of a column and a row': of(
    [
      [3, 1],
      [1, 2],
    ],
    ([x, y]) => mul(x, y),
  ),
  'mul of an array with itself': of([[2, 2]], ([x]) => mul(x, x)),
  'div by a scalar array': of([[2, 3], []], ([x, y]) => div(x, add(3, square(y)))),
  'max of arrays': of([[2, 3], [3]], ([x, y]) => max(x, y)),
  'clamp with array bounds': of([[4], [1]], ([x, low]) => clamp(x, sub(low, 3), 1)),
  'where with a mask of the operands': of([[2, 3], [3]], ([x, y]) => where(gt(x, y), square(x), mul(x, y))),
  'where with one branch a number': of([[4]], ([x]) => where(gt(x, 0), 5, tanh(x))),
  'array of traced numbers': of([[3]], ([x]) => array([sum(x), dot(x, x), 7])),
  'several results': of([[2], [2]], ([x, y]) => ({
    norm: sqrt(add(dot(x, x), dot(y, y))),
    both: [mul(x, y), sum(y)],
  })),
  'a network layer': of([[2, 3], [4, 3], [4]], ([x, W, b]) => tanh(add(matmul(x, transpose(W)), b))),
};
