import { checkGradient } from '@fourgrad/numeric';
import { add, array, type Function1, mul, type NdArray, neg, sigmoid, square, sub, sum } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { arraysOf, predict } from './seeds/networks.ts';
import { seedCases } from './support/cases.ts';
import { exactModes, exactNames } from './support/modes.ts';

const seedOf = (id: string) => seedCases().find((seed) => seed.id === id) as Record<string, any>;
const xor = seedOf('xor');

/** The mean loss of the 2-4-1 network over its four samples, scalar by scalar: parameters are nested lists. */
function scalarLoss({ W1, b1, W2, b2 }: any): any {
  const unit = (w: any[], b: any, inputs: any[]) =>
    sigmoid(inputs.reduce((total, input, i) => add(total, mul(w[i], input)), b));
  const layer = (W: any[][], b: any[], inputs: any[]) => W.map((row, j) => unit(row, b[j], inputs));
  const losses = xor.X.map((x: number[], i: number) =>
    square(sub(layer(W2, b2, layer(W1, b1, x))[0], xor.y[i][0])),
  );
  return mul(0.25, losses.reduce(add));
}

/** The same, layer by layer: parameters are NdArrays. */
const arrayLoss = (p: any): any =>
  xor.X.map((x: number[], i: number) => mul(0.25, sum(square(sub(predict(p, x), array(xor.y[i])))))).reduce(
    add,
  );

describe.each(exactNames)('the gradient of %s mode passes checkGradient', (mode) => {
  const { gradient } = exactModes[mode];
  it.each<[string, Function1, any, number]>([
    ['nested lists', scalarLoss, xor.parameters, 17],
    ['NdArrays', arrayLoss, arraysOf(xor.parameters), 17],
  ])('for the 2-4-1 network of xor in %s', (_what, loss, parameters, count) => {
    const { failures, relativeError, evaluations } = checkGradient(loss, gradient(loss), parameters);
    expect(failures).toEqual([]);
    expect(relativeError).toBeLessThan(1e-7);
    expect(evaluations).toBe(2 * count);
  });

  // the notes: central differences with eps = 1e-5 agree to 1e-5 in each parameter
  it('for the network of the course notes, with their step and tolerance', () => {
    const seed = seedOf('one-hidden-layer');
    const loss = (p: any) => sum(square(sub(predict(p, seed.x), array(seed.y))));
    const notes = { eps: 1e-5, atol: 1e-5, rtol: 0 };
    expect(checkGradient(loss, gradient(loss), arraysOf(seed.parameters), notes).failures).toEqual([]);
    expect(checkGradient(loss, arraysOf(seed.gradients), arraysOf(seed.parameters), notes).failures).toEqual(
      [],
    );
  });
});

describe('a mistake in backpropagation is found by checkGradient', () => {
  const { gradient } = exactModes.reverse;
  const parameters = arraysOf(xor.parameters);
  const right = gradient(arrayLoss)(parameters);
  const pathsOff = (wrong: object) =>
    checkGradient(arrayLoss, wrong, parameters).failures.map(({ path }) => path);

  it('where one entry is wrong', () => {
    const W1 = right.W1.toArray();
    W1[2][1] += 1e-3;
    expect(pathsOff({ ...right, W1: array(W1) })).toEqual(['W1[2][1]']);
  });

  it('where a layer has the wrong sign', () => {
    const names = [0, 1, 2, 3].map((i) => `W2[0][${i}]`);
    expect(pathsOff({ ...right, W2: neg(right.W2) })).toEqual(names);
  });

  it('where a parameter gets no gradient', () => {
    expect(pathsOff({ ...right, b2: array([0]) })).toEqual(['b2[0]']);
    const { b2, ...rest } = right;
    expect(() => pathsOff(rest)).toThrow('the gradient must have the structure of x: it has no b2');
  });

  it('where a matrix is transposed', () => {
    const W1: number[][] = right.W1.toArray();
    const transposed: NdArray = array([0, 1].map((i) => W1.map((row) => row[i])));
    expect(() => pathsOff({ ...right, W1: transposed })).toThrow(
      'expected an NdArray of shape [4, 2] at W1, got an NdArray of shape [2, 4]',
    );
  });
});
