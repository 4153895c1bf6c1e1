import type { Value } from '@fourgrad/ops';
import { constant, isVariableName, variable } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { numberOf } from '../expression/numberOf.js';
import type { Builder } from './Builder.js';
import { CONSTANTS } from './constants.js';
import { FUNCTIONS } from './functions.js';
import { OPERATORS } from './operators.js';
import { ParseError } from './ParseError.js';
import { ARRAY_FUNCTIONS } from './refused.js';
import { type CallSyntax, type FactorialSyntax, type NameSyntax, partsOf, type Syntax } from './Syntax.js';
import { shown } from './shown.js';
import { OFTEN_VARIABLES } from './spellings.js';
import { suggestion } from './suggestion.js';

/** The syntax as an expression, parts first, with an explicit stack: a sum of 100 000 terms is as deep. */
export function expressionOf(root: Syntax, text: string): Expr {
  const built = new Map<Syntax, Expr>();
  const stack = [root];
  for (let syntax = stack.at(-1); syntax !== undefined; syntax = stack.at(-1)) {
    const parts = partsOf(syntax);
    const before = stack.length;
    if (!built.has(syntax)) {
      for (let i = parts.length - 1; i >= 0; i--) if (!built.has(parts[i])) stack.push(parts[i]);
    }
    if (stack.length > before) continue;
    stack.pop();
    if (built.has(syntax)) continue; // met twice: percentages share their operand
    const operands = parts.map((part) => built.get(part) as Expr);
    built.set(syntax, constant(build(syntax, operands, text)));
  }
  return built.get(root) as Expr;
}

function build(syntax: Syntax, operands: Expr[], text: string): Value {
  switch (syntax.kind) {
    case 'number':
      return syntax.value;
    case 'name':
      return named(syntax, text);
    case 'call':
      return called(syntax, operands, text);
    case 'factorial':
      return factorial(syntax, operands[0], text);
    case 'operator':
      return operation(syntax.name, operands);
    case 'chain':
      // 0 < x < 1: every comparison holds
      return syntax.comparisons
        .map((name, i) => operation(name, [operands[i], operands[i + 1]]))
        .reduce((all, mask) => operation('multiply', [constant(all), constant(mask)]));
  }
}

const operation = (name: string, operands: Expr[]): Value =>
  (OPERATORS.get(name) as Builder['build'])(...operands);

const WORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'mod', 'xor']);

function named({ name, at }: NameSyntax, text: string): Expr {
  const known = CONSTANTS.get(name);
  if (known !== undefined) return known;
  if (FUNCTIONS.has(name) && !OFTEN_VARIABLES.has(name))
    throw new ParseError(`${name} is a function: write ${name}(x)`, text, at);
  // E is a variable, and so is Pi, the capital letter; PI and AND are slips of other languages
  const lower = name.toLowerCase();
  if (name.length > 1 && name !== 'Pi' && name !== lower && (CONSTANTS.has(lower) || WORDS.has(lower)))
    throw new ParseError(`unknown name ${name}; did you mean ${lower}?`, text, at);
  if (!isVariableName(name)) throw new ParseError(`${shown(name)} cannot be a variable's name`, text, at);
  return variable(name);
}

function called({ name, at, operands: { length } }: CallSyntax, operands: Expr[], text: string): Value {
  const builder = FUNCTIONS.get(name);
  if (builder === undefined) throw new ParseError(unknownFunction(name), text, at);
  const { least, most } = builder;
  if (length < least || length > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    const plural = most === 1 ? '' : 's';
    throw new ParseError(`${name} takes ${wanted} operand${plural}, got ${length}`, text, at);
  }
  return builder.build(...operands);
}

function unknownFunction(name: string): string {
  if (CONSTANTS.has(name)) return `${name} is a constant; for a product write ${name} * (...)`;
  if (ARRAY_FUNCTIONS.has(name)) return `${name} is a function of arrays; an expression is a scalar`;
  const near = suggestion(name, FUNCTIONS.keys());
  const hint = near === undefined ? `for a product write ${shown(name)} * (...)` : `did you mean ${near}?`;
  return `unknown function ${shown(name)}; ${hint}`;
}

function factorial({ at }: FactorialSyntax, operand: Expr, text: string): number {
  const n = numberOf(operand);
  if (n === undefined || !Number.isInteger(n) || n < 0 || n > 170)
    throw new ParseError('! takes a whole number from 0 to 170; for others write gamma(x + 1)', text, at);
  let product = 1;
  for (let k = 2; k <= n; k++) product *= k;
  return product;
}
