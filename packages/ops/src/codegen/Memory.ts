import { outputsOf } from './outputs.js';
import { firstResult, type Program } from './Program.js';

/** The numbers that a program works on. */
export interface Memory {
  /** One for each slot: the inputs, the constants, and room for the results, however many of them are kept there. */
  readonly slots: Float64Array;
  readonly outputs: number[];
}

/** Memory for a program, its constants in their places. */
export function memoryOf(program: Program): Memory {
  const slots = new Float64Array(firstResult(program) + program.instructions.length);
  slots.set(program.constants, program.inputs);
  return { slots, outputs: outputsOf(program) };
}
