import { isValue, kindOf, type Value } from './operand.js';

/** A container taken apart: its leaves in order, and a function that builds the same container around others. */
export interface Flattened {
  readonly leaves: readonly Value[];
  rebuild(leaves: readonly unknown[]): any;
  /** The leaves of another structure in the order of this one, objects by key; undefined if it has not the same containers. */
  leavesOf(other: unknown): readonly Value[] | undefined;
}

const DEEPEST = 1000; // no container of parameters is this deep; one that contains itself is

/**
 * Takes a structure apart. Numbers, traced values and NdArrays are leaves; JavaScript arrays and plain objects are
 * containers, in index order and key order.
 *
 * @throws TypeError naming the place of anything else, such as a string.
 * @example flatten({ w: [1, 2], b: 3 }).leaves // [1, 2, 3]
 */
export function flatten(structure: unknown): Flattened {
  const found: Found = { leaves: [] };
  const shape = collect(structure, found, []);
  return {
    leaves: found.leaves,
    rebuild: (replacements) => build(shape, replacements, { next: 0 }),
    leavesOf: (other) => {
      const found: Value[] = [];
      return read(shape, other, found) ? found : undefined;
    },
  };
}

/** The leaves so far. */
interface Found {
  leaves: Value[];
}

/** The containers with their leaves left out. */
type Shape =
  | { readonly kind: 'leaf' }
  | { readonly kind: 'leaves'; readonly count: number } // an array of nothing but leaves, without an entry for each
  | { readonly kind: 'array'; readonly items: readonly Shape[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Shape])[] };

const LEAF: Shape = { kind: 'leaf' };

/** The way from the root to the item being read, kept only for error messages. */
type Path = (string | number)[];

function collect(x: unknown, found: Found, path: Path): Shape {
  if (isValue(x)) {
    found.leaves.push(x);
    return LEAF;
  }
  if (path.length > DEEPEST) {
    throw new TypeError(
      `a structure nested more than ${DEEPEST} deep, or containing itself, at ${place(path.slice(0, 8))}...`,
    );
  }
  if (isList(x)) {
    const count = x.length;
    let i = 0;
    while (i < count && isValue(x[i])) i += 1;
    if (i === count) {
      addAll(x as Leaves, found);
      return { kind: 'leaves', count };
    }
    const items: Shape[] = [];
    for (i = 0; i < count; i++) items.push(inside(x[i], found, path, i));
    return { kind: 'array', items };
  }
  if (isPlainObject(x)) {
    return {
      kind: 'object',
      entries: Object.keys(x).map((key) => [key, inside(x[key], found, path, key)] as const),
    };
  }
  const where = path.length === 0 ? '' : ` at ${place(path)}`;
  throw new TypeError(
    `expected numbers, NdArrays, or arrays and plain objects of them, got ${kindOf(x)}${where}`,
  );
}

type Leaves = readonly Value[] | Float64Array | Float32Array;

const isList = (x: unknown): x is ArrayLike<unknown> =>
  Array.isArray(x) || x instanceof Float64Array || x instanceof Float32Array;

/** Adds leaves; the first ones by one copy, since most structures are one list. */
function addAll(leaves: Leaves, found: Found): void {
  if (found.leaves.length === 0) found.leaves = Array.isArray(leaves) ? leaves.slice() : Array.from(leaves);
  else for (let i = 0; i < leaves.length; i++) found.leaves.push(leaves[i]);
}

function inside(item: unknown, found: Found, path: Path, key: string | number): Shape {
  path.push(key);
  const shape = collect(item, found, path);
  path.pop();
  return shape;
}

const place = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');

function isPlainObject(x: unknown): x is Record<string, unknown> {
  if (typeof x !== 'object' || x === null) return false;
  const prototype = Object.getPrototypeOf(x);
  return prototype === null || prototype === Object.prototype;
}

function build(shape: Shape, leaves: readonly unknown[], cursor: { next: number }): unknown {
  switch (shape.kind) {
    case 'leaf':
      cursor.next += 1;
      return leaves[cursor.next - 1];
    case 'leaves':
      cursor.next += shape.count;
      return leaves.slice(cursor.next - shape.count, cursor.next);
    case 'array':
      return shape.items.map((item) => build(item, leaves, cursor));
    case 'object':
      return Object.fromEntries(shape.entries.map(([key, item]) => [key, build(item, leaves, cursor)]));
  }
}

/** Lists the leaves of a structure that is to have the containers of a shape; whether it has them. */
function read(shape: Shape, x: unknown, leaves: Value[]): boolean {
  switch (shape.kind) {
    case 'leaf':
      if (isValue(x)) leaves.push(x);
      return isValue(x);
    case 'leaves':
      if (!isList(x) || x.length !== shape.count) return false;
      for (let i = 0; i < x.length; i++) if (!read(LEAF, x[i], leaves)) return false;
      return true;
    case 'array':
      return (
        isList(x) &&
        x.length === shape.items.length &&
        shape.items.every((item, i) => read(item, x[i], leaves))
      );
    case 'object':
      return (
        isPlainObject(x) &&
        Object.keys(x).length === shape.entries.length &&
        shape.entries.every(([key, item]) => Object.hasOwn(x, key) && read(item, x[key], leaves))
      );
  }
}
