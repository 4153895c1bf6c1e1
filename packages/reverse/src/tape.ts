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

/** One way from a node to an operand, which stands at an index: the derivative by it as a linear map, and its transpose. */
export interface Edge {
  readonly index: number;
  /** What a tangent of the operand gives the node, in the node's shape. */
  push(tangent: Value): Value;
  /** What a cotangent of the node gives the operand. */
  pull(cotangent: Value): Value;
}

/** A running derivative call: its level, where its nodes begin, and whether an outer call recorded after that. */
interface Call {
  readonly level: number;
  readonly start: number;
  keep: boolean;
}

/** The edges of the nodes whose partials are not plain numbers, in order of index. */
const edges = new Map<number, readonly Edge[]>();
let lastGeneral = 0;
const calls: Call[] = [];

/** Starts recording a call of this level and returns the index of its first node. */
export function open(level: number): number {
  calls.push({ level, start: tape.cursor, keep: false });
  tape.level = level;
  return tape.cursor;
}

/** Ends the innermost call; its nodes are forgotten unless an outer call recorded among them. */
export function close(): void {
  const call = calls.pop() as Call;
  tape.level = calls.length === 0 ? -1 : calls[calls.length - 1].level;
  if (!call.keep) rewind(call.start);
}

function rewind(start: number): void {
  tape.cursor = start;
  if (start < tape.limit - PAGE) turn(start);
  if (lastGeneral < start) return;
  lastGeneral = 0;
  for (const index of edges.keys()) {
    if (index >= start) edges.delete(index);
    else lastGeneral = index;
  }
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
  if (level === tape.level) return;
  const owner = calls.findLastIndex((call) => call.level === level);
  if (owner === -1) {
    throw new Error(
      'a variable was used after its derivative call had finished: return values from the function, do not keep its variables',
    );
  }
  for (let i = owner + 1; i < calls.length; i++) calls[i].keep = true;
}

/** Records a node with any partials and returns its index; no edges make an input. */
export function recordEdges(level: number, own: readonly Edge[]): number {
  prepare(level);
  const index = tape.cursor;
  tape.cursor = index + 1;
  page.leftPartial[index % PAGE] = 0;
  page.rightPartial[index % PAGE] = 0;
  if (own.length > 0) {
    edges.set(index, own);
    lastGeneral = index;
  }
  return index;
}

/** The edges of a general node; undefined for a scalar node. */
export const edgesOf = (index: number): readonly Edge[] | undefined => edges.get(index);

/** Whether a general node was recorded at or after `start`. */
export const hasGeneralNodes = (start: number): boolean => lastGeneral >= start;
