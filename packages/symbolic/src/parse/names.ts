import {
  add,
  applyElementwise,
  div,
  eq,
  exp,
  ge,
  gt,
  le,
  log,
  lt,
  max,
  min,
  mod,
  mul,
  ne,
  neg,
  pow,
  rulebook,
  sub,
  type Value,
  where,
} from '@fourgrad/ops';
import { namedConstant } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';

/** How a name or an operator of the text builds an expression, and how many operands it takes. */
export interface Builder {
  readonly least: number;
  readonly most: number;
  readonly build: (...operands: Expr[]) => Value;
}

const exactly = (count: number, build: Builder['build']): Builder => ({ least: count, most: count, build });
const MOST_OPERANDS = 10_000; // of one call, well below what JavaScript can pass

const several = (build: (a: Value, b: Value) => Value): Builder => ({
  least: 1,
  most: MOST_OPERANDS,
  build: (...operands) => (operands as Value[]).reduce(build),
});

/** The constants of the function language. */
export const CONSTANTS: ReadonlyMap<string, Expr> = new Map([
  ['pi', namedConstant('pi', Math.PI)],
  ['π', namedConstant('pi', Math.PI)],
  ['e', namedConstant('e', Math.E)],
  ['tau', namedConstant('tau', 2 * Math.PI)],
]);

const E_CONSTANT = CONSTANTS.get('e');

// e^x is exp(x): its derivative then needs no logarithm of e
const power = (x: Expr, y: Expr): Value => (x === E_CONSTANT ? exp(y) : pow(x, y));

/** The functions of the text: every primitive of the rulebook, and the usual other spellings. */
export const FUNCTIONS: ReadonlyMap<string, Builder> = new Map([
  ...Object.values(rulebook).map(
    (rule) => [rule.name, exactly(rule.arity, (...operands) => applyElementwise(rule, operands))] as const,
  ),
  ['ln', exactly(1, log)],
  ['log', { least: 1, most: 2, build: (x, base) => (base === undefined ? log(x) : div(log(x), log(base))) }],
  ['pow', exactly(2, power)],
  ['min', several(min)],
  ['max', several(max)],
  ['where', exactly(3, where)],
]);

/** The operators, by the names that the parser gives them. */
export const OPERATORS: ReadonlyMap<string, Builder> = new Map([
  ['add', exactly(2, add)],
  ['subtract', exactly(2, sub)],
  ['multiply', exactly(2, mul)],
  ['divide', exactly(2, div)],
  ['pow', exactly(2, power)],
  ['mod', exactly(2, mod)],
  ['unaryMinus', exactly(1, neg)],
  ['unaryPlus', exactly(1, (x) => x)],
  ['larger', exactly(2, gt)],
  ['largerEq', exactly(2, ge)],
  ['smaller', exactly(2, lt)],
  ['smallerEq', exactly(2, le)],
  ['equal', exactly(2, eq)],
  ['unequal', exactly(2, ne)],
  ['and', exactly(2, (x, y) => mul(ne(x, 0), ne(y, 0)))],
  ['or', exactly(2, (x, y) => max(ne(x, 0), ne(y, 0)))],
  ['not', exactly(1, (x) => eq(x, 0))],
]);

/** The known name nearest to a misspelt one, if it is near: at most two edits (Levenshtein distance). */
export function suggestion(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.min(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
