import { NEG, negative, SUB } from './identities.js';
import { ANY, NEGATIVE, type Pullback } from './Pullback.js';
import { Pullbacks } from './Pullbacks.js';
import type { Recording } from './Recording.js';
import { NOTHING, ONE, type Ref, ZERO } from './Ref.js';
import { ADJOINT, RESULT } from './Slots.js';

/**
 * The adjoints of the inputs of a recorded number, recorded in turn: one sweep back over the operations, each giving
 * its operands their share (a_bar += y_bar dy/da). The inputs come first in the recording.
 */
export function scalarAdjoints(recording: Recording, result: Ref, inputs: readonly Ref[]): Ref[] {
  const pullbacks = new Pullbacks(recording, result);
  const slots = pullbacks.slots.refs;
  const { operands } = recording;
  const adjoints = new Int32Array(recording.size).fill(ZERO);
  adjoints[result] = ONE;
  for (let node = result; node >= inputs.length; node--) {
    const adjoint = adjoints[node];
    if (adjoint === ZERO) continue;
    const kind = adjoint < 0 ? adjoint : recording.rules[adjoint] === NEG ? NEGATIVE : ANY;
    const { operations, shares } = pullbacks.of(node, kind);
    slots[0] = operands[3 * node];
    slots[1] = operands[3 * node + 1];
    slots[2] = operands[3 * node + 2];
    slots[RESULT] = node;
    slots[ADJOINT] = kind === NEGATIVE ? recording.operands[3 * adjoint] : adjoint;
    if (operations.length > 0) compute(recording, operations, slots);
    give(recording, shares, slots, adjoints);
  }
  return Array.from(adjoints.subarray(0, inputs.length));
}

/** Records the operations of a pullback. */
function compute(recording: Recording, operations: Pullback['operations'], slots: Ref[]): void {
  for (let i = 0; i < operations.length; i += 5)
    slots[operations[i]] = recording.operation(
      operations[i + 1],
      slots[operations[i + 2]],
      slots[operations[i + 3]],
      slots[operations[i + 4]],
    );
}

/** Adds the shares of a pullback to adjoints. */
function give(recording: Recording, shares: Pullback['shares'], slots: Ref[], adjoints: Int32Array): void {
  for (let i = 0; i < shares.length; i += 3) {
    const rule = shares[i];
    const operand = slots[shares[i + 1]];
    const share = slots[shares[i + 2]];
    const sum = adjoints[operand];
    let result = share;
    if (sum !== ZERO) result = recording.operation(rule, sum, share, NOTHING);
    else if (rule === SUB) result = negative(recording, share);
    adjoints[operand] = result;
  }
}
