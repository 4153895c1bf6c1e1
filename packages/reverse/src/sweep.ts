import { add, product, type Value } from '@fourgrad/ops';
import { type Columns, PAGE, pageOf } from './page.js';
import { edgesOf, hasGeneralNodes } from './tape.js';

/** A node's cotangent to start from. */
export interface Seed {
  readonly index: number;
  readonly cotangent: Value;
}

/**
 * The adjoints of the nodes from `start` to `end` by index (others have none), by one pass backwards over the tape: each
 * node is visited once, after everything that uses it, and gives its operands their share (Linnainmaa 1970; Speelpenning
 * 1980). Nodes before `operations` are inputs, which have no operands to give to.
 */
export function sweep(
  start: number,
  end: number,
  seeds: readonly Seed[],
  operations: number = start,
): ArrayLike<Value> {
  const scalar = !hasGeneralNodes(start) && seeds.every((seed) => typeof seed.cotangent === 'number');
  return scalar ? scalarSweep(start, end, seeds, operations) : generalSweep(end, seeds, operations);
}

let adjoints = new Float64Array(1 << 12);

function scalarSweep(start: number, end: number, seeds: readonly Seed[], operations: number): Float64Array {
  if (adjoints.length < end) adjoints = new Float64Array(2 * end);
  adjoints.fill(0, start, end);
  for (const { index, cotangent } of seeds) adjoints[index] += cotangent as number;
  for (let to = end; to > operations; ) {
    const number = Math.floor((to - 1) / PAGE);
    const from = Math.max(operations, number * PAGE);
    sweepPage(adjoints, pageOf(number), from, to);
    to = from;
  }
  return adjoints;
}

// a_bar += y_bar dy/da,  b_bar += y_bar dy/db; a zero on either side contributes nothing, even against infinity
function sweepPage(bar: Float64Array, columns: Columns, from: number, to: number): void {
  const { left, right, leftPartial, rightPartial } = columns;
  for (let i = to - 1; i >= from; i--) {
    const y = bar[i];
    if (y === 0) continue;
    const at = i & (PAGE - 1);
    const p = leftPartial[at];
    if (p !== 0) bar[left[at]] += y * p;
    const q = rightPartial[at];
    if (q !== 0) bar[right[at]] += y * q;
  }
}

function generalSweep(end: number, seeds: readonly Seed[], operations: number): Value[] {
  const bar: Value[] = new Array(end).fill(0);
  const give = (index: number, share: Value) => {
    if (share === 0) return;
    bar[index] = bar[index] === 0 ? share : add(bar[index], share);
  };
  for (const { index, cotangent } of seeds) give(index, cotangent);
  for (let i = end - 1; i >= operations; i--) {
    const y = bar[i];
    if (y === 0) continue;
    const edges = edgesOf(i);
    if (edges !== undefined) {
      for (const edge of edges) give(edge.index, edge.pull(y));
      continue;
    }
    const { left, right, leftPartial, rightPartial } = pageOf(Math.floor(i / PAGE));
    const at = i % PAGE;
    give(left[at], product(leftPartial[at], y));
    give(right[at], product(rightPartial[at], y));
  }
  return bar;
}
