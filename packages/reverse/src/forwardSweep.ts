import { add, product, type Value } from '@fourgrad/ops';
import { type Columns, PAGE, pageOf } from './page.js';
import type { Call, Edge } from './tape.js';

/**
 * The tangents of the nodes of a call by index, up to `end` (others have none), by one pass over the tape in the order in
 * which it was recorded: each node takes from its operands what they give. The first nodes are the inputs, whose tangents
 * these are.
 */
export function forwardSweep(
  { start, edges }: Call,
  end: number,
  inputs: readonly Value[],
): ArrayLike<Value> {
  const scalar = edges.length === 0 && inputs.every((tangent) => typeof tangent === 'number');
  return scalar
    ? scalarSweep(start, end, inputs as readonly number[])
    : generalSweep(edges, start, end, inputs);
}

let tangents = new Float64Array(1 << 12);

function scalarSweep(start: number, end: number, inputs: readonly number[]): Float64Array {
  if (tangents.length < end) tangents = new Float64Array(2 * end);
  tangents.set(inputs, start);
  for (let from = start + inputs.length; from < end; ) {
    const number = Math.floor(from / PAGE);
    const to = Math.min(end, (number + 1) * PAGE);
    sweepPage(tangents, pageOf(number), from, to);
    from = to;
  }
  return tangents;
}

// y_dot = dy/da a_dot + dy/db b_dot; a zero on either side contributes nothing, even against infinity
function sweepPage(dot: Float64Array, columns: Columns, from: number, to: number): void {
  const { left, right, leftPartial, rightPartial } = columns;
  for (let i = from; i < to; i++) {
    const at = i & (PAGE - 1);
    const p = leftPartial[at];
    const a = p === 0 ? 0 : dot[left[at]];
    const q = rightPartial[at];
    const b = q === 0 ? 0 : dot[right[at]];
    dot[i] = (a === 0 ? 0 : p * a) + (b === 0 ? 0 : q * b);
  }
}

function generalSweep(edges: readonly Edge[], start: number, end: number, inputs: readonly Value[]): Value[] {
  const dot: Value[] = new Array(end).fill(0);
  inputs.forEach((tangent, i) => {
    dot[start + i] = tangent;
  });
  let next = 0;
  for (let i = start + inputs.length; i < end; i++) {
    if (next < edges.length && edges[next].node === i) {
      for (; next < edges.length && edges[next].node === i; next++) {
        const tangent = dot[edges[next].operand];
        if (tangent !== 0) dot[i] = sum(dot[i], edges[next].push(tangent));
      }
      continue;
    }
    const { left, right, leftPartial, rightPartial } = pageOf(Math.floor(i / PAGE));
    const at = i % PAGE;
    dot[i] = sum(product(leftPartial[at], dot[left[at]]), product(rightPartial[at], dot[right[at]]));
  }
  return dot;
}

const sum = (a: Value, b: Value): Value => (a === 0 ? b : b === 0 ? a : add(a, b));
