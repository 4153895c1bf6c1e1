import { blocksOf, LONGEST_FUNCTION } from './blocks.js';
import { canGenerateCode } from './canGenerateCode.js';
import { interpreted, interpretedOnArrays } from './interpret.js';
import { type Segment, segmentsOf } from './loops.js';
import { type Compiled, firstResult, type Program, type Run } from './Program.js';
import { Callees, expression, literal } from './source.js';

/**
 * A program as one JavaScript function in which every instruction is one assignment; where that would be too long for
 * the optimiser, as loops where instructions repeat and as several functions otherwise. No text of a user reaches the
 * code: its names are v0, v1, ..., f0, f1, ...
 *
 * Where code generation is forbidden (a content security policy) the program is interpreted, with the same results.
 *
 * @example straightLine({ inputs: 2, constants: [], instructions: [{ rule: rulebook.mul, operands: [0, 1] }], outputs: [2] })(2, 3) // [6]
 */
export function straightLine(program: Program): Compiled {
  if (!canGenerateCode()) return interpreted(program);
  if (program.instructions.length <= LONGEST_FUNCTION) {
    const parameters = Array.from({ length: program.inputs }, (_, i) => `v${i}`).join(', ');
    return oneFunction(program, parameters, (results) => `return [${results.join(', ')}];`) as Compiled;
  }
  const run = severalFunctions(program, segmentsOf(program));
  const outputs = new Float64Array(program.outputs.length);
  return (...inputs) => {
    run(inputs, outputs);
    return Array.from(outputs);
  };
}

/** Beyond so many operations outside of loops code would take longer to make than it saves. */
const MOST_CODE = 100_000;

/** A program made ready to run, and how: by generated code, or else by an interpreter, and why. */
export interface Prepared {
  readonly run: Run;
  readonly how: 'code' | 'interpreter';
  /** Why there is no code; empty if there is. */
  readonly reason: string;
}

/**
 * The same with arrays of inputs and outputs, for programs with many of them.
 *
 * @example prepared({ inputs: 1, constants: [2], instructions: [{ rule: rulebook.mul, operands: [0, 1] }], outputs: [2] }).how // 'code'
 */
export function prepared(program: Program): Prepared {
  const byInterpreter = (reason: string): Prepared => ({
    run: interpretedOnArrays(program),
    how: 'interpreter',
    reason,
  });
  if (!canGenerateCode()) return byInterpreter('code generation is not allowed here');
  if (program.instructions.length <= LONGEST_FUNCTION)
    return { run: oneFunctionOnArrays(program), how: 'code', reason: '' };
  const segments = segmentsOf(program);
  const outside = segments.reduce(
    (n, part) => n + (part.kind === 'loop' ? part.period : part.end - part.start),
    0,
  );
  if (outside > MOST_CODE)
    return byInterpreter(`${outside} operations that do not repeat are too many for generated code`);
  return { run: severalFunctions(program, segments), how: 'code', reason: '' };
}

function oneFunctionOnArrays(program: Program): Run {
  const inputs = Array.from({ length: program.inputs }, (_, i) => `const v${i} = x[${i}];`).join('\n');
  const write = (results: readonly string[]) => results.map((y, j) => `y[${j}] = ${y};`).join('\n');
  return oneFunction(program, 'x, y', write, inputs) as Run;
}

function oneFunction(
  program: Program,
  parameters: string,
  write: (results: readonly string[]) => string,
  read = '',
): unknown {
  const { inputs, constants, instructions, outputs } = program;
  const first = firstResult(program);
  const callees = new Callees();
  const name = (slot: number) =>
    slot >= inputs && slot < first ? literal(constants[slot - inputs]) : `v${slot}`;
  const lines = instructions.map(
    (instruction, i) =>
      `const v${first + i} = ${expression(instruction, instruction.operands.map(name), callees)};`,
  );
  return callees.bind(
    `return (${parameters}) => {\n${read}\n${lines.join('\n')}\n${write(outputs.map(name))}\n};`,
  );
}

/** Loops and functions over one memory of all slots. */
function severalFunctions(program: Program, segments: readonly Segment[]): Run {
  const { inputs, constants, instructions } = program;
  const memory = new Float64Array(firstResult(program) + instructions.length);
  memory.set(constants, inputs);
  const blocks = blocksOf(program, segments);
  const outputs = Int32Array.from(program.outputs);
  return (values, results) => {
    for (let i = 0; i < inputs; i++) memory[i] = values[i];
    for (let i = 0; i < blocks.length; i++) blocks[i](memory);
    for (let j = 0; j < outputs.length; j++) results[j] = memory[outputs[j]];
  };
}
