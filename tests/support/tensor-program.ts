import * as language from '@fourgrad/ops';
import { expect } from 'vitest';

/** An array of the cases: numbers row by row; 'inf', '-inf' and 'nan' as words. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: readonly (number | string | boolean)[];
  readonly dtype?: 'int' | 'bool';
  readonly requiresGrad?: boolean;
}

/** One step of a program: the operation's name in the cases' words, its operands by name or as numbers. */
export interface ProgramStep {
  readonly out: string;
  readonly op: string;
  readonly args: readonly (string | number | readonly (string | number)[])[];
  readonly attrs?: any;
  readonly body?: readonly ProgramStep[];
}

const WORDS: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: Number.NaN };

export const numbersOf = ({ data }: Pick<Tensor, 'data'>): number[] =>
  data.map((x) => (typeof x === 'string' ? WORDS[x] : Number(x)));

/** A number for shape [], an array otherwise. */
export function tensorValue(tensor: Tensor | number): any {
  if (typeof tensor === 'number') return tensor;
  const numbers = numbersOf(tensor);
  return tensor.shape.length === 0 ? numbers[0] : language.fromElements(tensor.shape, numbers);
}

const l = language as any;
const axesOf = (attrs: any = {}) => ({ axes: attrs.axes, keepDims: attrs.keepdim });
const same =
  (name: string) =>
  (...operands: any[]) =>
    l[name](...operands);
const reduction =
  (name: string) =>
  ([x]: any[], attrs: any) =>
    l[name](x, axesOf(attrs));
const loss =
  (name: string) =>
  ([x, t]: any[], attrs: any = {}) =>
    l[name](x, t, attrs);
const along =
  (name: string) =>
  ([x]: any[], { axis }: any) =>
    l[name](x, axis);

type Operation = (operands: any[], attrs: any) => any;

/** Operations whose words or attributes differ from those of the function language. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...Object.fromEntries(
    ['sum', 'mean', 'prod', 'norm', 'logsumexp', 'std'].map((name) => [name, reduction(name)]),
  ),
  ...Object.fromEntries(['mse', 'l1', 'huber', 'nll'].map((name) => [name, loss(name)])),
  ...Object.fromEntries(
    ['softmax', 'cumsum', 'cumprod', 'squeeze', 'unsqueeze'].map((name) => [name, along(name)]),
  ),
  max: reduction('max'),
  min: reduction('min'),
  maximum: ([x, y]) => l.max(x, y),
  minimum: ([x, y]) => l.min(x, y),
  var: ([x], attrs = {}) => l.variance(x, { ...axesOf(attrs), correction: attrs.correction ?? 1 }),
  std: ([x], attrs = {}) => l.std(x, { ...axesOf(attrs), correction: attrs.correction ?? 1 }),
  log_softmax: along('logSoftmax'),
  log_sigmoid: ([x]) => l.logSigmoid(x),
  leaky_relu: ([x]) => l.leakyRelu(x),
  logaddexp: ([x, y]) => l.logAddExp(x, y),
  bce: loss('binaryCrossEntropy'),
  bce_with_logits: loss('binaryCrossEntropyWithLogits'),
  cross_entropy: loss('crossEntropy'),
  layer_norm: ([x], { eps }) => l.layerNorm(x, { eps }),
  clamp: ([x], { min = -Infinity, max = Infinity }) => l.clamp(x, min, max),
  reshape: ([x], { shape }) => l.reshape(x, shape),
  expand: ([x], { shape }) => l.broadcastTo(x, shape),
  transpose: ([x], attrs) => {
    const axes = l.shapeOf(x).map((_: number, axis: number) => axis);
    const [i, j] = (attrs?.dims ?? [0, 1]).map((axis: number) => (axis < 0 ? axis + axes.length : axis));
    [axes[i], axes[j]] = [axes[j], axes[i]];
    return l.transpose(x, axes);
  },
  permute: ([x], { dims }) => l.transpose(x, dims),
  slice: ([x], attrs) => l.slice(x, attrs),
  index: ([x], { axis, index }) => l.select(x, index, axis),
  index_select: ([x, at], { axis }) => l.indexSelect(x, at, axis),
  gather: ([x, at], { axis }) => l.gather(x, at, axis),
  concat: (operands, { axis }) => l.concat(operands.flat(), axis),
  stack: (operands, { axis }) => l.stack(operands.flat(), axis),
  flip: ([x], { axes }) => l.flip(x, axes),
  pad: ([x], { pads, value }) => l.pad(x, pads, value),
  tile: ([x], { repeats, reps, times }) => l.tile(x, repeats ?? reps ?? times),
  repeat_interleave: ([x], { repeats, times, axis }) => l.repeatInterleave(x, repeats ?? times, axis),
  tril: ([x], attrs) => l.tril(x, attrs?.k ?? attrs?.diagonal ?? 0),
  triu: ([x], attrs) => l.triu(x, attrs?.k ?? attrs?.diagonal ?? 0),
  trace: ([x]) => l.matrixTrace(x),
  where: ([condition, x, y]) => l.where(condition, x, y),
};

/** Runs a program on the inputs of these names. */
export function runProgram(steps: readonly ProgramStep[], output: string, inputs: Record<string, any>): any {
  const values: Record<string, any> = { ...inputs };
  const run = (program: readonly ProgramStep[]) => {
    for (const { out, op, args, attrs, body } of program) {
      if (op === 'loop') for (let k = 0; k < attrs.times; k++) run(body as ProgramStep[]);
      else {
        const operand = (arg: any): any =>
          typeof arg === 'number' ? arg : Array.isArray(arg) ? arg.map(operand) : values[arg];
        const operands = args.map(operand);
        const operation = OPERATIONS[op];
        values[out] = operation === undefined ? same(op)(...operands) : operation(operands, attrs);
      }
    }
  };
  run(steps);
  return values[output];
}

export const asTensor = (value: Tensor | number): Tensor =>
  typeof value === 'number' ? { shape: [], data: [value] } : value;

/** The numbers agree to a relative tolerance in the max norm; infinities exactly. */
export function expectEntries(got: readonly number[], want: readonly number[], relative: number): void {
  expect(got).toHaveLength(want.length);
  const largest = Math.max(0, ...want.filter(Number.isFinite).map(Math.abs));
  const scale = largest === 0 ? 1 : largest; // 1 - tanh(20)^2 is 0 in float64, and sech(20)^2 is not
  got.forEach((x, i) => {
    if (!Number.isFinite(want[i])) expect(x).toBe(want[i]);
    else
      expect(Math.abs(x - want[i]), `entry ${i}: ${x}, want ${want[i]}`).toBeLessThanOrEqual(
        relative * scale,
      );
  });
}
