import { applyElementwise, applyLinear, type Value } from '@fourgrad/ops';
import type { Expr } from './expression/Expr.js';
import { nodesOf } from './expression/walk.js';

/** The value of a variable, or of a named constant such as pi where float64 is not meant; undefined for the usual. */
export type Bind = (leaf: Expr) => Value | undefined;

/**
 * The values of expressions, each shared subexpression computed once.
 *
 * @throws TypeError naming a variable that `bind` gives no value.
 * @example evaluateAll([parse('x + 1'), parse('x * y')], ({ name }) => ({ x: 2, y: 5 })[name]) // [3, 10]
 */
export function evaluateAll(exprs: readonly Expr[], bind: Bind): Value[] {
  const values = new Map<Expr, Value>();
  for (const node of nodesOf(exprs)) values.set(node, nodeValue(node, values, bind));
  return exprs.map((expr) => values.get(expr) as Value);
}

/** The value of one node whose operands have theirs. */
export function nodeValue(node: Expr, values: { get(node: Expr): Value | undefined }, bind: Bind): Value {
  if (node.kind !== 'apply') return leafValue(node, bind);
  const operands = node.operands.map((operand) => values.get(operand) as Value);
  const rule = node.rule as NonNullable<Expr['rule']>;
  return rule.kind === 'elementwise' ? applyElementwise(rule, operands) : applyLinear(rule, operands, null);
}

function leafValue(leaf: Expr, bind: Bind): Value {
  if (leaf.name === '') return leaf.value;
  const value = bind(leaf);
  if (value !== undefined) return value;
  if (leaf.kind === 'constant') return leaf.value;
  throw new TypeError(`the variable ${leaf.name} has no value: evaluate(expr, { ${leaf.name}: ... })`);
}

/**
 * The value of an expression where its variables have these values: numbers, or anything the function language takes.
 *
 * @throws TypeError naming a variable that has no value.
 * @example evaluate(parse('x^2 + y'), { x: 3, y: 1 }) // 10
 */
export function evaluate(expr: Expr, at: Readonly<Record<string, Value>>): any {
  return evaluateAll([expr], ({ kind, name }) =>
    kind === 'variable' && Object.hasOwn(at, name) ? at[name] : undefined,
  )[0];
}

/**
 * The expression as a function in the function language: of numbers, of traced values, in any mode.
 *
 * @throws TypeError if a variable of the expression is not among the names.
 * @example toFunction(parse('x * y'), ['x', 'y'])(2, 3) // 6
 */
export function toFunction(expr: Expr, names: readonly string[]): (...values: any[]) => any {
  const places = new Map(names.map((name, i) => [name, i]));
  for (const node of nodesOf([expr])) {
    if (node.kind === 'variable' && !places.has(node.name)) {
      throw new TypeError(
        `the expression depends on ${node.name}, which is not among the names [${names.join(', ')}]`,
      );
    }
  }
  return (...values) =>
    evaluateAll([expr], ({ kind, name }) =>
      kind === 'variable' ? values[places.get(name) as number] : undefined,
    )[0];
}

/**
 * The expression with variables replaced by expressions or numbers; a number if nothing else is left.
 *
 * @example toText(substitute(parse('x^2'), { x: parse('y + 1') })) // '(y + 1)^2'
 */
export function substitute(expr: Expr, replacements: Readonly<Record<string, Value>>): any {
  return evaluateAll([expr], (leaf) =>
    leaf.kind === 'variable' && Object.hasOwn(replacements, leaf.name) ? replacements[leaf.name] : leaf,
  )[0];
}
