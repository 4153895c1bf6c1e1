import type { Value } from '@fourgrad/ops';
import { create, type MathNode, parseDependencies } from 'mathjs/number';
import { constant, isVariableName, variable } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { type Builder, CONSTANTS, FUNCTIONS, OPERATORS, suggestion } from './names.js';
import { ParseError } from './ParseError.js';

// mathjs's parser and nothing else of it: text becomes a syntax tree, which is data; nothing of it is ever evaluated.
const { parse: parseSyntax } = create({ parseDependencies }, {});

// Letters of every alphabet: mathjs knows Latin and Greek ones.
const { isAlpha } = parseSyntax as any;
(parseSyntax as any).isAlpha = (character: string, previous: string, next: string): boolean =>
  isAlpha(character, previous, next) || /\p{L}/u.test(character);

const LONGEST = 1_000_000;

/**
 * The expression that a text in infix notation stands for: `sin(x^2) * exp(-x)`, `2 pi r`, `x > 0 ? x : -x`.
 *
 * Numbers are float64; x/3 stays a quotient; log is natural and log(x, b) has base b.
 *
 * @throws ParseError with the position, for anything that is no such expression.
 * @example toText(parse('2x + 1')) // '2 * x + 1'
 */
export function parse(text: string): Expr {
  if (typeof text !== 'string') throw new TypeError(`parse needs a text, got ${typeof text}`);
  if (text.trim() === '') throw new ParseError('an expression is missing', text, 0);
  if (text.length > LONGEST)
    throw new ParseError(`the text has ${text.length} characters; at most ${LONGEST} are read`, text, 0);
  if (text.includes('#'))
    throw new ParseError('# is no part of the function language', text, text.indexOf('#'));
  return constant(convert(syntaxTree(text), text));
}

/**
 * The variables that a text names, sorted, also those that fall out of the expression, as y does in `x + 0*y`.
 *
 * @throws ParseError for a text that has no syntax tree.
 * @example variablesIn('x + 0*y + sin(pi)') // ['x', 'y']
 */
export function variablesIn(text: string): string[] {
  const names = new Set<string>();
  const stack: any[] = [syntaxTree(text)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'SymbolNode' && !CONSTANTS.has(node.name)) names.add(node.name);
    for (const child of childrenOf(node)) stack.push(child);
  }
  return [...names].sort();
}

function syntaxTree(text: string): MathNode {
  try {
    return parseSyntax(text.replaceAll('**', ' ^')); // both spellings of powers, without moving a position
  } catch (error) {
    if (error instanceof RangeError) throw new ParseError('the expression is nested too deeply', text, 0);
    const { message, char } = error as { message: string; char?: number };
    const reason = message.replace(/ \(char \d+\)$/, '').replace(/^\w/, (letter) => letter.toLowerCase());
    throw new ParseError(reason, text, Math.min((char ?? 1) - 1, text.length));
  }
}

/** Children of the syntax nodes that are read; anything else is refused by `build`. */
function childrenOf(node: any): readonly MathNode[] {
  switch (node.type) {
    case 'OperatorNode':
    case 'FunctionNode':
      return node.args;
    case 'ParenthesisNode':
      return [node.content];
    case 'ConditionalNode':
      return [node.condition, node.trueExpr, node.falseExpr];
    case 'RelationalNode':
      return node.params;
    default:
      return [];
  }
}

/** The syntax tree as an expression, children first, with an explicit stack: a sum of 100 000 terms is as deep. */
function convert(root: MathNode, text: string): Value {
  const order: MathNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    order.push(node);
    for (const child of childrenOf(node)) stack.push(child);
  }
  const built = new Map<MathNode, Value>();
  for (const node of order.reverse()) {
    const operands = childrenOf(node).map((child) => constant(built.get(child) as Value));
    built.set(node, build(node, operands, text));
  }
  return built.get(root) as Value;
}

function build(node: any, operands: Expr[], text: string): Value {
  switch (node.type) {
    case 'ConstantNode':
      return numberOf(node.value, text);
    case 'SymbolNode':
      return symbol(node.name, text);
    case 'ParenthesisNode':
      return operands[0];
    case 'OperatorNode':
      if (node.fn === 'factorial') return factorial(operands[0], text);
      return call(node.op, OPERATORS.get(node.fn), operands, text);
    case 'FunctionNode':
      if (node.fn.type !== 'SymbolNode')
        throw new ParseError(`${refused(node.fn.type)} cannot be called`, text, 0);
      return functionCall(node.fn.name, operands, text);
    case 'ConditionalNode':
      return (FUNCTIONS.get('where') as Builder).build(...operands);
    case 'RelationalNode':
      return relation(node.conditionals, operands);
    default:
      throw new ParseError(`${refused(node.type)} is no part of the function language`, text, 0);
  }
}

/** A kind of syntax in words: `an array`, `a function assignment`. */
function refused(type: string): string {
  const words = type.replace(/Node$/, '').replace(/([a-z])([A-Z])/g, '$1 $2');
  return `${/^[AEIOU]/.test(words) ? 'an' : 'a'} ${words.toLowerCase()}`;
}

function numberOf(value: unknown, text: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const what = typeof value === 'number' ? 'a number beyond float64' : JSON.stringify(value);
  throw new ParseError(
    `expected a number, got ${what}`,
    text,
    typeof value === 'string' ? Math.max(0, text.indexOf(value) - 1) : 0,
  );
}

function symbol(name: string, text: string): Expr {
  const known = CONSTANTS.get(name);
  if (known !== undefined) return known;
  if (FUNCTIONS.has(name))
    throw new ParseError(`${name} is a function: write ${name}(x)`, text, placeOf(name, text));
  if (!isVariableName(name))
    throw new ParseError(`${name} cannot be a variable's name`, text, placeOf(name, text));
  return variable(name);
}

function functionCall(name: string, operands: Expr[], text: string): Value {
  const builder = FUNCTIONS.get(name);
  if (builder !== undefined) return call(name, builder, operands, text);
  const near = suggestion(name, FUNCTIONS.keys());
  const hint = near !== undefined ? `; did you mean ${near}?` : `; for a product write ${name} * (...)`;
  throw new ParseError(`unknown function ${name}${hint}`, text, placeOf(name, text));
}

function call(name: string, builder: Builder | undefined, operands: Expr[], text: string): Value {
  if (builder === undefined)
    throw new ParseError(
      `the operator ${name} is no part of the function language`,
      text,
      Math.max(0, text.indexOf(name)),
    );
  const { least, most } = builder;
  if (operands.length < least || operands.length > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    throw new ParseError(
      `${name} takes ${wanted} operand${least === 1 && most === 1 ? '' : 's'}, got ${operands.length}`,
      text,
      placeOf(name, text),
    );
  }
  return builder.build(...operands);
}

/** 0 < x < 1: every comparison holds. */
function relation(comparisons: readonly string[], operands: readonly Expr[]): Value {
  const masks = comparisons.map((name, i) =>
    (OPERATORS.get(name) as Builder).build(operands[i], operands[i + 1]),
  );
  return masks.reduce((all, mask) =>
    (OPERATORS.get('multiply') as Builder).build(constant(all), constant(mask)),
  );
}

function factorial(operand: Expr, text: string): number {
  const n = operand.value;
  if (
    operand.kind !== 'constant' ||
    operand.name !== '' ||
    typeof n !== 'number' ||
    !Number.isInteger(n) ||
    n < 0 ||
    n > 170
  ) {
    throw new ParseError(
      '! takes a whole number from 0 to 170; for others write gamma(x + 1)',
      text,
      Math.max(0, text.indexOf('!')),
    );
  }
  let product = 1;
  for (let k = 2; k <= n; k++) product *= k;
  return product;
}

/** The first place where a name stands by itself. */
function placeOf(name: string, text: string): number {
  const inWord = (character = '') => /[\p{L}\p{N}_]/u.test(character);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!inWord(text[at - 1]) && !inWord(text[at + name.length])) return at;
  }
  return 0;
}
