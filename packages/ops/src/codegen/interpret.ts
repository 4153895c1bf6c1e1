import { asOutput, outputsOf } from './outputs.js';
import { type Compiled, firstResult, type Program, type Runnable } from './Program.js';

/**
 * A program made ready to run without generating code: for places that forbid it, with the same results.
 *
 * @example interpreted({ inputs: 1, constants: [], instructions: Instructions.of([{ rule: rulebook.sin, operands: [0] }]), outputs: [1] })(0) // [0]
 */
export const interpreted = (program: Program): Compiled => asFunction(interpreter(program));

/** A program made ready as a function of numbers. */
export function asFunction({ inputs, outputs, run }: Runnable): Compiled {
  return (...values) => {
    for (let i = 0; i < inputs.length; i++) inputs[i] = values[i];
    run();
    return outputs.slice();
  };
}

/** The same over one array of all slots. */
export function interpreter(program: Program): Runnable {
  const first = firstResult(program);
  const slots = new Float64Array(first + program.instructions.length);
  slots.set(program.constants, program.inputs);
  const { instructions } = program;
  const steps = Array.from(instructions.rules, (number, i) => {
    const rule = instructions.ruleOf[number];
    const [a, b, c] = instructions.operandsAt(i);
    if (rule === 'where') return () => (slots[a] !== 0 ? slots[b] : slots[c]);
    const { evaluate, arity } = rule;
    // as many as there are: Math.hypot, min and max would take a third one, too
    if (arity === 1) return () => evaluate(slots[a]);
    if (arity === 2) return () => evaluate(slots[a], slots[b]);
    return () => evaluate(slots[a], slots[b], slots[c]);
  });
  const outputs = outputsOf(program);
  const run = () => {
    for (let i = 0; i < steps.length; i++) slots[first + i] = steps[i]();
    for (let j = 0; j < outputs.length; j++) outputs[j] = asOutput(program, j, slots[program.outputs[j]]);
  };
  return { inputs: slots.subarray(0, program.inputs), outputs, run };
}
