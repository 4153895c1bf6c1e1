import { INPUT, type Recording, type Ref } from './Recording.js';

/** The operations that some results depend on, in the order of the recording. */
export function needed({ size, rules, starts, operands }: Recording, results: readonly Ref[]): Int32Array {
  const isNeeded = new Uint8Array(size);
  for (const x of results) if (x >= 0) isNeeded[x] = 1;
  let count = 0;
  for (let node = size - 1; node >= 0; node--) {
    if (isNeeded[node] === 0 || rules[node] === INPUT) continue;
    count += 1;
    for (let k = starts[node]; k < starts[node + 1]; k++) if (operands[k] >= 0) isNeeded[operands[k]] = 1;
  }
  const nodes = new Int32Array(count);
  for (let node = 0, i = 0; i < count; node++)
    if (isNeeded[node] === 1 && rules[node] !== INPUT) nodes[i++] = node;
  return nodes;
}
