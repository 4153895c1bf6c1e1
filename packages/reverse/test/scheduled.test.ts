import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduled } from '../src/compile/scheduled.js';

const INPUTS = 3;
const RULE = 7;

/** A recording of these operations on inputs and on one another: all of one rule, three operands each. */
function recordingOf(inputs: number, operands: readonly (readonly number[])[]) {
  const size = inputs + operands.length;
  const rules = new Int32Array(size).fill(RULE).fill(-1, 0, inputs);
  return { size, rules, operands: Int32Array.from([new Array(3 * inputs).fill(-1), operands].flat(2)) };
}

/** The operations among these nodes and what they depend on. */
function neededBy(results: readonly number[], operands: Int32Array): number[] {
  const needed = new Set(results);
  for (const x of needed) for (const y of operands.subarray(3 * x, 3 * x + 3)) if (y >= 0) needed.add(y);
  return [...needed].filter((x) => x >= INPUTS).sort((p, q) => p - q);
}

/** Operations on three inputs, on constants and on one another; one somewhere in the middle is the value. */
const recorded = fc
  .record({
    reaches: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(1)), { minLength: 6, maxLength: 60 }),
    ofValue: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ reaches, ofValue }) => {
    const operands = reaches.map(([p, q, isConstant], i) => [
      Math.max(INPUTS + i - 1 - p, 0),
      Math.max(INPUTS + i - 1 - q, -1),
      isConstant === 1 ? -2 - i : -1,
    ]);
    const value = INPUTS + Math.floor((reaches.length * ofValue) / 5);
    return { recording: recordingOf(INPUTS, operands), value };
  });

describe('scheduled operations', () => {
  it('are those that are needed, each once and after its operands, those of the value in their order', () => {
    fc.assert(
      fc.property(recorded, fc.array(fc.nat(99)), ({ recording, value }, picks) => {
        const { size, operands } = recording;
        const adjoints = picks.map((pick) => pick % size);
        const { nodes, constants } = scheduled(recording, [value, ...adjoints]);
        const wanted = neededBy([value, ...adjoints], operands);
        expect([...nodes].sort((p, q) => p - q)).toEqual(wanted);
        const place = new Map([...nodes].map((node, i) => [node, i]));
        const operandsOf = (node: number) => [...operands.subarray(3 * node, 3 * node + 3)];
        for (const node of nodes)
          for (const x of operandsOf(node))
            if (x >= INPUTS) expect(place.get(x)).toBeLessThan(place.get(node) as number);
        expect([...nodes].filter((node) => node <= value)).toEqual(wanted.filter((node) => node <= value));
        expect(constants).toBe(wanted.flatMap(operandsOf).filter((x) => x < -1).length);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  // operations 2, 3, 4 are a chain from input 0, and the value; 5 needs 2, 6 needs 5 and 3, 7 needs 4
  const recording = recordingOf(2, [
    [0, -1, -1],
    [2, 1, -1],
    [3, -1, -1],
    [2, -1, -1],
    [5, 3, -1],
    [4, -1, -1],
  ]);
  const order = (...results: number[]) => [...scheduled(recording, results).nodes];

  it('of an adjoint follow the last operation of the value that it needs', () => {
    expect(order(4, 6, 7)).toEqual([2, 3, 5, 6, 4, 7]);
    expect(order(4, 5, 6, 7)).toEqual([2, 5, 3, 6, 4, 7]);
  });

  it('stay in their order if all adjoints need the same operation, or none is computed', () => {
    expect(order(4, 6, 6)).toEqual([2, 3, 4, 5, 6]);
    expect(order(4, 2, -5)).toEqual([2, 3, 4]);
    expect(order(3)).toEqual([2, 3]);
    expect(order(-3, -2)).toEqual([]);
  });
});
