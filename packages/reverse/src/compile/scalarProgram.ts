import { Instructions, type Primitive, type Program } from '@fourgrad/ops';
import { needed } from './needed.js';
import type { Recording } from './Recording.js';
import { NOTHING, type Ref } from './Ref.js';
import { scheduled } from './scheduled.js';

/** The recorded operations that results need, the value and then its adjoints if they are wanted, as a program on numbers. */
export function scalarProgram(
  recording: Recording,
  inputs: readonly Ref[],
  results: readonly Ref[],
): Program {
  const nodes = scheduled(needed(recording, results), recording.operands, results);
  const constants = constantsOf(recording, nodes, results);
  const { rules, operands } = recording;
  const ruleOf = recording.ruleOf.map((rule) => (rule.kind === 'elementwise' ? rule : rule.name));
  const detach = ruleOf.indexOf('detach');
  const slots = new Int32Array(recording.size);
  for (let i = 0; i < inputs.length; i++) slots[inputs[i]] = i;

  const first = inputs.length + constants.length;
  const rulesOfNeeded = new Int32Array(nodes.length);
  const operandsOfNeeded = new Int32Array(3 * nodes.length).fill(NOTHING);
  let nextConstant = inputs.length;
  let count = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    const from = 3 * node;
    const to = 3 * count;
    const a = operands[from];
    const b = operands[from + 1];
    const c = operands[from + 2];
    operandsOfNeeded[to] = a >= 0 ? slots[a] : nextConstant++;
    if (b !== NOTHING) operandsOfNeeded[to + 1] = b >= 0 ? slots[b] : nextConstant++;
    if (c !== NOTHING) operandsOfNeeded[to + 2] = c >= 0 ? slots[c] : nextConstant++;
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
    constants,
    instructions: new Instructions(
      ruleOf as Primitive[],
      rulesOfNeeded.subarray(0, count),
      operandsOfNeeded.subarray(0, 3 * count),
    ),
    outputs: results.map((x) => (x >= 0 ? slots[x] : nextConstant++)),
  };
}

/** One slot for every use of a number: where uses are in a row, so are the slots, and loops can be found again. */
function constantsOf(recording: Recording, nodes: Int32Array, results: readonly Ref[]): number[] {
  const { operands, constants } = recording;
  const used: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const at = 3 * nodes[i];
    if (operands[at] < NOTHING) used.push(constants[~operands[at]] as number);
    if (operands[at + 1] < NOTHING) used.push(constants[~operands[at + 1]] as number);
    if (operands[at + 2] < NOTHING) used.push(constants[~operands[at + 2]] as number);
  }
  for (const x of results) if (x < 0) used.push(constants[~x] as number);
  return used;
}
