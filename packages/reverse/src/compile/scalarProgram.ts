import type { Instruction, Program } from '@fourgrad/ops';
import { needed } from './needed.js';
import { NOTHING, type Recording, type Ref } from './Recording.js';

/** The recorded operations that some results need, as a program on numbers. */
export function scalarProgram(
  recording: Recording,
  inputs: readonly Ref[],
  results: readonly Ref[],
): Program {
  const { rules, operands } = recording;
  const nodes = needed(recording, results);
  // one slot for every use of a number: where uses are in a row, so are the slots, and loops can be found again
  const constants: number[] = [];
  const useConstant = (x: Ref) => {
    if (x < NOTHING) constants.push(recording.constants[~x] as number);
  };
  for (const node of nodes) for (let k = 3 * node; k < 3 * node + 3; k++) useConstant(operands[k]);
  results.forEach(useConstant);

  const slots = new Int32Array(recording.size);
  for (let i = 0; i < inputs.length; i++) slots[inputs[i]] = i;
  const rulesOfProgram = recording.ruleOf.map((rule) => (rule.kind === 'elementwise' ? rule : rule.name));
  const first = inputs.length + constants.length;
  let nextConstant = inputs.length;
  const instructions: Instruction[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    const operandSlots: number[] = [];
    for (let k = 3 * node; k < 3 * node + 3; k++)
      if (operands[k] !== NOTHING) operandSlots.push(operands[k] < 0 ? nextConstant++ : slots[operands[k]]);
    const rule = rulesOfProgram[rules[node]];
    if (rule === 'detach') {
      slots[node] = operandSlots[0]; // the value itself
      continue;
    }
    slots[node] = first + instructions.length;
    instructions.push({ rule: rule as Instruction['rule'], operands: operandSlots });
  }
  const outputs = results.map((x) => (x < 0 ? nextConstant++ : slots[x]));
  return { inputs: inputs.length, constants, instructions, outputs };
}
