import { Instructions, type Primitive, type Program } from '@fourgrad/ops';
import type { Recording } from './Recording.js';
import { NOTHING, type Ref } from './Ref.js';
import { scheduled } from './scheduled.js';

/** The recorded operations that results need, the value and then its adjoints if they are wanted, as a program on numbers. */
export function scalarProgram(
  recording: Recording,
  inputs: readonly Ref[],
  results: readonly Ref[],
): Program {
  const { rules, operands } = recording;
  const ruleOf = recording.ruleOf.map((rule) => (rule.kind === 'elementwise' ? rule : rule.name));
  const detach = ruleOf.indexOf('detach');
  const schedule = scheduled(recording, results);
  const { nodes } = schedule;
  const slots = new Int32Array(recording.size);
  for (let i = 0; i < inputs.length; i++) slots[inputs[i]] = i;
  // one slot for every use of a number: where uses are in a row, so are the slots, and loops can be found again
  const constants: number[] = [];
  const slotOfConstant = (x: Ref): number =>
    inputs.length + constants.push(recording.constants[~x] as number) - 1;
  const first = inputs.length + schedule.constants + results.filter((x) => x < 0).length;

  const rulesOfNeeded = new Int32Array(nodes.length);
  const operandsOfNeeded = new Int32Array(3 * nodes.length).fill(NOTHING);
  let count = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    const from = 3 * node;
    const to = 3 * count;
    const a = operands[from];
    const b = operands[from + 1];
    const c = operands[from + 2];
    operandsOfNeeded[to] = a >= 0 ? slots[a] : slotOfConstant(a);
    if (b !== NOTHING) operandsOfNeeded[to + 1] = b >= 0 ? slots[b] : slotOfConstant(b);
    if (c !== NOTHING) operandsOfNeeded[to + 2] = c >= 0 ? slots[c] : slotOfConstant(c);
    if (rules[node] === detach)
      slots[node] = slots[a]; // the value itself
    else {
      slots[node] = first + count;
      rulesOfNeeded[count] = rules[node];
      count += 1;
    }
  }
  return {
    inputs: inputs.length,
    outputs: results.map((x) => (x >= 0 ? slots[x] : slotOfConstant(x))),
    constants,
    instructions: new Instructions(
      ruleOf as Primitive[],
      rulesOfNeeded.subarray(0, count),
      operandsOfNeeded.subarray(0, 3 * count),
    ),
  };
}
