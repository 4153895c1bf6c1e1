import { firstResult, type Program } from './Program.js';
import { Callees, expression, literal } from './source.js';

/** How a function gets its inputs and gives its results: lines of code, and what they refer to. */
interface Ends {
  readonly parameters?: string;
  readonly read?: string;
  readonly write: (results: readonly string[]) => string;
  readonly arrays?: Readonly<Record<string, ArrayLike<number>>>;
}

/** A program as one function, an assignment for each instruction. */
export function oneFunction(program: Program, { parameters = '', read = '', write, arrays }: Ends): unknown {
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
