import type { Expr } from '../expression/Expr.js';
import { isUnnamed } from '../expression/numberOf.js';
import { fold } from '../expression/walk.js';
import { LONGEST, Precedence } from './printed.js';

const INFIX: Readonly<Record<string, readonly [string, Precedence]>> = {
  add: [' + ', Precedence.sum],
  sub: [' - ', Precedence.sum],
  mul: [' * ', Precedence.product],
  div: [' / ', Precedence.product],
  pow: ['^', Precedence.power],
  lt: [' < ', Precedence.relation],
  le: [' <= ', Precedence.relation],
  gt: [' > ', Precedence.relation],
  ge: [' >= ', Precedence.relation],
  eq: [' == ', Precedence.relation],
  ne: [' != ', Precedence.relation],
};

/** An expression printed, with what is needed to know where it wants brackets. */
interface Printed<T> {
  readonly text: T;
  readonly precedence: Precedence;
  /** Whether a product's first factor is a quotient or a number: 2 * (x / y * z) and 2 * (3.5 * x) keep brackets. */
  readonly keepsBrackets?: boolean;
}

/** What a printer makes of an expression: a text, or only its length. */
interface Writer<T> {
  leaf(text: string): T;
  /** Joined one by one: join() would put the parts of a long text together, at every level anew. */
  joined(...parts: readonly (string | T)[]): T;
}

const texts: Writer<string> = {
  leaf: (text) => text,
  joined: (...parts) => {
    const text = parts.reduce((all, part) => all + part);
    if (text.length <= LONGEST) return text;
    throw new RangeError(
      `the expression's text passes ${LONGEST} characters; size(expr) tells how large it is`,
    );
  },
};

const lengths: Writer<bigint> = {
  leaf: (text) => BigInt(text.length),
  joined: (...parts) => {
    let length = 0n;
    for (const part of parts) length += typeof part === 'string' ? BigInt(part.length) : part;
    return length;
  },
};

/**
 * The expression in infix notation; `parse` of it gives back the identical expression.
 *
 * @throws RangeError if the text would pass 10 million characters (a tree can be exponentially larger than its graph).
 * @example toText(diff(parse('sin(x)^2'), 'x')) // '2 * cos(x) * sin(x)'
 */
export const toText = (expr: Expr): string => printed([expr], texts)[0];

/** How many characters the texts of expressions have, however many. */
export const textLengths = (exprs: readonly Expr[]): bigint[] => printed(exprs, lengths);

function printed<T>(exprs: readonly Expr[], writer: Writer<T>): T[] {
  const results = fold<Printed<T>>(exprs, (node, operands) =>
    node.kind === 'apply' ? application(node, operands, writer) : leaf(node, writer),
  );
  return exprs.map((expr) => (results.get(expr) as Printed<T>).text);
}

function leaf<T>({ kind, name, value }: Expr, writer: Writer<T>): Printed<T> {
  if (kind === 'variable' || name !== '') return { text: writer.leaf(name), precedence: Precedence.atom };
  const isNegative = typeof value === 'number' && (value < 0 || Object.is(value, -0));
  return {
    text: writer.leaf(Object.is(value, -0) ? '-0' : `${value}`),
    precedence: isNegative ? Precedence.sign : Precedence.atom,
  };
}

function application<T>(node: Expr, operands: readonly Printed<T>[], { joined }: Writer<T>): Printed<T> {
  const { name } = node.rule as NonNullable<Expr['rule']>;
  if (name === 'neg') {
    // -(2 * x) keeps its brackets: -2 * x is the product with the constant -2
    const [{ text, precedence }] = operands;
    const bare = precedence >= Precedence.power && !startsWithNumber(node.x);
    return { text: bare ? joined('-', text) : joined('-(', text, ')'), precedence: Precedence.sign };
  }
  if (!Object.hasOwn(INFIX, name)) {
    const listed = operands.flatMap(({ text }, i) => (i === 0 ? [text] : [', ', text]));
    return { text: joined(`${name}(`, ...listed, ')'), precedence: Precedence.atom };
  }
  const [symbol, precedence] = INFIX[name];
  const bracketed = ({ text, precedence: own }: Printed<T>, least: Precedence) =>
    own < least ? joined('(', text, ')') : text;
  // 2 * (x * y) reads 2 * x * y, which parses to the same: numbers stand outside
  if (name === 'mul' && node.x.kind === 'constant' && node.y.operation === 'mul') {
    const [, { text: inner, keepsBrackets }] = operands;
    const product = keepsBrackets ? joined('(', inner, ')') : inner;
    const text = joined(bracketed(operands[0], Precedence.product), ' * ', product);
    return { text, precedence, keepsBrackets: isUnnamed(node.x) };
  }
  const [left, right] = sides(precedence);
  const text = joined(bracketed(operands[0], left), symbol, bracketed(operands[1], right));
  const keepsBrackets =
    name === 'div' || (name === 'mul' && (isUnnamed(node.x) || operands[0].keepsBrackets));
  return { text, precedence, keepsBrackets };
}

/** How tightly the operands must bind to stand without brackets: x - y - z is (x - y) - z, x^y^z is x^(y^z). */
function sides(precedence: Precedence): [left: Precedence, right: Precedence] {
  if (precedence === Precedence.power) return [Precedence.atom, Precedence.power];
  if (precedence === Precedence.relation) return [precedence + 1, precedence + 1]; // 0 < x < 1 is a chain
  return [precedence, precedence + 1];
}

/** Asked of the expression: looking at a text made of many parts would put them together, at every level anew. */
const startsWithNumber = (expr: Expr): boolean =>
  isUnnamed(expr) || (expr.operation === 'pow' && isUnnamed(expr.x));
