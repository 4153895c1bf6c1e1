import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduled } from '../src/compile/scheduled.js';

const INPUTS = 3;

/** Operations on three inputs and on one another; the last ones are the adjoints of one somewhere in the middle. */
const recorded = fc
  .record({
    reaches: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 6, maxLength: 60 }),
    ofValue: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ reaches, ofValue }) => {
    const size = INPUTS + reaches.length;
    const nodes = Int32Array.from(reaches, (_, i) => INPUTS + i);
    const operands = new Int32Array(3 * size).fill(-1);
    reaches.forEach((reach, i) => {
      operands.set(
        reach.map((back) => Math.max(INPUTS + i - 1 - back, -1)),
        3 * (INPUTS + i),
      );
    });
    const value = INPUTS + Math.floor((reaches.length * ofValue) / 5);
    return { nodes, operands, value, size };
  });

describe('scheduled operations', () => {
  it('are the same, each once and after its operands, those of the value in their order', () => {
    fc.assert(
      fc.property(recorded, fc.array(fc.nat(99)), ({ nodes, operands, value, size }, picks) => {
        const adjoints = [size - 1, ...picks.map((pick) => pick % size)];
        const order = scheduled(nodes, operands, [value, ...adjoints]);
        expect([...order].sort((p, q) => p - q)).toEqual([...nodes]);
        const place = new Map([...order].map((node, i) => [node, i]));
        for (const node of nodes)
          for (const x of operands.subarray(3 * node, 3 * node + 3))
            if (x >= INPUTS) expect(place.get(x)).toBeLessThan(place.get(node) as number);
        expect(order.filter((node) => node <= value)).toEqual(nodes.filter((node) => node <= value));
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  // operations 2, 3, 4 are a chain from input 0, and the value; 5 needs 2, 6 needs 5 and 3, 7 needs 4
  const nodes = Int32Array.of(2, 3, 4, 5, 6, 7);
  const operands = new Int32Array(3 * 8).fill(-1);
  operands.set([0, -1, -1, 2, 1, -1, 3, -1, -1, 2, -1, -1, 5, 3, -1, 4, -1, -1], 3 * 2);

  it('of an adjoint follow the last operation of the value that it needs', () => {
    expect([...scheduled(nodes, operands, [4, 6, 7])]).toEqual([2, 3, 5, 6, 4, 7]);
    expect([...scheduled(nodes, operands, [4, 5, 6, 7])]).toEqual([2, 5, 3, 6, 4, 7]);
  });

  it('stay in their order if all adjoints need the same operation, or none is computed', () => {
    expect(scheduled(nodes, operands, [4, 7, 7])).toBe(nodes);
    expect(scheduled(nodes, operands, [7])).toBe(nodes);
    expect(scheduled(nodes.subarray(0, 3), operands, [4, 2, -5])).toEqual(nodes.subarray(0, 3));
  });
});
