import { NOTHING, type Recording, type Ref } from './Recording.js';

/** The operations that some results depend on, in the order of the recording. */
export function needed(recording: Recording, results: readonly Ref[]): Ref[] {
  const { size, rules, operands, moreOperands } = recording;
  const isNeeded = new Uint8Array(size);
  for (const x of results) if (x >= 0) isNeeded[x] = 1;
  const nodes: Ref[] = [];
  for (let node = size - 1; node >= 0; node--) {
    if (isNeeded[node] === 0 || rules[node] === NOTHING) continue;
    nodes.push(node);
    for (let k = 3 * node; k < 3 * node + 3; k++) if (operands[k] >= 0) isNeeded[operands[k]] = 1;
    const more = moreOperands[node];
    if (more !== undefined) for (const x of more) isNeeded[x] = 1;
  }
  return nodes.reverse();
}
