import { blocksOf, LONGEST_FUNCTION } from './blocks.js';
import { canGenerateCode } from './canGenerateCode.js';
import { asFunction, interpreted, interpreter } from './interpret.js';
import { segmentsOf } from './loops.js';
import { outputsOf, storing } from './outputs.js';
import { type Compiled, firstResult, type Prepared, type Program, type Runnable } from './Program.js';
import { Callees, expression, literal } from './source.js';

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
  return asFunction(blocksOf(program, segmentsOf(program)));
}

/** Beyond so many operations outside of loops code would take longer to make than it saves. */
const MOST_CODE = 100_000;

/**
 * A program made ready to run many times on many numbers, and how: by generated code, or by an interpreter.
 *
 * @example prepared({ inputs: 1, constants: [2], instructions: Instructions.of([{ rule: rulebook.mul, operands: [0, 1] }]), outputs: [2] }).how // 'code'
 */
export function prepared(program: Program): Prepared {
  const byInterpreter = (reason: string): Prepared => ({
    ...interpreter(program),
    how: 'interpreter',
    reason,
  });
  if (!canGenerateCode()) return byInterpreter('code generation is not allowed here');
  if (program.instructions.length <= LONGEST_FUNCTION)
    return { ...oneFunctionOnArrays(program), how: 'code', reason: '' };
  const segments = segmentsOf(program);
  const outside = segments.reduce(
    (n, part) => n + (part.kind === 'loop' ? part.period : part.end - part.start),
    0,
  );
  if (outside > MOST_CODE)
    return byInterpreter(`${outside} operations that do not repeat are too many for generated code`);
  return { ...blocksOf(program, segments), how: 'code', reason: '' };
}

function oneFunctionOnArrays(program: Program): Runnable {
  const inputs = new Float64Array(program.inputs);
  const outputs = outputsOf(program);
  const read = Array.from(inputs, (_, i) => `const v${i} = x[${i}];`).join('\n');
  const write = (results: readonly string[]) =>
    results.map((result, j) => storing(program, j, result)).join('\n');
  const run = oneFunction(program, { write, read, arrays: { x: inputs, y: outputs } }) as () => void;
  return { inputs, outputs, run };
}

interface Ends {
  readonly parameters?: string;
  readonly read?: string;
  readonly write: (results: readonly string[]) => string;
  readonly arrays?: Readonly<Record<string, ArrayLike<number>>>;
}

function oneFunction(program: Program, { parameters = '', read = '', write, arrays }: Ends): unknown {
  const { inputs, constants, instructions, outputs } = program;
  const first = firstResult(program);
  const callees = new Callees();
  const name = (slot: number) =>
    slot >= inputs && slot < first ? literal(constants[slot - inputs]) : `v${slot}`;
  const lines = Array.from(
    instructions.rules,
    (rule, i) =>
      `const v${first + i} = ${expression(instructions.ruleOf[rule], instructions.operandsAt(i).map(name), callees)};`,
  );
  const body = `${read}\n${lines.join('\n')}\n${write(outputs.map(name))}`;
  return callees.bind(`return (${parameters}) => {\n${body}\n};`, arrays);
}
