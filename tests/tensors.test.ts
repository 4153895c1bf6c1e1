import {
  array,
  defineFunction,
  detectAnomaly,
  grad,
  isGradEnabled,
  mul,
  nll,
  noGrad,
  sum,
  type Tensor,
  tensor,
} from '@fourgrad/reverse';
import { SGD } from '@fourgrad/reverse/nn';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announce, tensorCases } from './support/cases.ts';
import { expectLinear } from './support/linear-time.ts';
import { asTensor, expectEntries, numbersOf, runProgram, tensorValue } from './support/tensor-program.ts';

const cases = tensorCases().filter(({ kind, grads }) => kind === undefined && grads !== undefined);
announce('tensor.json', cases.length, ', in the style of tensors');

const flat = (value: unknown): number[] =>
  [(value as Tensor).toArray()].flat(Number.POSITIVE_INFINITY) as number[];

/** The inputs of a case as leaves, and its result as a tensor. */
function run(test: any): { leaves: Record<string, Tensor>; result: Tensor } {
  const leaves: Record<string, Tensor> = {};
  const inputs: Record<string, unknown> = {};
  for (const [name, input] of Object.entries<any>(test.inputs)) {
    const isLeaf = input.dtype === undefined && input.requiresGrad !== false;
    if (isLeaf) leaves[name] = tensor(tensorValue(input), { requiresGrad: true });
    inputs[name] = isLeaf ? leaves[name] : tensorValue(input);
  }
  return { leaves, result: runProgram(test.program, test.output, inputs) };
}

describe('backward agrees with the case', () => {
  it.each(cases)('$id', (test) => {
    const { leaves, result } = run(test);
    expectEntries(flat(result), numbersOf(asTensor(test.value)), test.tol ?? 1e-12);
    const connected = Object.values(test.grads).some((want) => want !== null);
    if (!connected) {
      expect(() => result.backward(test.seed && tensorValue(test.seed))).toThrow('does not require grad');
      return;
    }
    result.backward(test.seed === null ? undefined : tensorValue(test.seed));
    for (const [name, want] of Object.entries<any>(test.grads)) {
      if (want === null) expect(leaves[name].grad).toBeNull();
      else {
        const isImproved = test.convention?.includes('allowed improvement');
        const numbers = numbersOf(asTensor(want)).map((x) => (isImproved && Number.isNaN(x) ? 1 : x));
        expectEntries(flat(leaves[name].grad), numbers, test.tol ?? 1e-12);
      }
    }
  });

  it.each(cases.filter(({ second }) => second))('$id, second order', (test) => {
    const { leaves, result } = run(test);
    const { wrt, v, grads } = test.second;
    const scalar = test.seed === null ? result : sum(mul(result, tensorValue(test.seed)));
    const [first] = grad(scalar, [leaves[wrt]], { createGraph: true });
    (sum(mul(first as Tensor, tensorValue(v))) as Tensor).backward();
    for (const [name, want] of Object.entries<any>(grads)) {
      if (want !== null) expectEntries(flat(leaves[name].grad), numbersOf(want), test.tol ?? 1e-10);
    }
  });
});

/** Ways to take a step of gradient descent. */
const descents: [string, (parameters: readonly Tensor[], lr: number) => { step(): void }][] = [
  [
    'in place',
    (parameters, lr) => ({
      step: () =>
        noGrad(() => {
          for (const parameter of parameters) parameter.sub_(mul(lr, parameter.grad as Tensor));
        }),
    }),
  ],
  ['by SGD', (parameters, lr) => new SGD(parameters, { lr })],
];

describe.each(descents)('training by gradient descent, %s, agrees with the case', (_how, descent) => {
  it.each(tensorCases().filter(({ kind }) => kind === 'sgd'))('$id', (test) => {
    const { leaves } = run(test);
    const fixed = Object.fromEntries(
      Object.entries<any>(test.inputs).map(([name, input]) => [name, leaves[name] ?? tensorValue(input)]),
    );
    const parameters = test.params.map((name: string) => leaves[name]) as Tensor[];
    const optimizer = descent(parameters, test.lr);
    const losses: number[] = [];
    for (let step = 0; step <= test.steps; step++) {
      const loss: Tensor = runProgram(test.program, test.output, fixed);
      losses.push(loss.item());
      if (step === test.steps) break;
      for (const parameter of parameters) parameter.zeroGrad();
      loss.backward();
      optimizer.step();
    }
    expectEntries(losses, test.losses, 1e-12);
    for (const name of test.params) expectEntries(flat(leaves[name]), numbersOf(test.final[name]), 1e-12);
  });
});

describe('a tensor', () => {
  const leaf = (data: unknown) => tensor(data, { requiresGrad: true });

  it('adds up gradients until they are forgotten', () => {
    const x = leaf([1, 2]);
    for (let k = 0; k < 2; k++) sum(x.mul(x)).backward();
    expect(x.grad?.toArray()).toEqual([4, 8]);
    x.zeroGrad();
    expect(x.grad).toBeNull();
  });

  it('keeps gradients of leaves only, unless it is told to', () => {
    const x = leaf([1, 2]);
    const [y, z] = [x.mul(2), x.mul(3)];
    z.retainGrad();
    sum(y.add(z)).backward();
    expect([x.grad?.toArray(), y.grad, z.grad?.toArray()]).toEqual([[5, 5], null, [1, 1]]);
  });

  it('calls its hooks with the gradient, and takes what they return', () => {
    const x = leaf(3);
    const y = x.mul(2);
    const remove = y.registerHook((gradient) => gradient.mul(10));
    y.backward();
    expect(x.grad?.item()).toBe(20);
    remove();
    x.mul(1).backward();
    expect(x.grad?.item()).toBe(21);
  });

  it('leaves a gradient as it is where a hook gives none', () => {
    const x = leaf(2);
    x.registerHook(() => null);
    x.mul(3).backward();
    expect(x.grad?.item()).toBe(3);
  });

  it('takes one input and one seed without a list around them', () => {
    const x = leaf([1, 2]);
    expect(grad(x.mul(x), x, { gradOutputs: tensor([1, 10]) })[0]?.toArray()).toEqual([2, 40]);
  });

  it('changes in place where the graph allows it', () => {
    const x = leaf([1, 2]);
    const y = x.mul(1);
    const before = y.add(1);
    y.mul_(3);
    sum(before.add(y)).backward();
    expect(x.grad?.toArray()).toEqual([4, 4]);
    noGrad(() => x.sub_([1, 1]));
    expect([x.toArray(), x.version, x.isLeaf]).toEqual([[0, 1], 1, true]);
  });

  it('of whole numbers names positions and classes', () => {
    const x = leaf([[1, 2, 4], [8, 16, 32]]); // biome-ignore format: one line
    expect(x.gather(tensor([[2], [0]]), 1).toArray()).toEqual([[4], [8]]);
    expect(x.indexSelect(tensor([1])).toArray()).toEqual([[8, 16, 32]]);
    const loss = x.nll(tensor([1, 2]));
    loss.backward();
    expect([loss.item(), x.grad?.toArray()]).toEqual([-17, [[0, -0.5, 0], [0, 0, -0.5]]]); // biome-ignore format: one line
  });

  it('takes part in the graph once it is changed in place by a tensor that does', () => {
    const w = leaf(3);
    const y = tensor(2);
    y.mul_(w);
    expect([y.requiresGrad, y.isLeaf]).toEqual([true, false]);
    y.mul(w).backward();
    expect(w.grad?.item()).toBe(12); // of 2 w^2
  });

  it('is a constant to the derivative calls around it', () => {
    const x = leaf(2);
    expect(x.gradFn).toBeNull();
    expect(x.mul(x).gradFn?.name).toBe('MulBackward');
    expect(x.detach().requiresGrad).toBe(false);
    expect(grad(x.mul(3), [leaf(1)], { allowUnused: true })).toEqual([null]);
    expect(x.grad).toBeNull();
  });

  it('goes back in proportion to the operations: on a chain of 1 000 000 and on a diamond with 2^50 paths', () => {
    const x = leaf(1);
    let y: Tensor = x;
    for (let k = 0; k < 50; k++) y = y.add(y);
    y.backward();
    expect(x.grad?.item()).toBe(2 ** 50);
    expectLinear((operations) => {
      const start = leaf(1);
      let chain: Tensor = start;
      for (let k = 0; k < operations; k++) chain = chain.add(1);
      chain.backward();
      expect(start.grad?.item()).toBe(1);
    }, 1_000_000);
  }, 60_000);

  it('goes back through an operation once, when all that uses it has been, in whatever order the graph was made', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 40 }), (edges) => {
        const x = leaf(2);
        const results: Tensor[] = [x];
        const derivatives = [1];
        for (const [i, j] of edges) {
          const [a, b] = [i % results.length, j % results.length];
          results.push(results[a].mul(0.5).add(results[b]));
          derivatives.push(0.5 * derivatives[a] + derivatives[b]);
        }
        let visits = 0;
        results[results.length - 1].registerHook(() => {
          visits++;
          return undefined;
        });
        const last = results[results.length - 1];
        const [whole] = grad(last, [x], { retainGraph: true });
        expect(whole?.item()).toBeCloseTo(derivatives[derivatives.length - 1], 12);
        expect(visits).toBe(1);
        last.backward();
        expect(x.grad?.item()).toBe(whole?.item());
      }),
    );
  });

  it('knows after a pass what went into its operations', () => {
    const x = leaf([1, 2]);
    const y = x.mul(array([3, 4]));
    sum(y).backward();
    expect(y.gradFn?.inputs.map((input) => input?.owner)).toEqual([x, undefined]);
  });

  it('takes a pass within a pass, over the same graph', () => {
    const x = leaf(3);
    const y = x.mul(x);
    const z = y.mul(2);
    let within: number | undefined;
    y.registerHook(() => {
      if (within === undefined) {
        within = Number.NaN;
        within = grad(z, [x], { retainGraph: true })[0]?.item();
      }
      return undefined;
    });
    z.backward(undefined, { retainGraph: true });
    expect([within, x.grad?.item()]).toEqual([12, 12]);
  });

  it.each<[string, () => unknown, string]>([
    ['a second pass', () => { const y = sum(mul(leaf([1]), 2)); y.backward(); y.backward(); }, 'Trying to backward through the graph a second time'],
    ['an array without a seed', () => leaf([1, 2]).mul(2).backward(), 'grad can be implicitly created only for scalar outputs'],
    ['a seed of another shape', () => leaf([1, 2]).mul(2).backward([1, 1, 1]), 'Mismatch in shape'],
    ['no graph', () => tensor(2).backward(), 'element 0 of tensors does not require grad and does not have a grad_fn'],
    ['a leaf changed in place', () => leaf([1]).add_(1), 'a leaf Variable that requires grad is being used in an in-place operation'],
    ['a saved value changed in place', () => { const x = leaf([1]); const y = x.mul(x); noGrad(() => x.add_(1)); sum(y).backward(); }, 'one of the variables needed for gradient computation has been modified by an inplace operation'],
    ['a saved result changed in place', () => { const y = leaf([1]).exp(); y.mul_(2); sum(y).backward(); }, 'one of the variables needed for gradient computation has been modified by an inplace operation'],
    ['an input that is not used', () => grad(leaf(1).mul(2), [leaf(1)]), 'appears to not have been used in the graph'],
    ['a flag of what is no leaf', () => { leaf(1).mul(2).requiresGrad = false; }, 'you can only change requiresGrad flags of leaf variables'],
    ['shapes that do not broadcast', () => leaf([1, 2]).add([1, 2, 3]), 'must match'],
    ['a constant among several roots', () => grad([leaf(1).mul(2), tensor(1)], [leaf(1)]), 'element 1 of tensors does not require grad'],
    ['an input that needs no gradient', () => grad(leaf(1).mul(2), [tensor(1)], { allowUnused: true }), 'One of the differentiated Tensors does not require grad'],
    ['an output that is no tensor', () => grad(undefined as never, []), 'grad: its outputs need to be tensors, got undefined'],
    ['an input that is no tensor', () => grad(leaf(1).mul(2), [2 as never]), 'grad: its inputs need to be tensors, got a number'],
    ['a hook where there is no gradient', () => tensor(1).registerHook(() => undefined), "cannot register a hook on a tensor that doesn't require gradient"],
    ['a hook that gives another shape', () => { const x = leaf([1, 2]); x.registerHook(() => tensor([1, 2, 3])); sum(x).backward(); }, 'has changed the size of value: it returned shape [3] for a gradient of shape [2]'],
    ['an operation in place that gives another shape', () => tensor([1, 2]).add_([[1, 2], [3, 4]]), "output with shape [2] doesn't match the broadcast shape [2,2]"],
    ['a class below 0', () => nll(leaf([[-1, -2]]), [-1]), 'Target -1 is out of bounds'],
    ['matrices that do not fit', () => leaf([[1, 2]]).matmul([[1, 2]]), 'mat1 and mat2 shapes cannot be multiplied'],
    ['NaN where anomalies are detected', () => detectAnomaly(() => leaf([0]).sqrt().mul(0).sum().backward()), "Function 'SqrtBackward' returned nan values"],
  ])('says in the known words what is wrong: %s', (_what, body, words) => expect(body).toThrow(words)); // biome-ignore format: a table

  it('records again after a function without recording has thrown', () => {
    expect(() => noGrad(() => { throw new Error('inside'); })).toThrow('inside'); // biome-ignore format: one line
    expect(isGradEnabled()).toBe(true);
    expect(noGrad(() => leaf(1).mul(2).requiresGrad)).toBe(false);
  });

  it('has functions with a backward pass of their own, differentiated again where they are made of operations', () => {
    const square = defineFunction({
      name: 'square',
      forward: (context, x) => {
        context.saveForBackward(x);
        return x.mul(x);
      },
      backward: ({ saved: [x] }, gradOutput) => gradOutput.mul(x).mul(2),
    });
    const x = leaf([3]);
    expect(square(x).gradFn?.name).toBe('SquareBackward');
    const [first] = grad(sum(square(x)), [x], { createGraph: true });
    expect((first as Tensor).toArray()).toEqual([6]);
    expect(grad(sum(first), [x])[0]?.toArray()).toEqual([2]);
  });
});
