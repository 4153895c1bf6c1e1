import type { Instruction, Program } from '@fourgrad/ops';
import { needed } from './needed.js';
import type { Recording, Ref } from './Recording.js';

/** The recorded operations that some results need, as a program on numbers. */
export function scalarProgram(
  recording: Recording,
  inputs: readonly Ref[],
  results: readonly Ref[],
): Program {
  const { rules, starts, operands } = recording;
  const nodes = needed(recording, results);
  // one slot for every use of a number: where uses are in a row, so are the slots, and loops can be found again
  const constants: number[] = [];
  const useConstants = (refs: ArrayLike<Ref>, from: number, to: number) => {
    for (let k = from; k < to; k++) if (refs[k] < 0) constants.push(recording.constants[~refs[k]] as number);
  };
  for (let i = 0; i < nodes.length; i++) useConstants(operands, starts[nodes[i]], starts[nodes[i] + 1]);
  useConstants(results, 0, results.length);

  const slots = new Int32Array(recording.size);
  for (let i = 0; i < inputs.length; i++) slots[inputs[i]] = i;
  const rulesOfProgram = recording.ruleOf.map((rule) => (rule.kind === 'elementwise' ? rule : rule.name));
  const first = inputs.length + constants.length;
  let nextConstant = inputs.length;
  const instructions: Instruction[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    const operandSlots: number[] = [];
    for (let k = starts[node]; k < starts[node + 1]; k++)
      operandSlots.push(operands[k] < 0 ? nextConstant++ : slots[operands[k]]);
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
