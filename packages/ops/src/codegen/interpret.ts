import type { Compiled, Program } from './Program.js';

/**
 * A program made ready to run without generating code: for places that forbid it, with the same results.
 *
 * @example interpreted({ inputs: 1, constants: [], instructions: [{ rule: rulebook.sin, operands: [0] }], outputs: [1] })(0) // [0]
 */
export function interpreted({ inputs, constants, instructions, outputs }: Program): Compiled {
  const slots = new Array<number>(inputs + constants.length + instructions.length).fill(0);
  constants.forEach((value, i) => {
    slots[inputs + i] = value;
  });
  const first = inputs + constants.length;
  return (...values) => {
    for (let i = 0; i < inputs; i++) slots[i] = values[i];
    for (let i = 0; i < instructions.length; i++) {
      const { rule, operands } = instructions[i];
      const taken = operands.map((slot) => slots[slot]);
      // as many as there are: Math.hypot, min and max would take a third one, too
      if (rule !== 'where') slots[first + i] = rule.evaluate(...taken);
      else slots[first + i] = taken[0] !== 0 ? taken[1] : taken[2];
    }
    return outputs.map((slot) => slots[slot]);
  };
}
