import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseLayer } from '../../src/catalogue/denseLayer.js';
import { logSumExpOf } from '../../src/catalogue/logSumExpOf.js';
import { partsOf, rowsOf } from '../../src/catalogue/partsOf.js';
import { seededNumbers, uniformNumbers } from '../../src/catalogue/randomNumbers.js';
import { rotated } from '../../src/catalogue/rotated.js';
import { rungeKuttaStep } from '../../src/catalogue/rungeKuttaStep.js';
import { seededUniform } from '../../src/catalogue/seededUniform.js';
import { dotOf, squaredNormOf, sumOf } from '../../src/catalogue/sums.js';
import { expectNear } from './evaluated.js';
import { apply, rotationAbout } from './matrices.js';

describe('seeded numbers', () => {
  it('are those of the generator in exact integers, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const prime = 2n ** 31n - 1n;
        let state = (BigInt(seed) % (prime - 1n)) + 1n;
        const next = () => {
          state = (state * 48271n) % prime;
          return Number(state) / Number(prime);
        };
        for (let skipped = 0; skipped < 8; skipped++) next();
        const uniform = seededUniform(seed);
        for (let i = 0; i < 20; i++) expect(uniform()).toBe(next());
      }),
    );
  });

  it('are spread evenly: a tenth of many in each tenth', () => {
    const uniform = seededUniform(1);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) counts[Math.floor(10 * uniform())] += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150); // five standard deviations
  });

  it('are multiples of 1/64 within their bounds, as constants', () => {
    for (const x of seededNumbers(3, 100, -1, 2)) {
      expect(Number.isInteger(64 * x)).toBe(true);
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x).toBeLessThanOrEqual(2);
    }
    expect(uniformNumbers(() => 0.5, 2, -1, 3)).toEqual([1, 1]);
  });
});

describe('parts of a list', () => {
  it('are named in order, and found again', () => {
    const { names, split } = partsOf({ w: 2, b: 1 });
    expect(names).toEqual(['w1', 'w2', 'b1']);
    expect(split(names)).toEqual({ w: ['w1', 'w2'], b: ['b1'] });
    expect(rowsOf([1, 2, 3, 4], 2)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

describe('pieces of formulas', () => {
  it('sums, products and layers are what their names say', () => {
    expect(sumOf([1, 2, 3])).toBe(6);
    expect(dotOf([1, 2], [3, 4])).toBe(11);
    expect(squaredNormOf([3, 4])).toBe(25);
    expect(denseLayer([1, 2, 3, 4], [5, 6], [7, 8])).toEqual([1 * 7 + 2 * 8 + 5, 3 * 7 + 4 * 8 + 6]);
    expect(logSumExpOf([1000, 1000])).toBe(1000 + Math.LN2);
  });

  it('a Runge-Kutta step is the exponential to fourth order', () => {
    const h = 0.5;
    expectNear(rungeKuttaStep(([y]) => [y], [1], h) as number[], [
      1 + h + h ** 2 / 2 + h ** 3 / 6 + h ** 4 / 24,
    ]);
  });

  it('rotated is the exponential of the cross product, and leaves points where they are without an angle', () => {
    const within = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(within, within, within), (r) => {
        const [point] = rotated(r, [[1, 2, 3]]) as number[][];
        expectNear(point, apply(rotationAbout(r), [1, 2, 3]));
      }),
    );
    expect(rotated([0, 0, 0], [[1, 2, 3]])).toEqual([[1, 2, 3]]);
  });
});
