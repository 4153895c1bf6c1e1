import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { segmentsOf } from '../src/codegen/loops.js';
import { type Instruction, Instructions, type Program, prepared, rulebook } from '../src/index.js';

const { add, sub, mul, sin } = rulebook;

/** A body of operations repeated, its operands reaching back into the body, the turn before, inputs and constants. */
const periodic = fc
  .record({
    before: fc.integer({ min: 0, max: 5 }),
    body: fc.array(
      fc.record({
        rule: fc.constantFrom(add, sub, mul, sin),
        reach: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
        from: fc.tuple(
          fc.constantFrom('result', 'input', 'walk', 'constant'),
          fc.constantFrom('result', 'input', 'walk', 'constant', 'backwards'),
        ),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    after: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ before, body, after }): Program => {
    const [inputs, constants] = [400, [0.5, -1, 0.25]];
    const first = inputs + constants.length;
    const turns = Math.ceil(1100 / body.length);
    const instructions: Instruction[] = Array.from({ length: before }, (_, i) => ({
      rule: sin,
      operands: [i],
    }));
    for (let turn = 0; turn < turns; turn++) {
      for (const { rule, reach, from } of body) {
        const at = first + instructions.length;
        const operand = (k: 0 | 1): number => {
          if (from[k] === 'constant') return inputs + (reach[k] % 3);
          if (from[k] === 'walk') return (turn + reach[k]) % inputs;
          if (from[k] === 'backwards') return (2 * inputs - turn - reach[k]) % inputs;
          return from[k] === 'result' && at - reach[k] >= first ? at - reach[k] : reach[k];
        };
        instructions.push({ rule, operands: rule.arity === 1 ? [operand(0)] : [operand(0), operand(1)] });
      }
    }
    for (let i = 0; i < after; i++)
      instructions.push({ rule: sub, operands: [first + i, first + instructions.length - 1] });
    const last = first + instructions.length - 1;
    return {
      inputs,
      constants,
      instructions: Instructions.of(instructions),
      outputs: [last, last - 1, first, 3, inputs, last - 500],
    };
  });

/** Of the first run, which is interpreted, and of the second one, by code. */
function results(program: Program): number[][] {
  const { inputs, outputs, run } = prepared(program);
  for (let i = 0; i < inputs.length; i++) inputs[i] = Math.sin(i + 1);
  return [0, 1].map(() => {
    run();
    return [...outputs];
  });
}

describe('loops found in a program', () => {
  it('compute what its instructions compute, one by one', () => {
    fc.assert(
      fc.property(periodic, (program) => {
        const [interpreted, byCode] = results(program);
        expect(byCode).toEqual(interpreted);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  it('cover its instructions in order, each once', () => {
    fc.assert(
      fc.property(periodic, (program) => {
        let at = 0;
        for (const segment of segmentsOf(program)) {
          expect(segment.start).toBe(at);
          at = segment.kind === 'loop' ? at + segment.period * segment.count : segment.end;
        }
        expect(at).toBe(program.instructions.length);
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  it('make the code of a long sum short', () => {
    const instructions: Instruction[] = [];
    for (let i = 0; i < 10_000; i++)
      instructions.push({ rule: add, operands: [i % 100, i === 0 ? 0 : 100 + i - 1] });
    const segments = segmentsOf({
      inputs: 100,
      constants: [],
      instructions: Instructions.of(instructions),
      outputs: [10_099],
    });
    expect(segments.some((segment) => segment.kind === 'loop' && segment.count >= 99)).toBe(true);
  });
});

it('a program of too many operations that do not repeat is interpreted, and says so', () => {
  const instructions = Array.from(
    { length: 120_000 },
    (_, i): Instruction => ({
      rule: [add, sub, mul][(i * i + (i >> 3) * 7 + ((i * 2_654_435_761) >>> 13)) % 3],
      operands: [(i * i) % 97, ((i * 2_654_435_761) >>> 7) % 97],
    }),
  );
  const { how, reason } = prepared({
    inputs: 97,
    constants: [],
    instructions: Instructions.of(instructions),
    outputs: [97],
  });
  expect(how).toBe('interpreter');
  expect(reason).toMatch(/^\d+ operations that do not repeat are too many for generated code$/);
});

it('the first run makes no code, the second one does, once', () => {
  const { inputs, outputs, run } = prepared({
    inputs: 1,
    constants: [],
    instructions: Instructions.of([{ rule: sin, operands: [0] }]),
    outputs: [1],
  });
  const makers = vi.spyOn(globalThis, 'Function');
  const made = [1, 2, 3].map((x) => {
    inputs[0] = x;
    run();
    expect(outputs).toEqual([Math.sin(x)]);
    return makers.mock.calls.length;
  });
  makers.mockRestore();
  expect(made).toEqual([0, 1, 1]);
});
