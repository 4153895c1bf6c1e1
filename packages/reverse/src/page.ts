/** The nodes of a page of the tape: the high bits of an index tell the page, the others the place on it. */
export const PAGE = 1 << 16;

/** Nodes by columns: the indices of at most two operands, and the partial derivatives by them. */
export interface Columns {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leftPartial: Float64Array;
  readonly rightPartial: Float64Array;
}

const columns = (): Columns => ({
  left: new Int32Array(PAGE),
  right: new Int32Array(PAGE),
  leftPartial: new Float64Array(PAGE),
  rightPartial: new Float64Array(PAGE),
});

/**
 * The page being recorded. It is always the same arrays, of a length that masked indices cannot exceed: V8 takes them for
 * constants and writes to them without a check. A full page is copied to one side and its arrays are used again; memory
 * that nobody wrote to is only reserved.
 */
export const page: Columns = /* @__PURE__ */ columns();

/** The full pages by number; those of a longer tape before are kept for the next one. */
const full: Columns[] = [];
let current = 0;

/** Turns to a page, to the next one or back. */
export function turnTo(number: number): void {
  if (number > current) {
    full[current] ??= columns();
    copy(page, full[current]);
  } else if (number < current) {
    copy(full[number], page);
  }
  current = number;
}

function copy(from: Columns, to: Columns): void {
  to.left.set(from.left);
  to.right.set(from.right);
  to.leftPartial.set(from.leftPartial);
  to.rightPartial.set(from.rightPartial);
}

/** The columns of a page, wherever they are. */
export const pageOf = (number: number): Columns => (number === current ? page : full[number]);
