import { add, product, type Value } from '@fourgrad/ops';
import { type Columns, PAGE, pageOf } from './page.js';
import type { Call, Edge } from './tape.js';

/** A node's cotangent to start from. */
export interface Seed {
  readonly index: number;
  readonly cotangent: Value;
}

/**
 * The adjoints of the nodes of a call by index, up to `end` (others have none), by one pass backwards over the tape: each
 * node is visited once, after everything that uses it, and gives its operands their share (Linnainmaa 1970; Speelpenning
 * 1980). Nodes before `operations` are inputs, which have no operands to give to.
 */
export function sweep(
  { start, edges }: Call,
  end: number,
  seeds: readonly Seed[],
  operations: number = start,
): ArrayLike<Value> {
  const scalar = edges.length === 0 && seeds.every((seed) => typeof seed.cotangent === 'number');
  return scalar ? scalarSweep(start, end, seeds, operations) : generalSweep(edges, end, seeds, operations);
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

function generalSweep(
  edges: readonly Edge[],
  end: number,
  seeds: readonly Seed[],
  operations: number,
): Value[] {
  const bar: Value[] = new Array(end).fill(0);
  const give = (index: number, share: Value) => {
    if (share === 0) return;
    bar[index] = bar[index] === 0 ? share : add(bar[index], share);
  };
  for (const { index, cotangent } of seeds) give(index, cotangent);
  let after = edges.length; // the edges of a node stand before those of the nodes after it
  for (let i = end - 1; i >= operations; i--) {
    let first = after;
    while (first > 0 && edges[first - 1].node === i) first -= 1;
    const y = bar[i];
    if (y !== 0 && first < after)
      for (let k = first; k < after; k++) give(edges[k].operand, edges[k].pull(y));
    else if (y !== 0) {
      const { left, right, leftPartial, rightPartial } = pageOf(Math.floor(i / PAGE));
      const at = i % PAGE;
      give(left[at], product(leftPartial[at], y));
      give(right[at], product(rightPartial[at], y));
    }
    after = first;
  }
  return bar;
}
