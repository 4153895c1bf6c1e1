import { blocksOn, LONGEST_FUNCTION } from './blocks.js';
import { canGenerateCode } from './canGenerateCode.js';
import { interpreterOn } from './interpret.js';
import { segmentsOf } from './loops.js';
import { type Memory, memoryOf } from './Memory.js';
import { oneFunction } from './oneFunction.js';
import { storing } from './outputs.js';
import type { Prepared, Program } from './Program.js';

/** Beyond so many operations outside of loops code would take longer to make than it saves. */
const MOST_CODE = 100_000;

/**
 * A program made ready to run many times on many numbers, and how: by generated code, or by an interpreter.
 *
 * The first run is interpreted in any case, with the same results: to make code takes as long as hundreds of runs, and
 * there may be no second one.
 *
 * @example prepared({ inputs: 1, constants: [2], instructions: Instructions.of([{ rule: rulebook.mul, operands: [0, 1] }]), outputs: [2] }).how // 'code'
 */
export function prepared(program: Program): Prepared {
  const memory = memoryOf(program);
  const interpret = interpreterOn(program, memory);
  const reason = whyNoCode(program);
  return {
    inputs: memory.slots.subarray(0, program.inputs),
    outputs: memory.outputs,
    run: reason === '' ? interpretedOnce(interpret, () => codeOn(program, memory)) : interpret,
    how: reason === '' ? 'code' : 'interpreter',
    reason,
  };
}

function whyNoCode(program: Program): string {
  if (!canGenerateCode()) return 'code generation is not allowed here';
  if (program.instructions.length <= MOST_CODE) return '';
  const outside = segmentsOf(program).reduce(
    (n, part) => n + (part.kind === 'loop' ? part.period : part.end - part.start),
    0,
  );
  return outside > MOST_CODE
    ? `${outside} operations that do not repeat are too many for generated code`
    : '';
}

/** Interprets at the first run, makes code at the second, and runs that from then on. */
function interpretedOnce(interpret: () => void, makeCode: () => () => void): () => void {
  const second = () => {
    run = makeCode();
    run();
  };
  let run = () => {
    run = second;
    interpret();
  };
  return () => run();
}

function codeOn(program: Program, memory: Memory): () => void {
  if (program.instructions.length > LONGEST_FUNCTION) return blocksOn(program, memory, segmentsOf(program));
  const read = Array.from({ length: program.inputs }, (_, i) => `const v${i} = s[${i}];`).join('\n');
  const write = (results: readonly string[]) =>
    results.map((result, j) => storing(program, j, result)).join('\n');
  const arrays = { s: memory.slots, y: memory.outputs };
  return oneFunction(program, { write, read, arrays }) as () => void;
}
