import type { Expr } from '../expression/Expr.js';

// An order of expressions that people would choose and that does not depend on how they came to be: pi before x,
// x before y, x before x^2, letters before functions, functions before sums.

const keys = new WeakMap<Expr, string>();
const LONGEST_KEY = 60;

/** A text that sorts expressions: kind, then name, then the operands; cut, so that deep expressions stay cheap. */
function keyOf(e: Expr): string {
  let key = keys.get(e);
  if (key === undefined) {
    key = (e.kind === 'apply' ? applicationKey(e) : leafKey(e)).slice(0, LONGEST_KEY);
    keys.set(e, key);
  }
  return key;
}

function leafKey({ kind, name, value }: Expr): string {
  if (kind === 'variable') return `2${name.replace(/\d+/g, (digits) => digits.padStart(6, '0'))}`; // x2 before x10
  return name === '' ? `0${value}` : `1${name}`;
}

/** A power stands where its base stands; so does a quotient's numerator. */
function applicationKey({ rule, operands }: Expr): string {
  const name = rule?.name ?? '';
  const inner = operands.map((operand) => keys.get(operand) ?? '~').join(',');
  if (name === 'pow') return inner;
  return `${name === 'add' || name === 'sub' ? 4 : 3}${name}(${inner})`;
}

/** Makes the keys of expressions whose operands may not have theirs, without recursion. */
function prepare(root: Expr): void {
  const stack = [root];
  while (stack.length > 0) {
    const e = stack[stack.length - 1];
    const missing = keys.has(e) ? [] : e.operands.filter((operand) => !keys.has(operand));
    if (missing.length > 0) {
      for (const operand of missing) stack.push(operand);
      continue;
    }
    keyOf(e);
    stack.pop();
  }
}

/** Compares expressions for sorting; equal only for the same expression. */
export function compare(a: Expr, b: Expr): number {
  if (a === b) return 0;
  prepare(a);
  prepare(b);
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y ? -1 : x > y ? 1 : a.id - b.id;
}
