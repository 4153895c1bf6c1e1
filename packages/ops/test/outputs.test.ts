import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Instruction,
  Instructions,
  type Program,
  prepared,
  rulebook,
  straightLine,
} from '../src/index.js';

const { add, mul, neg, sub } = rulebook;
const [INPUTS, CONSTANTS, PERIOD] = [300, [0.5, -0], 5];
const FIRST = INPUTS + CONSTANTS.length;

/** A loop of `turns` turns of five operations: two of them walk over the inputs, one adds up. */
function loop(turns: number): Instruction[] {
  return Array.from({ length: turns }, (_, i) => {
    const at = FIRST + PERIOD * i;
    return [
      { rule: mul, operands: [i, INPUTS] },
      { rule: neg, operands: [INPUTS - 1 - i] },
      { rule: sub, operands: [at, at + 1] },
      { rule: add, operands: [i === 0 ? at : at - 2, at + 2] },
      { rule: mul, operands: [at + 1, INPUTS + 1] },
    ];
  }).flat();
}

/** Outputs in runs: results of turns after one another, forwards or backwards, and single slots. */
const run = (turns: number) =>
  fc.oneof(
    fc
      .record({ k: fc.nat(PERIOD - 1), backwards: fc.boolean(), before: fc.nat(1), after: fc.nat(1) })
      .map(({ k, backwards, before, after }) => {
        const count = turns - before - after;
        const slots = Array.from({ length: count }, (_, i) => FIRST + k + PERIOD * (before + i));
        return backwards ? slots.reverse() : slots;
      }),
    fc.nat(FIRST + PERIOD * turns - 1).map((slot) => [slot]),
  );
const programs = fc.constantFrom(40, 290).chain((turns) =>
  fc
    .record({
      runs: fc.array(run(turns), { maxLength: 4 }),
      sumsFrom: fc.constantFrom(undefined, 0, 1, 2, 150),
    })
    .map(
      ({ runs, sumsFrom }): Program => ({
        inputs: INPUTS,
        constants: CONSTANTS,
        instructions: Instructions.of(loop(turns)),
        outputs: runs.flat(),
        sumsFrom,
      }),
    ),
);

/** Of the first run, which is interpreted, and of the second one, by code. */
function outputsOf(program: Program): number[][] {
  const { inputs, outputs, run } = prepared(program);
  for (let i = 0; i < inputs.length; i++) inputs[i] = i % 7 === 0 ? 0 : Math.sin(i);
  return [0, 1].map(() => {
    run();
    return [...outputs];
  });
}

describe('outputs', () => {
  it('have the bits of the interpreter, wherever in loops, constants and inputs they come from', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const [interpreted, byCode] = outputsOf(program);
        expect(byCode).toEqual(interpreted);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it.each([10, 290])('that are sums from 0 are never -0, the others may be, in %i turns', (turns) => {
    const minusZeros = Array.from({ length: turns }, (_, i) => FIRST + 4 + PERIOD * i);
    const program = {
      inputs: INPUTS,
      constants: CONSTANTS,
      instructions: Instructions.of(loop(turns)),
      outputs: minusZeros,
    };
    const [all, some, none] = [undefined, 3, 0].map(
      (sumsFrom) => outputsOf({ ...program, sumsFrom })[1].filter((x) => Object.is(x, -0)).length,
    );
    expect(all).toBeGreaterThan(2);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(4);
    expect(none).toBe(0);
  });

  it('of a function are a new array with every call', () => {
    const f = straightLine({
      inputs: INPUTS,
      constants: CONSTANTS,
      instructions: Instructions.of(loop(290)),
      outputs: [FIRST, 1],
    });
    const inputs = Array.from({ length: INPUTS }, (_, i) => i + 1);
    const before = f(...inputs);
    before[0] = 99;
    expect(f(...inputs)).toEqual([0.5, 2]);
  });
});
