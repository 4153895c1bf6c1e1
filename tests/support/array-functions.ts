import {
  add,
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  concat,
  crossEntropy,
  cumprod,
  cumsum,
  det,
  diag,
  elu,
  exp,
  flip,
  fmod,
  gather,
  huber,
  indexSelect,
  inverse,
  l1,
  layerNorm,
  linear,
  logAddExp,
  logSigmoid,
  logSoftmax,
  logsumexp,
  matrixTrace,
  max,
  min,
  mse,
  mul,
  nll,
  norm,
  outer,
  pad,
  prod,
  repeatInterleave,
  rsqrt,
  select,
  sigmoid,
  silu,
  slice,
  softmax,
  solve,
  square,
  squeeze,
  stack,
  std,
  tile,
  tril,
  triu,
  unsqueeze,
  variance,
} from '@fourgrad/ops';
import type { ArrayProgram } from './array-programs.ts';

const of = (shapes: ArrayProgram['shapes'], f: ArrayProgram['f']): ArrayProgram => ({ shapes, f });
const matrix = (f: (x: any) => any) => of([[2, 3]], ([x]) => f(x));

/** Every function of arrays that is made of primitives, nonlinear in its operands where that shows more. */
export const arrayFunctions: Readonly<Record<string, ArrayProgram>> = {
  slice: matrix((x) => slice(square(x), { axis: 1, start: 0, stop: 3, step: 2 })),
  'slice from the end': matrix((x) => slice(square(x), { axis: -1, start: -2 })),
  select: matrix((x) => select(square(x), -1, 1)),
  'indexSelect with repeated indices': matrix((x) => indexSelect(square(x), [2, 0, 2], 1)),
  gather: matrix((x) => gather(square(x), [[0, 2], [1, 1]], 1)), // biome-ignore format: indices
  flip: matrix((x) => mul(x, flip(x, [0, 1]))),
  concat: of([[2, 3], [2, 1]], ([x, y]) => concat([square(x), y, y], 1)), // biome-ignore format: shapes
  stack: of([[2, 3], [2, 3]], ([x, y]) => stack([square(x), y], 1)), // biome-ignore format: shapes
  pad: matrix((x) => pad(square(x), [[1, 0], [0, 2]], 0.5)), // biome-ignore format: widths
  tile: matrix((x) => tile(square(x), [2, 1, 2])),
  repeatInterleave: matrix((x) => repeatInterleave(square(x), 2, 1)),
  'squeeze and unsqueeze': matrix((x) => squeeze(unsqueeze(square(x), 1), 1)),
  tril: matrix((x) => tril(square(x), 1)),
  triu: matrix((x) => triu(square(x))),
  'diag of a vector': of([[3]], ([x]) => diag(square(x))),
  'diag of a matrix': matrix((x) => diag(square(x))),
  matrixTrace: of([[3, 3]], ([x]) => matrixTrace(square(x))),
  'prod over all axes': matrix((x) => prod(x)),
  'prod over one axis': matrix((x) => prod(x, { axes: 1, keepDims: true })),
  variance: matrix((x) => variance(x, { axes: 0 })),
  std: matrix((x) => std(x, { axes: [1], correction: 0 })),
  norm: matrix((x) => norm(x, { axes: 1 })),
  logsumexp: matrix((x) => logsumexp(x, { axes: -1, keepDims: true })),
  'max over an axis': matrix((x) => max(square(x), { axes: 1 })),
  'min over all axes': matrix((x) => min(square(x))),
  cumsum: matrix((x) => cumsum(square(x), 1)),
  cumprod: matrix((x) => cumprod(x, 1)),
  softmax: matrix((x) => softmax(x)),
  logSoftmax: matrix((x) => logSoftmax(x, 0)),
  mse: of([[2, 3], [3]], ([x, y]) => mse(x, y)), // biome-ignore format: shapes
  l1: of([[2, 3], [3]], ([x, y]) => l1(x, y, { reduction: 'sum' })), // biome-ignore format: shapes
  huber: of([[2, 3], [3]], ([x, y]) => huber(x, y, { delta: 0.5, reduction: 'none' })), // biome-ignore format: shapes
  binaryCrossEntropy: of([[3], [3]], ([x, y]) => binaryCrossEntropy(sigmoid(x), sigmoid(y))),
  binaryCrossEntropyWithLogits: of([[3], [3]], ([x, y]) => binaryCrossEntropyWithLogits(x, sigmoid(y))),
  nll: matrix((x) => nll(square(x), [2, 0])),
  crossEntropy: matrix((x) => crossEntropy(x, [2, 0])),
  linear: of([[2, 3], [4, 3], [4]], ([x, w, b]) => linear(x, w, b)), // biome-ignore format: shapes
  layerNorm: of([[2, 3], [3], [3]], ([x, weight, bias]) => layerNorm(x, { weight, bias })), // biome-ignore format: shapes
  outer: of([[2], [3]], ([x, y]) => outer(x, y)),
  det: of([[3, 3]], ([x]) => det(x)),
  inverse: of([[3, 3]], ([x]) => inverse(add(x, diag([4, 5, 6])))),
  solve: of([[3, 3], [3, 2]], ([a, b]) => solve(add(a, diag([4, 5, 6])), b)), // biome-ignore format: shapes
  silu: matrix((x) => silu(x)),
  elu: matrix((x) => elu(x, 0.5)),
  logSigmoid: matrix((x) => logSigmoid(x)),
  rsqrt: matrix((x) => rsqrt(exp(x))),
  logAddExp: of([[2, 3], [3]], ([x, y]) => logAddExp(x, y)), // biome-ignore format: shapes
  fmod: matrix((x) => fmod(mul(10, x), 3)),
};
