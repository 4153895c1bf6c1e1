import * as language from '@fourgrad/ops';
import { asOperand } from './asOperand.js';
import { clone } from './clone.js';
import { IN_PLACE } from './inPlace.js';
import { Tensor } from './Tensor.js';

// Beside the function that makes tensors, so that whoever has a tensor has its methods.

/** The functions of the language that tensors have as methods, the tensor being the first operand. */
// biome-ignore format: a list
const METHODS = [
  'add', 'sub', 'mul', 'div', 'neg', 'pow', 'sqrt', 'cbrt', 'square', 'reciprocal', 'hypot', 'mod', 'exp',
  'exp2', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sin', 'cos', 'tan', 'sec', 'csc', 'cot', 'asin',
  'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'sech', 'asinh', 'acosh', 'atanh', 'erf', 'erfc',
  'gamma', 'lgamma', 'digamma', 'abs', 'sign', 'max', 'min', 'clamp', 'relu', 'leakyRelu', 'floor', 'ceil',
  'round', 'heaviside', 'sigmoid', 'softplus', 'logit', 'gelu', 'silu', 'elu', 'logSigmoid', 'rsqrt',
  'logAddExp', 'fmod', 'lt', 'le', 'gt', 'ge', 'eq', 'ne', 'sum', 'mean', 'prod', 'variance', 'std',
  'norm', 'logsumexp', 'cumsum', 'cumprod', 'dot', 'outer', 'matmul', 'transpose', 'reshape',
  'broadcastTo', 'squeeze', 'unsqueeze', 'tile', 'repeatInterleave', 'pad', 'flip', 'slice', 'select',
  'indexSelect', 'gather', 'tril', 'triu', 'diag', 'matrixTrace', 'det', 'inverse', 'solve', 'softmax',
  'logSoftmax', 'layerNorm', 'mse', 'l1', 'huber', 'binaryCrossEntropy', 'binaryCrossEntropyWithLogits',
  'nll', 'crossEntropy',
] as const;

type InPlace = { [name in keyof typeof IN_PLACE]: (...operands: any[]) => Tensor };
type Methods = { [name in (typeof METHODS)[number]]: (...operands: any[]) => Tensor };

declare module './Tensor.js' {
  interface Tensor extends InPlace, Methods {
    /** The same values with a graph of their own place: what is changed in place in one stays as it is in the other. */
    clone(): Tensor;
  }
}

type Method = (...operands: unknown[]) => unknown;

function install(name: string, f: Method): void {
  (Tensor.prototype as unknown as Record<string, Method>)[name] = function (this: Tensor, ...operands) {
    return f(this, ...operands);
  };
}

/** Elementwise functions take nested arrays, too: x.add([1, 2]). */
const withArrays =
  (f: Method): Method =>
  (...operands) =>
    f(...operands.map(asOperand));

const functions = { ...language } as unknown as Record<string, Method>;
for (const name of METHODS)
  install(name, name in language.rulebook ? withArrays(functions[name]) : functions[name]);
for (const [name, f] of Object.entries({ ...IN_PLACE, clone })) install(name, f as Method);

/** What a tensor is made with. */
export interface TensorOptions {
  /** Whether operations on it are recorded, so that `backward` finds its gradient. */
  readonly requiresGrad?: boolean;
}

/**
 * A tensor of a number, nested arrays of numbers, or an NdArray.
 *
 * @throws RangeError if the rows differ in length, TypeError for what is no number, or another option.
 * @example tensor([[1, 2], [3, 4]]).shape // [2, 2]
 */
export function tensor(data: unknown, options: TensorOptions = {}): Tensor {
  language.requireOptions('tensor', options, ['requiresGrad']);
  const { requiresGrad = false } = options;
  if (data instanceof Tensor) return new Tensor(data.data, requiresGrad);
  if (typeof data === 'number') return new Tensor(data, requiresGrad);
  const values = language.array(data);
  if (!(values.data instanceof Float64Array))
    throw new TypeError('a tensor has numbers as elements; stack([x, y]) makes one of tensors');
  return new Tensor(values, requiresGrad);
}
