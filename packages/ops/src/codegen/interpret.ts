import type { Primitive } from './Instructions.js';
import { type Memory, memoryOf } from './Memory.js';
import { asOutput } from './outputs.js';
import { type Compiled, firstResult, type Program } from './Program.js';

/**
 * A program made ready to run without generating code: for places that forbid it, with the same results.
 *
 * @example interpreted({ inputs: 1, constants: [], instructions: Instructions.of([{ rule: rulebook.sin, operands: [0] }]), outputs: [1] })(0) // [0]
 */
export function interpreted(program: Program): Compiled {
  const memory = memoryOf(program);
  return asFunction(program, memory, interpreterOn(program, memory));
}

/** A program that runs on a memory, as a function of numbers. */
export function asFunction({ inputs }: Program, { slots, outputs }: Memory, run: () => void): Compiled {
  return (...values) => {
    for (let i = 0; i < inputs; i++) slots[i] = values[i];
    run();
    return outputs.slice();
  };
}

/** Runs a program on a memory, one instruction after the other. */
export function interpreterOn(program: Program, { slots, outputs }: Memory): () => void {
  const { ruleOf, rules, operands } = program.instructions;
  const first = firstResult(program);
  return () => {
    for (let i = 0; i < rules.length; i++)
      slots[first + i] = resultOf(ruleOf[rules[i]], slots, operands, 3 * i);
    for (let j = 0; j < outputs.length; j++) outputs[j] = asOutput(program, j, slots[program.outputs[j]]);
  };
}

/** What a primitive gives for the slots that stand at a place among the operands. */
function resultOf(rule: Primitive, slots: Float64Array, operands: Int32Array, at: number): number {
  const a = slots[operands[at]];
  if (rule === 'where') return slots[operands[a !== 0 ? at + 1 : at + 2]];
  const { evaluate, arity } = rule;
  // as many as there are: Math.hypot, min and max would take a third one, too
  if (arity === 1) return evaluate(a);
  const b = slots[operands[at + 1]];
  return arity === 2 ? evaluate(a, b) : evaluate(a, b, slots[operands[at + 2]]);
}
