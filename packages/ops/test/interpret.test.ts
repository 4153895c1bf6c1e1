import { expect, it } from 'vitest';
import { Instructions, interpreted, rulebook, straightLine } from '../src/index.js';

it.each([rulebook.hypot, rulebook.min, rulebook.max, rulebook.pow])(
  'an interpreted program gives $name as many operands as it takes',
  (rule) => {
    const program = {
      inputs: 2,
      constants: [],
      instructions: Instructions.of([{ rule, operands: [0, 1] }]),
      outputs: [2],
    };
    expect(interpreted(program)(3, 4)).toEqual(straightLine(program)(3, 4));
    expect(interpreted(program)(3, 4)[0]).toBe(rule.evaluate(3, 4));
  },
);
