import { describe, expect, it } from 'vitest';
import * as reverse from '../src/index.js';

const { tensor } = reverse;
const leaf = (data: unknown) => tensor(data, { requiresGrad: true });
const functions = reverse as unknown as Record<string, (...operands: any[]) => any>;
const nameOf = (y: any): string => y.gradFn.name;

const x = [[0.2, 0.7], [0.4, 0.1]]; // biome-ignore format: a matrix

// functions of the language with what they take beside a matrix
const calls: [string, ...any[]][] = [
  ['mul', 2], ['sin'], ['pow', 2], ['max', 2], ['clamp', 0, 1], ['leakyRelu'], ['gelu'], ['silu'], ['elu'],
  ['logSigmoid'], ['rsqrt'], ['logAddExp', 1], ['fmod', 2], ['sum'], ['mean'], ['prod'], ['max'], ['min'],
  ['variance'], ['std'], ['norm'], ['logsumexp'], ['softmax'], ['logSoftmax'], ['layerNorm'], ['cumsum'],
  ['cumprod'], ['slice', { start: 1 }], ['select', 0], ['indexSelect', [1]], ['gather', [[0, 1]]], ['flip'],
  ['pad', [[1, 0], [0, 1]]], ['pad', [[1, 0], [0, 1]], 5], ['tile', [2, 1]], ['repeatInterleave', 2], ['tril'],
  ['triu'], ['diag'], ['matrixTrace'], ['det'], ['inverse'], ['solve', [1, 2]], ['matmul', [1, 2]],
  ['matmul', x], ['linear', x], ['transpose'], ['reshape', [4]], ['unsqueeze', 0], ['broadcastTo', [3, 2, 2]],
  ['mse', x], ['l1', 0], ['huber', 0], ['binaryCrossEntropy', x], ['binaryCrossEntropyWithLogits', x],
  ['nll', [0, 1]], ['crossEntropy', [0, 1]], ['crossEntropy', [0, 1], { reduction: 'none' }],
]; // biome-ignore format: a list

describe('gradFn has the name of the function that was called', () => {
  it.each(calls)('%s %j', (name: string, ...operands: any[]) => {
    const words = `${name[0].toUpperCase()}${name.slice(1)}Backward`;
    expect(nameOf(functions[name](leaf(x), ...operands))).toBe(words);
    const y: any = leaf(x);
    if (name in y && name !== 'linear')
      // where operands of any kind handle linear rules
      expect(nameOf(y[name](...operands))).toBe(words);
  });

  it('stack, squeeze and outer, which take other operands', () => {
    const y = leaf([[1, 2]]);
    expect([reverse.stack([y, y]), y.squeeze(), y.squeeze().outer([1, 2])].map(nameOf)).toEqual([
      'StackBackward',
      'SqueezeBackward',
      'OuterBackward',
    ]);
  });

  it('and keeps it where a function gives back what it got', () => {
    const y = leaf(x).mul(2);
    y.squeeze();
    y.sum({ axes: [] });
    y.tile([1, 1]);
    y.transpose([0, 1]);
    expect(nameOf(y)).toBe('MulBackward');
  });

  it('of a custom function of several results each of them has it', () => {
    const two = reverse.defineFunction({
      name: 'two',
      forward: (_, z) => [z.mul(2), z.mul(3)],
      backward: (_, g, h) => g.mul(2).add(h.mul(3)),
    });
    expect(two(leaf([1, 2])).map(nameOf)).toEqual(['TwoBackward', 'TwoBackward']);
  });

  it('which an anomaly is told by, too', () => {
    expect(() => reverse.detectAnomaly(() => leaf([2]).std().backward())).toThrow(
      "Function 'StdBackward' returned nan values in its 0th output",
    );
  });

  it('while the operation is the last primitive of it', () => {
    const { gradFn } = leaf(x).mean();
    expect([gradFn?.operation, gradFn?.inputs.map((input) => input?.gradFn?.operation)]).toEqual([
      'div',
      ['sum', undefined],
    ]);
  });
});
