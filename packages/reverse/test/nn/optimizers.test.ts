import { add, mul, type Tensor, tensor } from '@fourgrad/reverse';
import { Adam, l2Penalty, Optimizer, Parameter, SGD } from '@fourgrad/reverse/nn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Where a parameter gets to from a start when its gradients are these. */
function path(
  start: number,
  gradients: readonly number[],
  make: (parameters: Tensor[]) => Optimizer,
): number[] {
  const x = new Parameter(start);
  const optimizer = make([x]);
  return gradients.map((gradient) => {
    x.grad = tensor(gradient);
    optimizer.step();
    return x.item();
  });
}

const gradientLists = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('SGD, worked by hand in binary fractions', () => {
  it.each([
    ['plain: 1 - 1/2, + 1/2', { lr: 0.5 }, [0.5, 1]],
    // g = 1 + 1/4, then -1 + 3/8 / 4
    ['weight decay', { lr: 0.5, weightDecay: 0.25 }, [0.375, 0.828125]],
    // b = 1, then 1/2 - 1
    ['momentum', { lr: 0.5, momentum: 0.5 }, [0.5, 0.75]],
    // g = 5/4, b = 5/4; g = -1 + 3/32, b = 5/8 - 29/32
    ['momentum and weight decay', { lr: 0.5, momentum: 0.5, weightDecay: 0.25 }, [0.375, 0.515625]],
    // b = 1, then 1/2 - 3/4
    ['momentum and dampening', { lr: 0.5, momentum: 0.5, dampening: 0.25 }, [0.5, 0.625]],
    ['dampening without momentum, which says nothing', { lr: 0.5, dampening: 0.25 }, [0.5, 1]],
    // b = 1, step 1 + 1/2; b = -1/2, step -1 - 1/4
    ['Nesterov', { lr: 0.5, momentum: 0.5, nesterov: true }, [0.25, 0.875]],
  ])('%s', (_what, options, want) => {
    expect(path(1, [1, -1], (parameters) => new SGD(parameters, options))).toEqual(want);
  });
});

describe('Adam', () => {
  it('worked by hand: betas 1/2 and 3/4, gradients 1, -2, 0', () => {
    // m^ = 1, -1, -3/7;  v^ = 1, 19/7, 57/37
    const [first, second, third] = path(
      2,
      [1, -2, 0],
      (parameters) => new Adam(parameters, { lr: 0.5, betas: [0.5, 0.75], eps: 0 }),
    );
    expect(first).toBe(1.5);
    expect(second).toBeCloseTo(1.5 + 0.5 / Math.sqrt(19 / 7), 15);
    expect(third).toBeCloseTo(1.5 + 0.5 / Math.sqrt(19 / 7) + (0.5 * 3) / 7 / Math.sqrt(57 / 37), 15);
  });

  it('adds eps to the root, not below it: the first step is lr g / (|g| + eps)', () => {
    const [first] = path(0, [-2], (parameters) => new Adam(parameters, { lr: 0.5, eps: 2 }));
    expect(first).toBeCloseTo(0.25, 15);
  });

  it('counts its steps for each parameter: one that has a gradient later starts its averages then', () => {
    const [early, late] = [new Parameter(0), new Parameter(0)];
    const adam = new Adam([early, late], { lr: 0.5, eps: 0 });
    early.grad = tensor(1);
    adam.step();
    expect([early.item(), late.item()]).toEqual([-0.5, 0]);
    late.grad = tensor(3);
    adam.step();
    expect(late.item()).toBeCloseTo(-0.5, 15);
  });

  it('takes steps that do not depend on the size of the gradients', () => {
    fc.assert(
      fc.property(gradientLists, (gradients) => {
        const make = (parameters: Tensor[]) => new Adam(parameters, { lr: 0.1, eps: 0 });
        const large = gradients.map((gradient) => gradient + 11); // away from 0 / 0
        const same = path(1, large, make);
        path(
          1,
          large.map((gradient) => 1024 * gradient),
          make,
        ).forEach((x, i) => {
          expect(x).toBeCloseTo(same[i], 12);
        });
      }),
    );
  });

  it('divides the same gradient again and again by its size: steps of lr', () => {
    const steps = path(0, [3, 3, 3, 3, 3], (parameters) => new Adam(parameters, { lr: 0.1 }));
    steps.forEach((x, i) => { expect(x).toBeCloseTo(-0.1 * (i + 1), 8); }); // biome-ignore format: one line
  });
});

describe('an optimizer says what it needs', () => {
  it.each<[string, () => unknown, string]>([
    ['a list, not a tensor', () => new SGD(new Parameter(1) as never), 'params argument given to the optimizer should be an iterable of Tensors'],
    ['tensors, not numbers', () => new Adam([1] as never), 'optimizer can only optimize Tensors, but one of the params is a number'],
    ['no dampening beside Nesterov', () => new SGD([new Parameter(1)], { momentum: 0.9, dampening: 0.1, nesterov: true }), 'requires a momentum and zero dampening'],
  ])('%s', (_what, make, words) => expect(make).toThrow(words)); // biome-ignore format: a table
});

describe('SGD', () => {
  it('with momentum 0 is what momentum gives whose past is forgotten at once', () => {
    fc.assert(
      fc.property(gradientLists, (gradients) => {
        const plain = gradients.map((_, i) => gradients.slice(0, i + 1).reduce((x, g) => x - 0.125 * g, 1));
        expect(path(1, gradients, (parameters) => new SGD(parameters, { lr: 0.125 }))).toEqual(plain);
      }),
    );
  });

  it('with a constant gradient and momentum m comes to steps of lr g / (1 - m)', () => {
    const steps = path(
      0,
      new Array(400).fill(1),
      (parameters) => new SGD(parameters, { lr: 1, momentum: 0.9 }),
    );
    expect(steps[399] - steps[398]).toBeCloseTo(-10, 10);
  });
});

describe.each([
  [
    'SGD',
    (parameters: Tensor[], weightDecay = 0, lr = 0.1) =>
      new SGD(parameters, { lr, momentum: 0.5, weightDecay }),
  ],
  ['Adam', (parameters: Tensor[], weightDecay = 0, lr = 0.1) => new Adam(parameters, { lr, weightDecay })],
] as const)('%s', (_name, make) => {
  // biome-ignore format: a table
  const lossOf = (x: Tensor): Tensor => x.sub([[1, 2], [3, 4]]).square().sum(); // biome-ignore format: one line

  it('with weight decay c does what c/2 of the squares in the loss does', () => {
    const [decayed, penalized] = [0, 1].map(() => new Parameter([[0.5, -1], [2, 0.25]])); // biome-ignore format: one line
    const [first, second] = [make([decayed], 0.25), make([penalized])];
    for (let step = 0; step < 5; step++) {
      first.zeroGrad();
      second.zeroGrad();
      lossOf(decayed).backward();
      add(lossOf(penalized), mul(0.125, l2Penalty([penalized]))).backward();
      first.step();
      second.step();
    }
    const difference: number[] = decayed.sub(penalized).toArray().flat();
    for (const x of difference) expect(Math.abs(x)).toBeLessThan(1e-14);
  });

  it('finds the bottom of a bowl', () => {
    const x = new Parameter([[0, 0], [0, 0]]); // biome-ignore format: one line
    const optimizer = make([x]);
    for (let step = 0; step < 500; step++) {
      optimizer.zeroGrad();
      lossOf(x).backward();
      optimizer.step();
    }
    expect(lossOf(x).item()).toBeLessThan(1e-6);
  });

  it('leaves alone what has no gradient, keeps leaves leaves, and follows a change of lr', () => {
    const [x, idle] = [new Parameter(1), new Parameter(1)];
    const optimizer = make([x, idle]);
    optimizer.lr = 0;
    x.grad = tensor(1);
    optimizer.step();
    expect([x.item(), idle.item(), idle.version]).toEqual([1, 1, 0]);
    optimizer.lr = 0.1;
    optimizer.step();
    expect(x.item()).toBeLessThan(1);
    expect([x.isLeaf, x.requiresGrad]).toEqual([true, true]);
    optimizer.zeroGrad();
    expect(x.grad).toBeNull();
  });

  it('changes a parameter that is listed twice once', () => {
    const [once, twice] = [new Parameter(1), new Parameter(1)];
    const optimizers = [make([once]), make([twice, twice])];
    for (const x of [once, twice]) x.grad = tensor(1);
    for (const optimizer of optimizers) optimizer.step();
    expect(twice.item()).toBe(once.item());
  });

  it('says what is wrong with its parameters and settings', () => {
    expect(() => make([])).toThrow('optimizer got an empty parameter list');
    expect(() => make([new Parameter(1).mul(2)])).toThrow(
      "can't optimize a non-leaf Tensor: MulBackward made it",
    );
    expect(() => make([new Parameter(1)], 0, Number.NaN)).toThrow('Invalid learning rate: NaN');
    expect(() => make([new Parameter(1)], -1)).toThrow('Invalid weightDecay value: -1');
  });
});

describe('settings', () => {
  const x = [new Parameter(1)];
  it.each([
    [() => new SGD(x, { momentum: -0.5 }), 'Invalid momentum value: -0.5'],
    [() => new SGD(x, { nesterov: true }), 'Nesterov momentum requires a momentum'],
    [() => new Adam(x, { betas: [1, 0.5] }), 'Invalid beta parameter at index 0: 1; it must be a number from 0 up and below 1'],
    [() => new Adam(x, { betas: [0.5, -1] }), 'Invalid beta parameter at index 1: -1'],
    [() => new Adam(x, { eps: -1 }), 'Invalid epsilon value: -1'],
    [() => new SGD(x, { lr: '0.1' as never }), 'Invalid learning rate: 0.1; it must be a number'],
    [() => new SGD(x, { learningRate: 0.1 } as never), 'SGD has no option learningRate; its options are lr, momentum, dampening, weightDecay, nesterov'],
    [() => new SGD(x, 0.1 as never), 'SGD takes its options in an object, { lr: ... }; got a number'],
    [() => new Adam(x, { weight_decay: 0.1 } as never), 'Adam has no option weight_decay; its options are lr, betas, eps, weightDecay'],
  ])('out of their range or unknown are refused: %#', (make, words) => expect(make).toThrow(words)); // biome-ignore format: a table

  it('left out are those of PyTorch', () => {
    expect([new SGD(x).lr, new Adam(x).lr]).toEqual([0.001, 0.001]);
    expect(path(0, [1], (parameters) => new Adam(parameters))).toEqual([-0.001 / (1 + 1e-8)]);
  });
});

it('an optimizer of one’s own gives the new elements from the old ones and their gradient', () => {
  class SignDescent extends Optimizer {
    protected updateOf() {
      return (x: ArrayLike<number>, gradient: ArrayLike<number>) =>
        Float64Array.from(x, (element, i) => element - Math.sign(gradient[i]));
    }
  }
  expect(path(5, [0.1, 30, -2], (parameters) => new SignDescent(parameters))).toEqual([4, 3, 4]);
});
