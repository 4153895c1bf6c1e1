import type { Value } from '@fourgrad/ops';
import { PAGE, page, turnTo } from './page.js';

/**
 * The tape: one flat record of all reverse-mode calls that are running, innermost last.
 *
 * Its scalar nodes stand on pages of typed arrays. Nodes with array or traced partials have a place among them, with
 * their edges aside. Index 0 is nobody: writing to its adjoint is harmless, so that nodes need no count of operands.
 *
 * The state is an object, so that kernels read and write it without calls.
 */
export const tape = {
  /** The next free index. */
  cursor: 1,
  /** The first index beyond the page being recorded. */
  limit: PAGE,
  /** The level of the innermost running call; -1 if none runs. */
  level: -1,
};

/** The bytes a scalar node takes: two indices, two partials, and its adjoint during the sweep. */
export const BYTES_PER_NODE = 4 + 4 + 8 + 8 + 8;

/** One way from a node to an operand, by their indices: the derivative by it as a linear map, and its transpose. */
export interface Edge {
  readonly node: number;
  readonly operand: number;
  /** What a tangent of the operand gives the node, in the node's shape. */
  push(tangent: Value): Value;
  /** What a cotangent of the node gives the operand. */
  pull(cotangent: Value): Value;
}

/** A running derivative call. */
export interface Call {
  readonly level: number;
  /** The index of its first node. */
  readonly start: number;
  /** The edges of its nodes whose partials are not plain numbers, in the order of the nodes. */
  readonly edges: Edge[];
  /** Whether an outer call recorded among its nodes. */
  keep: boolean;
}

const calls: Call[] = [];

/** Starts recording a call of this level. */
export function open(level: number): Call {
  const call = { level, start: tape.cursor, edges: [], keep: false };
  calls.push(call);
  tape.level = level;
  return call;
}

/** Ends the innermost call; its nodes are forgotten unless an outer call recorded among them. */
export function close(): void {
  const { keep, start } = calls.pop() as Call;
  tape.level = calls.length === 0 ? -1 : calls[calls.length - 1].level;
  if (keep) return;
  tape.cursor = start;
  if (start < tape.limit - PAGE) turn(start);
}

/** Turns to the page of an index. */
function turn(index: number): void {
  const number = Math.floor(index / PAGE);
  turnTo(number);
  tape.limit = (number + 1) * PAGE;
}

/**
 * Makes the tape ready for a node of this level, for the cases that kernels leave out: a full page, or a variable of an
 * outer call.
 *
 * @throws Error if the call that made the variable has finished.
 */
export function prepare(level: number): void {
  if (tape.cursor >= tape.limit) turn(tape.cursor);
  if (level !== tape.level) for (let i = placeOf(level) + 1; i < calls.length; i++) calls[i].keep = true;
}

function placeOf(level: number): number {
  for (let i = calls.length - 1; i >= 0; i--) if (calls[i].level === level) return i;
  throw new Error(
    'a variable was used after its derivative call had finished: return values from the function, do not keep its variables',
  );
}

/** Records a node without operands, to which edges may be added, and returns its index. */
export function recordNode(level: number): number {
  prepare(level);
  const index = tape.cursor;
  tape.cursor = index + 1;
  page.leftPartial[index % PAGE] = 0;
  page.rightPartial[index % PAGE] = 0;
  return index;
}

/** Adds an edge to the latest node of a level. */
export function addEdge(level: number, edge: Edge): void {
  calls[placeOf(level)].edges.push(edge);
}
