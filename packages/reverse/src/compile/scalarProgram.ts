import type { Instruction, Program, Value } from '@fourgrad/ops';
import { needed } from './needed.js';
import { Recorded, type Recording } from './Recorded.js';
import { scheduled } from './scheduled.js';

/** The recorded operations that results need, the value and then its adjoints, as a program on numbers. */
export function scalarProgram(
  recording: Recording,
  inputs: readonly Recorded[],
  results: readonly Value[],
): Program {
  const nodes = inOrder(
    recording,
    needed(recording, results).filter(({ rule }) => rule !== null),
    results,
  );
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

function inOrder(
  recording: Recording,
  nodes: readonly Recorded[],
  results: readonly Value[],
): readonly Recorded[] {
  const numberOf = (x: Value) => (x instanceof Recorded ? x.id : -1);
  const operands = new Int32Array(3 * recording.nodes.length).fill(-1);
  for (const node of nodes) operands.set(node.operands.map(numberOf), 3 * node.id);
  const order = scheduled(Int32Array.from(nodes, numberOf), operands, results.map(numberOf));
  return Array.from(order, (id) => recording.nodes[id]);
}

function countNumbers(values: readonly Value[]): number {
  let count = 0;
  for (const value of values) if (typeof value === 'number') count += 1;
  return count;
}
