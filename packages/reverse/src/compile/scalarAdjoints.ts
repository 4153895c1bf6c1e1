import { ADD } from './identities.js';
import { ADJOINT, Pullbacks, RESULT } from './Pullbacks.js';
import { INPUT, ONE, type Recording, type Ref, ZERO } from './Recording.js';

/**
 * The adjoints of the inputs of a recorded number, recorded in turn: one sweep back over the operations, each giving
 * its operands their share (a_bar += y_bar dy/da).
 */
export function scalarAdjoints(recording: Recording, result: Ref, inputs: readonly Ref[]): Ref[] {
  const pullbacks = new Pullbacks(recording, result);
  const adjoints = new Int32Array(recording.size).fill(ZERO);
  adjoints[result] = ONE;
  const slots: Ref[] = [];
  for (let node = result; node >= 0; node--) {
    const adjoint = adjoints[node];
    if (adjoint === ZERO || recording.rules[node] === INPUT) continue;
    const shares = pullbacks.of(node);
    const end = recording.starts[node + 1];
    for (let k = recording.starts[node], slot = 0; k < end; k++, slot++) slots[slot] = recording.operands[k];
    slots[RESULT] = node;
    slots[ADJOINT] = adjoint;
    for (let s = 0; s < shares.length; s++) {
      const { operand, code, share } = shares[s];
      // recorded again, with what stands in the slots
      for (let at = 0, slot = ADJOINT + 1; at < code.length; at += 4, slot++) {
        const [a, b, c] = [code[at + 1], code[at + 2], code[at + 3]];
        slots[slot] = recording.operation(
          code[at],
          a < 0 ? a : slots[a],
          b < 0 ? b : slots[b],
          c < 0 ? c : slots[c],
        );
      }
      const given = share < 0 ? share : slots[share];
      if (given < 0 && recording.constants[~given] === 0) continue;
      const known = adjoints[slots[operand]];
      adjoints[slots[operand]] = known === ZERO ? given : recording.operation(ADD, known, given, ZERO);
    }
  }
  return inputs.map((input) => adjoints[input]);
}
