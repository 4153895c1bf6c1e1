/**
 * The operations of a value and its adjoints in a better order: each adjoint right after the last operation of the value
 * that it needs, and what leads to it no sooner than that. Where the terms of a sum have few variables each, the loop over
 * the values and the one over the adjoints become one, in which most results are used at once and need not be kept.
 *
 * Operations and inputs are numbered as they were recorded, so that those of the value come first. Operation i takes
 * `operands[3 * i]` and the two after it, negative where there are none. The nodes are operations in ascending order.
 */
export function scheduled(
  nodes: Int32Array,
  operands: Int32Array,
  [value, ...adjoints]: readonly number[],
): Int32Array {
  const start = nodes.findIndex((node) => node > value);
  if (start < 0) return nodes;
  // by operation, the last one of the value that it needs
  const soonest = new Int32Array(operands.length / 3);
  for (let i = start; i < nodes.length; i++) {
    const node = nodes[i];
    for (let k = 3 * node; k < 3 * node + 3; k++) {
      const x = operands[k];
      const time = x > value ? soonest[x] : x;
      if (time > soonest[node]) soonest[node] = time;
    }
  }
  const computed = adjoints.filter((x) => x > value);
  if (computed.every((x) => soonest[x] === soonest[computed[0]])) return nodes;
  // by operation, the one of the value after which it is to be done
  const due = new Int32Array(soonest.length).fill(value);
  for (const x of computed) due[x] = soonest[x];
  // those to be done after the same one, as linked lists in their order
  const firstAfter = new Int32Array(value + 1).fill(-1);
  const next = new Int32Array(soonest.length);
  for (let i = nodes.length - 1; i >= start; i--) {
    const node = nodes[i];
    const time = due[node];
    for (let k = 3 * node; k < 3 * node + 3; k++) {
      const x = operands[k];
      if (x > value && due[x] > time) due[x] = time;
    }
    next[node] = firstAfter[time];
    firstAfter[time] = node;
  }
  const order = new Int32Array(nodes.length);
  let done = 0;
  let i = 0;
  for (let time = 0; time <= value; time++) {
    if (nodes[i] === time) order[done++] = nodes[i++];
    for (let node = firstAfter[time]; node >= 0; node = next[node]) order[done++] = node;
  }
  return order;
}
