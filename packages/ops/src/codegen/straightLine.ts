import { blocksOn, LONGEST_FUNCTION } from './blocks.js';
import { canGenerateCode } from './canGenerateCode.js';
import { asFunction, interpreted } from './interpret.js';
import { segmentsOf } from './loops.js';
import { memoryOf } from './Memory.js';
import { oneFunction } from './oneFunction.js';
import type { Compiled, Program } from './Program.js';

/**
 * A program as one JavaScript function in which every instruction is one assignment; where that would be too long for
 * the optimiser, as loops where instructions repeat and as several functions otherwise. No text of a user reaches the
 * code: its names are v0, v1, ..., f0, f1, ...
 *
 * Where code generation is forbidden (a content security policy) the program is interpreted, with the same results.
 *
 * @example straightLine({ inputs: 2, constants: [], instructions: Instructions.of([{ rule: rulebook.mul, operands: [0, 1] }]), outputs: [2] })(2, 3) // [6]
 */
export function straightLine(program: Program): Compiled {
  if (!canGenerateCode()) return interpreted(program);
  if (program.instructions.length <= LONGEST_FUNCTION) {
    const parameters = Array.from({ length: program.inputs }, (_, i) => `v${i}`).join(', ');
    const write = (results: readonly string[]) => `return [${results.join(', ')}];`;
    return oneFunction(program, { parameters, write }) as Compiled;
  }
  const memory = memoryOf(program);
  return asFunction(program, memory, blocksOn(program, memory, segmentsOf(program)));
}
