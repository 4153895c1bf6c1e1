import type { ElementwiseRule } from '../rule.js';
import { interpreted } from './interpret.js';
import type { Compiled, Instruction, Program } from './Program.js';

/** V8 gives up optimising functions of much more than this many operations. */
const LONGEST_FUNCTION = 1000;

/**
 * A program as one JavaScript function in which every instruction is one assignment, or several such functions where
 * one would be too long for the optimiser. No text of a user reaches the code: its names are v0, v1, ..., f0, f1, ...
 *
 * Where code generation is forbidden (a content security policy) the program is interpreted, with the same results.
 *
 * @example straightLine({ inputs: 2, constants: [], instructions: [{ rule: rulebook.mul, operands: [0, 1] }], outputs: [2] })(2, 3) // [6]
 */
export function straightLine(program: Program): Compiled {
  if (!canGenerateCode()) return interpreted(program);
  return program.instructions.length <= LONGEST_FUNCTION ? oneFunction(program) : severalFunctions(program);
}

let allowed: boolean | undefined;

/** Whether `new Function` works here; found out once. @example canGenerateCode() // true */
export function canGenerateCode(): boolean {
  if (allowed === undefined) {
    try {
      allowed = new Function('return 1')() === 1;
    } catch {
      allowed = false;
    }
  }
  return allowed;
}

/** The functions that generated code calls, passed to it by position. */
class Callees {
  readonly functions: unknown[] = [];
  readonly #names = new Map<unknown, string>();

  nameOf(callee: unknown): string {
    let name = this.#names.get(callee);
    if (name === undefined) {
      name = `f${this.functions.length}`;
      this.#names.set(callee, name);
      this.functions.push(callee);
    }
    return name;
  }

  /** Evaluates `body` where the callees have their names. */
  bind(body: string): unknown {
    return new Function(...this.functions.map((_, i) => `f${i}`), body)(...this.functions);
  }
}

const MATH_NAMES = mathNames();

// @__NO_SIDE_EFFECTS__
function mathNames(): ReadonlyMap<unknown, string> {
  const names = Object.getOwnPropertyNames(Math);
  return new Map(names.map((name) => [(Math as any)[name], `Math.${name}`]));
}

const OPERATORS: Readonly<Record<string, (a: string, b: string) => string>> = {
  add: (a, b) => `${a} + ${b}`,
  sub: (a, b) => `${a} - ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  div: (a, b) => `${a} / ${b}`,
  pow: (a, b) => (b === '(2)' ? `${a} * ${a}` : `${a} ** ${b}`),
  neg: (a) => `-${a}`,
  square: (a) => `${a} * ${a}`,
  reciprocal: (a) => `1 / ${a}`,
};

/** The right-hand side of an instruction. */
function expression(
  { rule, operands }: Instruction,
  nameOf: (slot: number) => string,
  callees: Callees,
): string {
  const [a, b, c] = operands.map(nameOf);
  if (rule === 'where') return `${a} !== 0 ? ${b} : ${c}`;
  if (isBuiltIn(rule)) return OPERATORS[rule.name](a, b);
  const callee = MATH_NAMES.get(rule.evaluate) ?? callees.nameOf(rule.evaluate);
  return `${callee}(${[a, b, c].slice(0, rule.arity).join(', ')})`;
}

/** Whether the rule is the rulebook's own of that name, not one that a user named alike. */
const isBuiltIn = (rule: ElementwiseRule): boolean =>
  Object.hasOwn(OPERATORS, rule.name) && rule.builtIn === true;

/** A number as source text that reads back to the same float64. */
const literal = (x: number): string => (Object.is(x, -0) ? '(-0)' : `(${x})`);

function oneFunction({ inputs, constants, instructions, outputs }: Program): Compiled {
  const callees = new Callees();
  const name = (slot: number) => {
    const constant = slot - inputs;
    return constant >= 0 && constant < constants.length ? literal(constants[constant]) : `v${slot}`;
  };
  const first = inputs + constants.length;
  const lines = instructions.map(
    (instruction, i) => `const v${first + i} = ${expression(instruction, name, callees)};`,
  );
  const parameters = Array.from({ length: inputs }, (_, i) => `v${i}`).join(', ');
  const code = `return (${parameters}) => {\n${lines.join('\n')}\nreturn [${outputs.map(name).join(', ')}];\n};`;
  return callees.bind(code) as Compiled;
}

/** Functions of at most LONGEST_FUNCTION assignments each, which hand slots on in one typed array. */
function severalFunctions({ inputs, constants, instructions, outputs }: Program): Compiled {
  const first = inputs + constants.length;
  const slots = new Float64Array(first + instructions.length);
  slots.set(constants, inputs);
  const parts: ((slots: Float64Array) => void)[] = [];
  for (let start = 0; start < instructions.length; start += LONGEST_FUNCTION) {
    parts.push(
      part(instructions.slice(start, start + LONGEST_FUNCTION), first + start, { inputs, constants }),
    );
  }
  return (...values) => {
    for (let i = 0; i < inputs; i++) slots[i] = values[i];
    for (const run of parts) run(slots);
    return outputs.map((slot) => slots[slot]);
  };
}

function part(
  instructions: readonly Instruction[],
  first: number,
  { inputs, constants }: Pick<Program, 'inputs' | 'constants'>,
): (slots: Float64Array) => void {
  const callees = new Callees();
  const name = (slot: number) => {
    const constant = slot - inputs;
    if (constant >= 0 && constant < constants.length) return literal(constants[constant]);
    return slot >= first ? `v${slot}` : `s[${slot}]`;
  };
  const lines = instructions.map((instruction, i) => {
    const value = expression(instruction, name, callees);
    return `const v${first + i} = ${value}; s[${first + i}] = v${first + i};`;
  });
  return callees.bind(`return (s) => {\n${lines.join('\n')}\n};`) as (slots: Float64Array) => void;
}
