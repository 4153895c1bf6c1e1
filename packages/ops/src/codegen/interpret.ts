import { type Compiled, firstResult, type Program, type Run } from './Program.js';

/**
 * A program made ready to run without generating code: for places that forbid it, with the same results.
 *
 * @example interpreted({ inputs: 1, constants: [], instructions: [{ rule: rulebook.sin, operands: [0] }], outputs: [1] })(0) // [0]
 */
export function interpreted(program: Program): Compiled {
  const run = interpretedOnArrays(program);
  const outputs = new Float64Array(program.outputs.length);
  return (...inputs) => {
    run(inputs, outputs);
    return Array.from(outputs);
  };
}

/** The same with arrays of inputs and outputs. */
export function interpretedOnArrays(program: Program): Run {
  const { inputs, constants, instructions, outputs } = program;
  const first = firstResult(program);
  const slots = new Float64Array(first + instructions.length);
  slots.set(constants, inputs);
  const steps = instructions.map(({ rule, operands: [a, b, c] }) => {
    if (rule === 'where') return () => (slots[a] !== 0 ? slots[b] : slots[c]);
    const { evaluate, arity } = rule;
    // as many as there are: Math.hypot, min and max would take a third one, too
    if (arity === 1) return () => evaluate(slots[a]);
    if (arity === 2) return () => evaluate(slots[a], slots[b]);
    return () => evaluate(slots[a], slots[b], slots[c]);
  });
  return (values, results) => {
    for (let i = 0; i < inputs; i++) slots[i] = values[i];
    for (let i = 0; i < steps.length; i++) slots[first + i] = steps[i]();
    for (let j = 0; j < outputs.length; j++) results[j] = slots[outputs[j]];
  };
}
