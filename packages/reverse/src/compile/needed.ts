import type { Recording } from './Recording.js';
import { NOTHING, type Ref } from './Ref.js';

/** The operations that some results depend on, in the order of the recording. */
export function needed(recording: Recording, results: readonly Ref[]): Int32Array {
  const { size, rules, operands, moreOperands } = recording;
  const isNeeded = new Uint8Array(size);
  for (const x of results) if (x >= 0) isNeeded[x] = 1;
  const nodes = new Int32Array(size);
  let first = size;
  for (let node = size - 1; node >= 0; node--) {
    if (isNeeded[node] === 0 || rules[node] === NOTHING) continue;
    first -= 1;
    nodes[first] = node;
    const a = operands[3 * node];
    const b = operands[3 * node + 1];
    const c = operands[3 * node + 2];
    if (a >= 0) isNeeded[a] = 1;
    if (b >= 0) isNeeded[b] = 1;
    if (c >= 0) isNeeded[c] = 1;
    const more = moreOperands[node];
    if (more !== undefined) for (const x of more) if (x >= 0) isNeeded[x] = 1;
  }
  return nodes.subarray(first);
}
