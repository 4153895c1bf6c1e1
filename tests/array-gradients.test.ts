import {
  add,
  applyElementwise,
  array,
  broadcastTo,
  div,
  type ElementwiseRule,
  exp,
  gt,
  log,
  logsumexp,
  mapElementwise,
  mean,
  mul,
  NdArray,
  reshape,
  rulebook,
  sqrt,
  square,
  sub,
  sum,
  transpose,
  type Value,
  where,
} from '@fourgrad/ops';
import { grad, tensor } from '@fourgrad/reverse';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from './support/closeness.ts';
import { modes } from './support/modes.ts';
import { randomArray } from './support/random-arrays.ts';
import { samplePoints } from './support/sample.ts';

// Derivatives at arrays go through loops, at lists of numbers through the kernels of the modes: both must be the same.

const { forward, reverse } = modes;
const SAME = 1e-13; // sums of some dozens of terms in two orders

const shapes = fc.constantFrom<[number[], number[]]>(
  [
    [2, 3],
    [2, 3],
  ],
  [[2, 3], [3]],
  [[3], [2, 3]],
  [
    [2, 3],
    [2, 1],
  ],
  [
    [2, 1],
    [1, 3],
  ],
  [[2, 3], []],
  [[], [2, 3]],
  [
    [2, 2, 3],
    [2, 1, 3],
  ],
  [
    [3, 0],
    [3, 1],
  ],
);

const sizeOf = (shape: readonly number[]) => shape.reduce((size, length) => size * length, 1);

/** A number or an array with these elements, repeated as often as it takes. */
const filled = (shape: readonly number[], elements: readonly Value[]): any => {
  const all = Array.from({ length: sizeOf(shape) }, (_, i) => elements[i % elements.length]);
  return shape.length === 0 ? all[0] : reshape(all, shape);
};

describe.each(
  (Object.values(rulebook) as ElementwiseRule[])
    .filter((rule) => rule.arity === 2 && !rule.discrete)
    .map((rule) => [rule.name, rule] as const),
)('%s of broadcast arrays', (_name, rule) => {
  const points = samplePoints(rule, 5);
  const [firsts, seconds] = [0, 1].map((i) => points.map((point) => point[i]));

  it('has the gradients of the same on numbers', () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), ([shapeA, shapeB], isWeighted) => {
        const [a, b] = [filled(shapeA, firsts), filled(shapeB, seconds)];
        const shape = (mapElementwise(rule, [a, b]) as NdArray).shape;
        const weights = isWeighted ? randomArray(shape, 7) : 1;
        const total = (x: Value, y: Value) => sum(mul(weights, applyElementwise(rule, [x, y])));
        const listed = ([x, y]: any) => total(filled(shapeA, x), filled(shapeB, y));
        const list = (x: any): number[] => (typeof x === 'number' ? [x] : Array.from(x.data));
        const [byA, byB] = reverse.gradient(total)(a, b);
        expect([byA, byB].map((x) => x.shape ?? [])).toEqual([shapeA, shapeB]);
        const wanted = reverse.gradient(listed)([list(a), list(b)]);
        expectClose([list(byA), list(byB)], wanted, SAME);
        const tangents = [filled(shapeA, [0.5, -1, 2]), filled(shapeB, [1, 0.25])];
        const pushed = forward.jvp(([x, y]: any) => total(x, y))([a, b], tangents)[1];
        const lists = tangents.map(list);
        expectClose(pushed, forward.jvp(listed)([list(a), list(b)], lists)[1], SAME);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a cotangent that is the same for all elements', () => {
  const x = array([[1, 2, 3], [4, 5, 6]]); // biome-ignore format: rows
  const ones = new NdArray([2, 3], new Float64Array(6).fill(1));
  const programs: Record<string, (x: any, y: any) => any> = {
    'of a sum of sums': (x, y) => sum(sum(mul(x, y), { axes: 0 })),
    'of the elements themselves': (x) => sum(x),
    'of a repeated number': (x, y) => sum(add(x, mean(y))),
    'of a repeated row': (x, y) => sum(sub(x, sum(y, { axes: 0 }))),
    'of what is moved': (x, y) => sum(mul(reshape(transpose(x), [2, 3]), broadcastTo(mean(y), [2, 3]))),
    'through two operations': (x, y) => sum(div(exp(x), add(y, 1))),
    'used twice': (x, y) => add(sum(mul(x, y)), mean(x)),
  };

  it.each(Object.entries(programs))('%s, is as good as an array of it', (_name, f) => {
    const spread = (x: any, y: any) => f(mul(x, ones), mul(y, ones));
    expectClose(reverse.gradient(f)(x, x), reverse.gradient(spread)(x, x), SAME);
    expectClose(forward.gradient(f)(x, x), reverse.gradient(f)(x, x), SAME);
    const [a, b] = [tensor(x, { requiresGrad: true }), tensor(x, { requiresGrad: true })];
    f(a, b).backward();
    const wanted = reverse.gradient(f)(x, x);
    const none = [[0, 0, 0], [0, 0, 0]]; // biome-ignore format: rows
    expect(a.grad?.shape).toEqual([2, 3]);
    for (const [i, { grad }] of [a, b].entries())
      expectClose(grad?.toArray() ?? none, wanted[i].toArray(), SAME);
  });
});

describe('zero is strong in arrays, too', () => {
  it('what contributes nothing contributes 0, even against an infinite derivative', () => {
    const masked = (x: Value) => sum(mul(array([0, 1]), sqrt(x)));
    expect(
      reverse
        .gradient(masked)(array([0, 4]))
        .toArray(),
    ).toEqual([0, 0.25]);
    expect(
      forward
        .gradient(masked)(array([0, 4]))
        .toArray(),
    ).toEqual([0, 0.25]);
  });

  const nestings = [reverse, forward].flatMap((outer) => [reverse, forward].map((inner) => [outer, inner]));

  it('a gradient inside of another call is the one that it is outside: 0 next to an infinity, not NaN', () => {
    const f = (x: Value) => sum(where(gt(x, 0), log(x), 0));
    const g = ([x, y]: Value[]) => mul(x, sqrt(y));
    for (const [outer, inner] of nestings) {
      // |grad f|^2 = sum of 1 / x^2 over what is positive
      const [value, slope] = outer.valueAndGradient((x: Value) => sum(square(inner.gradient(f)(x))))(
        array([0, 1, 2]),
      );
      expect([value, slope.toArray()]).toEqual([1.25, [0, -2, -0.25]]);
      expect(outer.valueAndGradient((p: Value[]) => inner.gradient(g)(p)[1])([0, 0])[0]).toBe(0);
    }
  });

  it('a gradient of tensors that is recorded is the one that is not', () => {
    const x = tensor([0, 1], { requiresGrad: true });
    const [first] = grad(sum(where(gt(x, 0), log(x), 0)), [x], { createGraph: true });
    expect([first, ...grad(sum(first), [x])].map((y) => y?.toArray())).toEqual([[0, 1], [0, -1]]); // biome-ignore format: rows
  });
});

describe('logsumexp', () => {
  const x = array([[0.5, -1, 2], [3, 3, -2]]); // biome-ignore format: rows
  const overRows = (y: Value) => logsumexp(y, { axes: 1 });
  const byHand = (row: number[]) => row.map((entry) => exp(entry) / row.reduce((s, z) => s + exp(z), 0));

  it('has the same derivative however often it is asked for', () => {
    const [first, second] = x.toArray().map(byHand);
    const wanted = [[first, [0, 0, 0]], [[0, 0, 0], second]]; // biome-ignore format: rows
    for (const mode of [reverse, forward]) expectClose(mode.jacobian(overRows)(x).toArray(), wanted, SAME);
    const y = tensor(x, { requiresGrad: true });
    const result = overRows(y);
    for (let k = 0; k < 3; k++) result.backward([1, 10], { retainGraph: true });
    expectClose(
      y.grad?.toArray(),
      [first.map((p: number) => 3 * p), second.map((p: number) => 30 * p)],
      SAME,
    );
  });

  it('does not touch its operand', () => {
    const before = x.toArray();
    reverse.gradient((y: Value) => sum(overRows(y)))(x);
    expect(x.toArray()).toEqual(before);
  });
});
