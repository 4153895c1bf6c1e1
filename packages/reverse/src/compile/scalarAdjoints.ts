import { ADD, NEG } from './identities.js';
import { ADJOINT, Pullbacks, RESULT } from './Pullbacks.js';
import type { Recording } from './Recording.js';
import { NOTHING, ONE, type Ref, ZERO } from './Ref.js';

/**
 * The adjoints of the inputs of a recorded number, recorded in turn: one sweep back over the operations, each giving
 * its operands their share (a_bar += y_bar dy/da).
 */
export function scalarAdjoints(recording: Recording, result: Ref, inputs: readonly Ref[]): Ref[] {
  const pullbacks = new Pullbacks(recording, result);
  const { slots } = pullbacks;
  const adjoints = new Int32Array(recording.size).fill(ZERO);
  adjoints[result] = ONE;
  // one loop and few functions: to compile more of them takes V8 longer than the sweep over a small program
  for (let node = result; node >= 0; node--) {
    const adjoint = adjoints[node];
    const { rules, operands } = recording;
    if (adjoint === ZERO || rules[node] === NOTHING) continue;
    const isNegative = adjoint >= 0 && rules[adjoint] === NEG;
    const { operations, shares } = pullbacks.of(node, adjoint, isNegative);
    slots[0] = operands[3 * node];
    slots[1] = operands[3 * node + 1];
    slots[2] = operands[3 * node + 2];
    slots[RESULT] = node;
    slots[ADJOINT] = isNegative ? operands[3 * adjoint] : adjoint;
    for (let i = 0; i < operations.length; i += 5)
      slots[operations[i]] = recording.operation(
        operations[i + 1],
        slots[operations[i + 2]],
        slots[operations[i + 3]],
        slots[operations[i + 4]],
      );
    for (let i = 0; i < shares.length; i += 3) {
      const rule = shares[i];
      const operand = slots[shares[i + 1]];
      const share = slots[shares[i + 2]];
      if (share < 0 && recording.constants[~share] === 0) continue;
      const sum = adjoints[operand];
      if (sum !== ZERO) adjoints[operand] = recording.operation(rule, sum, share, NOTHING);
      else adjoints[operand] = rule === ADD ? share : recording.operation(NEG, share, NOTHING, NOTHING);
    }
  }
  return inputs.map((input) => adjoints[input]);
}
