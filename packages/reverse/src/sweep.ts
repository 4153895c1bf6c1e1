import { add, product, type Value } from '@fourgrad/ops';
import { edgesOf, hasGeneralNodes, left, leftPartial, right, rightPartial } from './tape.js';

/** A node's cotangent to start from. */
export interface Seed {
  readonly index: number;
  readonly cotangent: Value;
}

/**
 * The adjoints of the nodes from `start` to `end` by index (others have none), by one pass backwards over the tape: each node is visited once,
 * after everything that uses it, and gives its operands their share (Linnainmaa 1970; Speelpenning 1980).
 */
export function sweep(start: number, end: number, seeds: readonly Seed[]): ArrayLike<Value> {
  const scalar = !hasGeneralNodes(start) && seeds.every((seed) => typeof seed.cotangent === 'number');
  return scalar ? scalarSweep(start, end, seeds) : generalSweep(start, end, seeds);
}

let adjoints = new Float64Array(1 << 12);

// a_bar += y_bar dy/da,  b_bar += y_bar dy/db; a zero on either side contributes nothing, even against infinity
function scalarSweep(start: number, end: number, seeds: readonly Seed[]): Float64Array {
  if (adjoints.length < end) adjoints = new Float64Array(2 * end);
  const bar = adjoints;
  bar.fill(0, start, end);
  for (const { index, cotangent } of seeds) bar[index] += cotangent as number;
  const [a, b, byA, byB] = [left, right, leftPartial, rightPartial];
  for (let i = end - 1; i >= start; i--) {
    const y = bar[i];
    if (y === 0) continue;
    const p = byA[i];
    if (p !== 0) bar[a[i]] += y * p;
    const j = b[i];
    if (j === 0) continue;
    const q = byB[i];
    if (q !== 0) bar[j] += y * q;
  }
  return bar;
}

function generalSweep(start: number, end: number, seeds: readonly Seed[]): Value[] {
  const bar: Value[] = new Array(end).fill(0);
  const give = (index: number, share: Value) => {
    if (share === 0) return;
    bar[index] = bar[index] === 0 ? share : add(bar[index], share);
  };
  for (const { index, cotangent } of seeds) give(index, cotangent);
  for (let i = end - 1; i >= start; i--) {
    const y = bar[i];
    if (y === 0) continue;
    const edges = edgesOf(i);
    if (edges !== undefined) {
      for (const { index, transpose } of edges) give(index, transpose(y));
      continue;
    }
    give(left[i], product(leftPartial[i], y));
    if (right[i] !== 0) give(right[i], product(rightPartial[i], y));
  }
  return bar;
}
