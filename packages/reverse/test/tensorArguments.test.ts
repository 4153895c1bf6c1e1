import { describe, expect, it } from 'vitest';
import { detectAnomaly, grad, graphOf, isGradEnabled, noGrad, sum, tensor, withGrad } from '../src/index.js';

const leaf = (data: unknown) => tensor(data, { requiresGrad: true });

describe('what is wrong with an argument is said, never passed over', () => {
  it.each<[string, () => unknown, string]>([
    ['an option with an underscore', () => tensor([1], { requires_grad: true } as never), 'tensor has no option requires_grad; its options are requiresGrad'],
    ['an option by its place', () => tensor([1], true as never), 'tensor takes its options in an object, { requiresGrad: ... }; got a boolean'],
    ['tensors in a list', () => tensor([leaf(1), leaf(2)]), 'a tensor has numbers as elements; stack([x, y]) makes one of tensors'],
    ['options of backward without a seed', () => leaf(1).backward({ retainGraph: true }), 'options come after it: backward(undefined, { retainGraph: true })'],
    ['a seed in words', () => leaf(1).backward('1'), 'the seed of a backward pass is a number, an array or a tensor, got a string'],
    ['another option of backward', () => leaf(1).backward(undefined, { retain_graph: true } as never), 'backward has no option retain_graph; its options are retainGraph, createGraph'],
    ['another option of grad', () => grad(leaf(1), [], { allow_unused: true } as never), 'grad has no option allow_unused'],
    ['another option of graphOf', () => graphOf(leaf(1), { name: {} } as never), 'graphOf has no option name'],
    ['less seeds than outputs', () => grad([leaf(1), leaf(2)], [], { gradOutputs: [1] }), 'grad got 2 outputs and 1 gradOutputs'],
    ['more seeds than outputs', () => grad(leaf(1), [], { gradOutputs: [1, 2] }), 'grad got 1 outputs and 2 gradOutputs'],
    ['the second seed of another shape', () => grad([leaf(1), leaf([1, 2])], [], { gradOutputs: [1, 1] }), 'Mismatch in shape: grad_output[1] has a shape of [] and output[1] has a shape of [2]'],
    ['a hook that is no function', () => leaf(1).registerHook(2 as never), 'a hook is a function of the gradient, got a number'],
    ['a flag that is none', () => { leaf(1).requiresGrad = 'no' as never; }, 'requiresGrad is true or false, got a string'],
    ['a gradient that is no tensor', () => { leaf([1]).grad = [1] as never; }, 'assigned grad expected to be a Tensor or null but got a JavaScript array'],
    ['a gradient of another shape', () => { leaf([1, 2]).grad = tensor([1, 2, 3]); }, 'assigned grad has data of a different size: shape [3] for a tensor of shape [2]'],
    ['no function without recording', () => noGrad(undefined as never), 'noGrad needs a function, as in noGrad(() => ...), got undefined'],
    ['a number in place of a function', () => detectAnomaly(1 as never), 'detectAnomaly needs a function, as in detectAnomaly(() => ...), got a number'],
  ])('%s', (_what, body, words) => expect(body).toThrow(words)); // biome-ignore format: a table

  it.each([
    ['noGrad', noGrad],
    ['withGrad', (body: () => unknown) => withGrad(false, body)],
    ['detectAnomaly', detectAnomaly],
  ])('an async function, most of which would run after %s', (name, during) => {
    const rejected = async () => {
      await 0;
      throw new Error('later');
    };
    expect(() => during(rejected)).toThrow(`${name} needs a function that is not async`);
    expect(isGradEnabled()).toBe(true);
  });
});

describe('a tensor as text', () => {
  it('has what is no finite number, too', () => {
    expect(`${tensor([[1, Number.NaN], [Infinity, -Infinity]])}`).toBe('tensor([[1,NaN],[Infinity,-Infinity]])'); // biome-ignore format: a matrix
    expect(`${leaf(Number.NaN)} ${leaf(2).mul(3)}`).toBe(
      'tensor(NaN, requiresGrad=true) tensor(6, gradFn=MulBackward)',
    );
  });
});

describe('a method', () => {
  it('takes lists and typed arrays as operands', () => {
    const x = leaf([1, 2]);
    for (const y of [[3, 4], new Float64Array([3, 4]), new Int8Array([3, 4])])
      expect(x.mul(y).toArray()).toEqual([3, 8]);
    sum(x).backward(new Float32Array(1)[0]);
    expect(x.grad?.toArray()).toEqual([0, 0]);
  });
});
