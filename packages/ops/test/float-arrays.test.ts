import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  array,
  broadcastShapes,
  broadcastTo,
  type ElementwiseRule,
  elementsOf,
  logsumexp,
  mapElementwise,
  max,
  min,
  NdArray,
  partialTimes,
  product,
  rulebook,
  shapeOf,
  softmax,
  sum,
  transpose,
  unary,
  type Value,
  where,
} from '../src/index.js';

// Arrays of plain numbers go through loops of their own; here everything is done again element by element.

const sizeOf = (shape: readonly number[]) => shape.reduce((size, length) => size * length, 1);

/** The position along each axis of the element that stands at a place in row-major order. */
function positionOf(place: number, shape: readonly number[]): number[] {
  const position: number[] = [];
  for (let axis = shape.length - 1, rest = place; axis >= 0; axis--) {
    position[axis] = rest % shape[axis];
    rest = Math.floor(rest / shape[axis]);
  }
  return position;
}

/** The element of an operand that broadcasting brings to a position. */
function entryAt(x: Value, position: readonly number[]): number {
  const shape = shapeOf(x);
  let place = 0;
  shape.forEach((length, axis) => {
    place = place * length + (length === 1 ? 0 : position[axis + position.length - shape.length]);
  });
  return elementsOf(x)[place] as number;
}

/** f of the entries of all operands, at every position of their common shape. */
function slowly(operands: readonly Value[], f: (...entries: number[]) => number): number[] {
  const shape = broadcastShapes(...operands.map(shapeOf));
  return Array.from({ length: sizeOf(shape) }, (_, place) => {
    const position = positionOf(place, shape);
    return f(...operands.map((operand) => entryAt(operand, position)));
  });
}

const unsigned = (x: number): number => x + 0; // -0 counts as 0

const numbersOf = (x: Value): number[] => Array.from(elementsOf(x) as ArrayLike<number>);

const special = fc.constantFrom(
  0,
  -0,
  1,
  -1,
  2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
);
const entry = fc.oneof(special, fc.double({ min: -4, max: 4, noNaN: true }));
const shapes = fc.array(fc.constantFrom(0, 1, 2, 3, 5), { maxLength: 4 });

const arrayOf = (shape: readonly number[]): fc.Arbitrary<NdArray> =>
  fc
    .array(entry, { minLength: sizeOf(shape), maxLength: sizeOf(shape) })
    .map((elements) => new NdArray(shape, Float64Array.from(elements)));

/** An operand that broadcasts to the shape: some axes have length 1, some are left out, or it is a number. */
const operandFor = (shape: readonly number[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 1, arbitrary: entry },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.nat(shape.length),
          fc.array(fc.boolean(), { minLength: shape.length, maxLength: shape.length }),
        )
        .chain(([left, ones]) =>
          arrayOf(shape.slice(left).map((length, axis) => (ones[left + axis] ? 1 : length))),
        ),
    },
  );

const operandsFor = (count: number): fc.Arbitrary<Value[]> =>
  shapes.chain((shape) =>
    fc.tuple(arrayOf(shape), ...Array.from({ length: count - 1 }, () => operandFor(shape))),
  );

const rules = Object.values(rulebook) as ElementwiseRule[];
array([]); // arrays of numbers are fast from here on

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s of arrays', (_name, rule) => {
  it('has the values of the rule, to the bit, broadcasting any shapes', () => {
    fc.assert(
      fc.property(operandsFor(rule.arity), (operands) => {
        const result = mapElementwise(rule, operands);
        expect(shapeOf(result)).toEqual(broadcastShapes(...operands.map(shapeOf)));
        expect(numbersOf(result)).toEqual(slowly(operands, rule.evaluate));
      }),
      { numRuns: 25 },
    );
  });

  if (!rule.discrete)
    it('has the partial derivatives of the rule times a direction, in which zero is strong', () => {
      fc.assert(
        fc.property(operandsFor(rule.arity + 1), fc.nat(rule.arity - 1), (all, i) => {
          const [operands, direction] = [all.slice(0, -1), all[rule.arity]];
          const result = mapElementwise(rule, operands);
          fc.pre(result instanceof NdArray);
          const wanted = slowly([...operands, result, direction], (...entries) => {
            const d = entries.pop() as number;
            const partial = rule.partials[i](...entries) as number;
            return partial === 0 || d === 0 ? 0 : partial * d;
          });
          const share = broadcastTo(partialTimes(rule, i, operands, result, direction), shapeOf(result));
          expect(numbersOf(share).map(unsigned)).toEqual(wanted.map(unsigned));
        }),
        { numRuns: 25 },
      );
    });
});

describe('what is done by loops is what is done element by element', () => {
  it('for a primitive made outside the rulebook, of one, two and three operands', () => {
    const f = unary(
      'cubed',
      (x) => x ** 3,
      (x) => x,
    ).rule;
    expect(numbersOf(mapElementwise(f, [array([1, 2, -3])]))).toEqual([1, 8, -27]);
    fc.assert(
      fc.property(operandsFor(3), (operands) => {
        const evaluate = (x: number, y: number, z: number) => x + 10 * y + 100 * z;
        const rule = { ...rulebook.clamp, builtIn: false, evaluate } as ElementwiseRule;
        expect(numbersOf(mapElementwise(rule, operands))).toEqual(slowly(operands, evaluate));
        const two = { ...rulebook.add, builtIn: false, evaluate: (x: number, y: number) => x - y };
        expect(numbersOf(mapElementwise(two, operands.slice(0, 2)))).toEqual(
          slowly(operands.slice(0, 2), two.evaluate),
        );
      }),
    );
  });

  it('for the product with a strong zero', () => {
    fc.assert(
      fc.property(operandsFor(2), ([x, y]) => {
        const wanted = slowly([x, y], (d, t) => (d === 0 || t === 0 ? 0 : d * t));
        const shape = broadcastShapes(shapeOf(x), shapeOf(y));
        expect(numbersOf(broadcastTo(product(x, y), shape)).map(unsigned)).toEqual(wanted.map(unsigned));
      }),
    );
  });

  it('for where', () => {
    fc.assert(
      fc.property(operandsFor(3), (operands) => {
        const [mask, x, y] = operands;
        fc.pre(shapeOf(mask).length > 0);
        expect(numbersOf(where(mask, x, y))).toEqual(slowly(operands, (m, a, b) => (m !== 0 ? a : b)));
      }),
    );
  });

  it('for broadcastTo', () => {
    fc.assert(
      fc.property(operandsFor(2), ([whole, x]) => {
        expect(numbersOf(broadcastTo(x, shapeOf(whole)))).toEqual(slowly([whole, x], (_, b) => b));
      }),
    );
  });

  it('for transpose, also of matrices larger than a tile', () => {
    const permuted = shapes.chain((shape) =>
      fc.tuple(
        arrayOf(shape),
        fc.shuffledSubarray(
          shape.map((_, axis) => axis),
          { minLength: shape.length },
        ),
      ),
    );
    const check = (x: NdArray, axes: readonly number[]) => {
      const shape = axes.map((axis) => x.shape[axis]);
      const wanted = Array.from({ length: x.size }, (_, place) => {
        const position = positionOf(place, shape);
        return entryAt(
          x,
          axes.map((_, axis) => position[axes.indexOf(axis)]),
        );
      });
      const result = transpose(x, axes);
      expect([shapeOf(result), numbersOf(result)]).toEqual([shape, wanted]);
    };
    fc.assert(fc.property(permuted, ([x, axes]) => check(x, axes)));
    const large = new NdArray(
      [2, 70, 45],
      Float64Array.from({ length: 2 * 70 * 45 }, (_, i) => i),
    );
    check(large, [0, 2, 1]);
    check(large, [2, 0, 1]);
  });
});

describe('sums', () => {
  const axesOf = (shape: readonly number[]) => fc.subarray(shape.map((_, axis) => axis));
  const large = fc.constantFrom([3000], [700, 3], [3, 700], [2, 300, 3], [30, 7, 40], [259], [15, 1], [16]);

  it('over any axes have the same bits from numbers in a plain array, which are added one by one', () => {
    const cases = fc
      .oneof(shapes, large)
      .chain((shape) => fc.tuple(fc.constant(shape), axesOf(shape), fc.boolean(), fc.integer()));
    fc.assert(
      fc.property(cases, ([shape, axes, keepDims, seed]) => {
        const numbers = Array.from({ length: sizeOf(shape) }, (_, i) => Math.sin(seed + i * i));
        const fast = sum(new NdArray(shape, Float64Array.from(numbers)), { axes, keepDims });
        const slow = sum(new NdArray(shape, numbers), { axes, keepDims });
        expect([shapeOf(fast), numbersOf(fast)]).toEqual([shapeOf(slow), numbersOf(slow)]);
      }),
    );
  });

  it('are those of the elements that share a position along the other axes', () => {
    const cases = shapes.chain((shape) => fc.tuple(arrayOf(shape), axesOf(shape)));
    fc.assert(
      fc.property(cases, ([x, axes]) => {
        fc.pre(axes.length > 0);
        const kept = x.shape.map((length, axis) => (axes.includes(axis) ? 1 : length));
        const wanted = new Array<number>(sizeOf(kept)).fill(0);
        numbersOf(x).forEach((number, place) => {
          const position = positionOf(place, x.shape);
          wanted[kept.reduce((at, length, axis) => at * length + (length === 1 ? 0 : position[axis]), 0)] +=
            number;
        });
        const got = numbersOf(sum(x, { axes }));
        got.forEach((total, i) => {
          if (Number.isFinite(wanted[i])) expect(Math.abs(total - wanted[i])).toBeLessThan(1e-12);
          else expect(total).toBe(wanted[i]);
        });
        expect(got.length).toBe(wanted.length);
      }),
    );
  });

  it('are exact to some units in the last place, however many terms there are', () => {
    const x = new NdArray([1_000_000], new Float64Array(1_000_000).fill(0.1));
    expect(Math.abs(sum(x) - 100_000) / 100_000).toBeLessThan(1e-15); // one by one: 1.3e-11
    const rows = new NdArray([250_000, 4], x.data);
    for (const total of numbersOf(sum(rows, { axes: 0 })))
      expect(Math.abs(total - 25_000) / 25_000).toBeLessThan(1e-15);
  });
});

describe('extremes and what is made of them', () => {
  it('max and min have the value of Math.max and Math.min, also with NaN, infinities and ties', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (numbers) => {
        expect(max(array(numbers)) + 0).toBe(Math.max(...numbers) + 0);
        expect(min(array(numbers)) + 0).toBe(Math.min(...numbers) + 0);
      }),
    );
  });

  it('logsumexp and softmax are their formulas, over any axes', () => {
    const finite = fc.array(fc.double({ min: -700, max: 700, noNaN: true }), {
      minLength: 12,
      maxLength: 12,
    });
    const axes = fc.constantFrom<number[]>([0], [1], [2], [0, 2], [0, 1, 2]);
    fc.assert(
      fc.property(finite, axes, (numbers, axes) => {
        const fast = new NdArray([2, 3, 2], Float64Array.from(numbers));
        const slow = new NdArray([2, 3, 2], numbers); // by the function language
        expect(numbersOf(logsumexp(fast, { axes }))).toEqual(numbersOf(logsumexp(slow, { axes })));
        expect(numbersOf(softmax(fast, axes[0]))).toEqual(numbersOf(softmax(slow, axes[0])));
      }),
    );
  });

  it('logsumexp takes infinities: of nothing, or nothing but -Infinity, it is -Infinity, with Infinity it is Infinity', () => {
    const least = Number.NEGATIVE_INFINITY;
    expect(logsumexp([least, least])).toBe(least);
    expect(logsumexp([least, 0])).toBe(0);
    expect(logsumexp([Number.POSITIVE_INFINITY, 0])).toBe(Number.POSITIVE_INFINITY);
    expect(logsumexp([Number.NaN, 0])).toBeNaN();
    expect(logsumexp([])).toBe(least);
  });
});
