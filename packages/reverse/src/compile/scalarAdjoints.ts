import { ADD } from './identities.js';
import { ADJOINT, Pullbacks, RESULT, type Share } from './Pullbacks.js';
import type { Recording } from './Recording.js';
import { NOTHING, ONE, type Ref, ZERO } from './Ref.js';

/**
 * The adjoints of the inputs of a recorded number, recorded in turn: one sweep back over the operations, each giving
 * its operands their share (a_bar += y_bar dy/da).
 */
export function scalarAdjoints(recording: Recording, result: Ref, inputs: readonly Ref[]): Ref[] {
  const pullbacks = new Pullbacks(recording, result);
  const adjoints = new Int32Array(recording.size).fill(ZERO);
  const slots: Ref[] = [];
  adjoints[result] = ONE;
  for (let node = result; node >= 0; node--) {
    const adjoint = adjoints[node];
    if (adjoint === ZERO || recording.rules[node] === NOTHING) continue;
    const shares = pullbacks.of(node, slots);
    slots[RESULT] = node;
    slots[ADJOINT] = adjoint;
    give(recording, shares, slots, adjoints);
  }
  return inputs.map((input) => adjoints[input]);
}

/** Adds the shares to the adjoints of the operands in the slots. */
function give(recording: Recording, shares: readonly Share[], slots: Ref[], adjoints: Int32Array): void {
  for (let s = 0; s < shares.length; s++) {
    const share = copied(recording, shares[s], slots);
    if (share < 0 && recording.constants[~share] === 0) continue;
    const operand = slots[shares[s].operand];
    const known = adjoints[operand];
    adjoints[operand] = known === ZERO ? share : recording.operation(ADD, known, share, NOTHING);
  }
}

/** A share recorded again, of what stands in the slots. */
function copied(recording: Recording, { code, result }: Share, slots: Ref[]): Ref {
  for (let at = 0, slot = ADJOINT + 1; at < code.length; at += 4, slot++) {
    const a = code[at + 1];
    const b = code[at + 2];
    const c = code[at + 3];
    slots[slot] = recording.operation(
      code[at],
      a < 0 ? a : slots[a],
      b < 0 ? b : slots[b],
      c < 0 ? c : slots[c],
    );
  }
  return result < 0 ? result : slots[result];
}
