import type { Expr } from '../expression/Expr.js';
import { fold } from '../expression/walk.js';
import { LONGEST, Precedence, type Printed, parenthesized } from './printed.js';

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

/**
 * The expression in infix notation; `parse` of it gives back the identical expression.
 *
 * @throws RangeError if the text would pass 10 million characters (a tree can be exponentially larger than its graph).
 * @example toText(diff(parse('sin(x)^2'), 'x')) // '2 * cos(x) * sin(x)'
 */
export function toText(expr: Expr): string {
  return (fold<Printed>([expr], print).get(expr) as Printed).text;
}

function print(node: Expr, operands: readonly Printed[]): Printed {
  const printed = node.kind === 'apply' ? application(node, operands) : leaf(node);
  if (printed.text.length > LONGEST)
    throw new RangeError(
      `the expression's text passes ${LONGEST} characters; size(expr) tells how large it is`,
    );
  return printed;
}

function leaf({ kind, name, value }: Expr): Printed {
  if (kind === 'variable' || name !== '') return { text: name, precedence: Precedence.atom };
  if (typeof value !== 'number') return { text: `${value}`, precedence: Precedence.atom };
  return {
    text: `${Object.is(value, -0) ? '-0' : value}`,
    precedence: value < 0 || Object.is(value, -0) ? Precedence.sign : Precedence.atom,
  };
}

function application(node: Expr, operands: readonly Printed[]): Printed {
  const { name } = node.rule as NonNullable<Expr['rule']>;
  if (name === 'neg') {
    // -(2 * x) keeps its brackets: -2 * x is the product with the constant -2
    const bare = operands[0].precedence >= Precedence.power && !startsWithNumber(node.operands[0]);
    return { text: `-${bare ? operands[0].text : `(${operands[0].text})`}`, precedence: Precedence.sign };
  }
  if (!Object.hasOwn(INFIX, name)) {
    // joined one by one: join() would put the parts of a long text together, at every level anew
    const listed = operands.map(({ text }) => text).reduce((all, one) => `${all}, ${one}`);
    return { text: `${name}(${listed})`, precedence: Precedence.atom };
  }
  const [symbol, precedence] = INFIX[name];
  // 2 * (x * y) reads 2 * x * y, which parses to the same: numbers stand outside
  if (name === 'mul' && node.operands[0].kind === 'constant' && node.operands[1].operation === 'mul') {
    const bare = operands[1].opensWithQuotient !== true && !isNumber(node.operands[1].operands[0]);
    const product = bare ? operands[1].text : `(${operands[1].text})`;
    return { text: `${parenthesized(operands[0], Precedence.product)} * ${product}`, precedence };
  }
  const [left, right] = sides(precedence);
  const text = parenthesized(operands[0], left) + symbol + parenthesized(operands[1], right);
  const opensWithQuotient = name === 'div' || (name === 'mul' && operands[0].opensWithQuotient === true);
  return { text, precedence, opensWithQuotient };
}

/** How tightly the operands must bind to stand without brackets: x - y - z is (x - y) - z, x^y^z is x^(y^z). */
function sides(precedence: Precedence): [left: Precedence, right: Precedence] {
  if (precedence === Precedence.power) return [Precedence.atom, Precedence.power];
  if (precedence === Precedence.relation) return [precedence + 1, precedence + 1]; // 0 < x < 1 is a chain
  return [precedence, precedence + 1];
}

const isNumber = (expr: Expr): boolean => expr.kind === 'constant' && expr.name === '';

/** Asked of the expression: looking at a text made of many parts would put them together, at every level anew. */
const startsWithNumber = (expr: Expr): boolean =>
  isNumber(expr) || (expr.operation === 'pow' && isNumber(expr.operands[0]));
