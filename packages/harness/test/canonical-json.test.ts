import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problems } from '../src/catalogue/catalogue.js';
import { compare } from '../src/compare.js';
import { canonicalJson } from '../src/report/canonicalJson.js';

/** Keys of every object in the order they are written. */
function keysInOrder(json: string): string[][] {
  const found: string[][] = [];
  JSON.parse(json, (_key, value) => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) found.push(Object.keys(value));
    return value;
  });
  return found;
}

describe('canonicalJson', () => {
  it('sorts the keys of every object by code unit', () => {
    expect(canonicalJson({ b: 1, a: { y: 1, x10: 2, x1: 3, X: 4 }, B: 0 })).toBe(
      '{\n  "B": 0,\n  "a": {\n    "X": 4,\n    "x1": 3,\n    "x10": 2,\n    "y": 1\n  },\n  "b": 1\n}\n',
    );
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson([3, 1, 2])).toBe('[\n  3,\n  1,\n  2\n]\n');
  });

  it('writes NaN and infinities as null, -0 as 0, big integers as decimal strings', () => {
    expect(JSON.parse(canonicalJson([Number.NaN, Infinity, -Infinity, -0, 2n ** 70n]))).toEqual([
      null,
      null,
      null,
      0,
      '1180591620717411303424',
    ]);
  });

  it('writes numbers so that they read back as the same float64', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(JSON.parse(canonicalJson(x))).toBe(x === 0 ? 0 : x);
      }),
    );
  });

  it('does not depend on the order in which an object was filled', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const reversed = Object.fromEntries(Object.entries(data).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(data));
      }),
    );
  });
});

describe('the report of every built-in function', () => {
  it.each(problems)('$id is the same bytes twice, with sorted keys and ASCII text', (problem) => {
    const json = canonicalJson(compare(problem));
    expect(canonicalJson(compare(problem))).toBe(json);
    for (const keys of keysInOrder(json)) expect(keys).toEqual([...keys].sort());
    expect(json).toMatch(/^[\n -~]*$/);
  });
});
