import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { array, flatten } from '../src/index.js';

const leaf = fc.oneof(fc.double({ noNaN: true }), fc.constant(array([1, 2])));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('tree'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

describe('flatten', () => {
  it('lists the leaves in index and key order', () => {
    const x = array([3, 4]);
    expect(flatten({ w: [1, [2, x]], b: 5 }).leaves).toEqual([1, 2, x, 5]);
    expect(flatten(7).leaves).toEqual([7]);
    expect(flatten(Float64Array.of(1, 2)).leaves).toEqual([1, 2]);
    expect(flatten([]).leaves).toEqual([]);
  });

  it('takes an NdArray as one leaf', () => {
    const x = array([[1, 2]]);
    expect(flatten([x]).leaves).toEqual([x]);
  });

  it('rebuilds any structure from its own leaves', () => {
    fc.assert(
      fc.property(tree, (structure) => {
        const { leaves, rebuild } = flatten(structure);
        expect(rebuild(leaves)).toEqual(structure);
      }),
    );
  });

  it('rebuilds the same containers around other leaves, as often as asked', () => {
    const { rebuild } = flatten({ w: [1, 2], b: { c: 3 } });
    expect(rebuild(['x', 'y', 'z'])).toEqual({ w: ['x', 'y'], b: { c: 'z' } });
    expect(rebuild([4, 5, 6])).toEqual({ w: [4, 5], b: { c: 6 } });
  });

  it('reads the leaves of what it has built in its own order, whatever the order of the keys', () => {
    const reordered = (x: any): any =>
      Array.isArray(x)
        ? x.map(reordered)
        : Object.getPrototypeOf(x) === Object.prototype
          ? Object.fromEntries(
              Object.entries(x)
                .reverse()
                .map(([key, item]) => [key, reordered(item)]),
            )
          : x;
    fc.assert(
      fc.property(tree, (structure) => {
        const { leaves, leavesOf } = flatten(structure);
        expect(leavesOf(reordered(structure))).toEqual(leaves);
        expect(leavesOf([structure])).toBeUndefined();
      }),
    );
  });

  it('keeps a key named __proto__ a key', () => {
    const structure = JSON.parse('{ "__proto__": 1, "x": 2 }');
    const copy = flatten(structure).rebuild([1, 2]);
    expect(Object.keys(copy)).toEqual(['__proto__', 'x']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it.each([
    ['x', 'a string'],
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'a boolean'],
    [new Map(), 'a Map'],
    [new Date(0), 'a Date'],
    [3n, 'a bigint'],
  ])('refuses %o and says what it is and where', (bad, what) => {
    expect(() => flatten(bad)).toThrow(
      `expected numbers, NdArrays, or arrays and plain objects of them, got ${what}`,
    );
    expect(() => flatten({ layers: [1, { w: bad }] })).toThrow(`got ${what} at .layers[1].w`);
  });

  it('refuses a structure that contains itself', () => {
    const loop: unknown[] = [1];
    loop.push(loop);
    expect(() => flatten(loop)).toThrow(
      'a structure nested more than 1000 deep, or containing itself, at [1][1]',
    );
  });

  it('takes a million numbers', () => {
    const numbers = Array.from({ length: 1_000_000 }, (_, i) => i);
    const { leaves, rebuild } = flatten([[numbers], { numbers }]);
    expect(leaves).toHaveLength(2_000_000);
    expect(rebuild(leaves)[1].numbers[999_999]).toBe(999_999);
  });
});
