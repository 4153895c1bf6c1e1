import type { Instruction, Program, Value } from '@fourgrad/ops';
import { needed } from './needed.js';
import { Recorded, type Recording } from './Recorded.js';

/** The recorded operations that some results need, as a program on numbers. */
export function scalarProgram(
  recording: Recording,
  inputs: readonly Recorded[],
  results: readonly Value[],
): Program {
  const nodes = needed(recording, results).filter(({ rule }) => rule !== null);
  // one slot for every use of a number: where uses are in a row, so are the slots, and loops can be found again
  const numbers = nodes.reduce((n, { operands }) => n + countNumbers(operands), countNumbers(results));
  const first = inputs.length + numbers;
  const slots = new Int32Array(recording.nodes.length);
  inputs.forEach(({ id }, i) => {
    slots[id] = i;
  });
  const constants: number[] = [];
  const slotOf = (operand: Value): number => {
    if (operand instanceof Recorded) return slots[operand.id];
    constants.push(operand as number);
    return inputs.length + constants.length - 1;
  };
  const instructions: Instruction[] = [];
  for (const { id, rule, operands } of nodes) {
    const operandSlots = operands.map(slotOf);
    if (rule === null || rule.name === 'detach') {
      slots[id] = operandSlots[0]; // the value itself
      continue;
    }
    slots[id] = first + instructions.length;
    instructions.push({ rule: rule.kind === 'elementwise' ? rule : 'where', operands: operandSlots });
  }
  const outputs = results.map(slotOf);
  return { inputs: inputs.length, constants, instructions, outputs };
}

function countNumbers(values: readonly Value[]): number {
  let count = 0;
  for (const value of values) if (typeof value === 'number') count += 1;
  return count;
}
