import type { Recording } from './Recording.js';
import { NOTHING, type Ref } from './Ref.js';

/** Operations in the order in which they are to be done. */
export interface Schedule {
  readonly nodes: Int32Array;
  /** How many of their operands are constants. */
  readonly constants: number;
}

/**
 * The operations that a value and its adjoints depend on, in a better order than that of the recording: each adjoint right
 * after the last operation of the value that it needs, and what leads to it no sooner than that. Where the terms of a sum
 * have few variables each, the loop over the values and the one over the adjoints become one, in which most results are used
 * at once and need not be kept.
 *
 * The operations of the value come first in the recording. If all adjoints need the same one of them last, the order stays.
 */
export function scheduled(
  { size, rules, operands }: Pick<Recording, 'size' | 'rules' | 'operands'>,
  [value, ...adjoints]: readonly Ref[],
): Schedule {
  if (value < 0) return { nodes: new Int32Array(0), constants: 0 };
  // by node, the last operation of the value that it needs
  const soonest = new Int32Array(size);
  for (let node = value + 1; node < size; node++) {
    const a = operands[3 * node];
    const b = operands[3 * node + 1];
    const c = operands[3 * node + 2];
    let time = a > value ? soonest[a] : a;
    const timeOfB = b > value ? soonest[b] : b;
    const timeOfC = c > value ? soonest[c] : c;
    if (timeOfB > time) time = timeOfB;
    if (timeOfC > time) time = timeOfC;
    if (time > 0) soonest[node] = time;
  }
  // by node, the operation of the value after which it is to be done; one more than there are for those that nobody needs
  const due = new Int32Array(size).fill(value + 1);
  due[value] = value;
  const computed = adjoints.filter((x) => x > value);
  const stays = computed.every((x) => soonest[x] === soonest[computed[0]]);
  for (const x of adjoints) if (x >= 0) due[x] = x > value && !stays ? soonest[x] : value;
  // those to be done after the same one, and that before them, as linked lists in their order
  const first = new Int32Array(value + 1).fill(NOTHING);
  const next = new Int32Array(size);
  let count = 0;
  let constants = 0;
  for (let node = size - 1; node >= 0; node--) {
    const time = due[node];
    if (time > value || rules[node] === NOTHING) continue;
    const a = operands[3 * node];
    const b = operands[3 * node + 1];
    const c = operands[3 * node + 2];
    if (a >= 0) {
      if (time < due[a]) due[a] = time;
    } else if (a < NOTHING) constants += 1;
    if (b >= 0) {
      if (time < due[b]) due[b] = time;
    } else if (b < NOTHING) constants += 1;
    if (c >= 0) {
      if (time < due[c]) due[c] = time;
    } else if (c < NOTHING) constants += 1;
    const after = node > value ? time : node;
    next[node] = first[after];
    first[after] = node;
    count += 1;
  }
  const nodes = new Int32Array(count);
  let done = 0;
  for (let time = 0; time <= value; time++)
    for (let node = first[time]; node >= 0; node = next[node]) nodes[done++] = node;
  return { nodes, constants };
}
