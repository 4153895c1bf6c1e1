import type { Value } from '@fourgrad/ops';
import { adjointsOf } from './adjoints.js';
import { derivativesAlong, plus } from './diff.js';
import { constant, requireVariableName } from './expression/build.js';
import type { Expr } from './expression/Expr.js';
import { size } from './size.js';

/**
 * How derivatives by several variables are found over the graph: variable by variable from the leaves, result by
 * result from the roots (reverse accumulation), or both, of which the one with fewer operations is taken.
 */
export type Accumulation = 'forward' | 'reverse' | 'smaller';

/** How several derivatives are taken. */
export interface DerivativesOptions {
  readonly accumulation?: Accumulation;
}

/**
 * The partial derivatives of an expression by several variables at once. By reverse accumulation, the default, they
 * have together a small multiple of the expression's own nodes, however many variables there are.
 *
 * @throws TypeError if a name is no variable name, or the names are no list.
 * @example gradientOf(parse('x * y^2'), ['x', 'y']).map(toText) // ['y^2', '2 * x * y']
 */
export function gradientOf(
  expr: Expr,
  names: readonly string[],
  { accumulation = 'reverse' }: DerivativesOptions = {},
): Expr[] {
  return jacobianOf([expr], names, { accumulation })[0];
}

/**
 * The partial derivatives of several expressions, one row for each; by reverse accumulation if there are fewer
 * expressions than variables, forwards otherwise.
 *
 * @throws TypeError if a name is no variable name, the expressions or names are no list, or there is no such accumulation.
 * @example jacobianOf([parse('x * y'), parse('x + y')], ['x', 'y']).map((row) => row.map(toText)) // [['y', 'x'], ['1', '1']]
 */
export function jacobianOf(
  exprs: readonly Expr[],
  names: readonly string[],
  { accumulation = exprs.length < names.length ? 'reverse' : 'forward' }: DerivativesOptions = {},
): Expr[][] {
  if (!Array.isArray(exprs))
    throw new TypeError('a list of expressions is needed, [f, g]: for one use gradientOf(f, names)');
  if (!Array.isArray(names))
    throw new TypeError(`a list of names is needed, ['x', 'y'], got ${String(names)}`);
  switch (accumulation) {
    case 'reverse':
      return exprs.map((expr) => rowOf(expr, names));
    case 'forward':
      return byColumns(exprs, names);
    case 'smaller': {
      const [rows, columns] = [exprs.map((expr) => rowOf(expr, names)), byColumns(exprs, names)];
      return size(rows.flat()).operations <= size(columns.flat()).operations ? rows : columns;
    }
    default:
      throw new TypeError(
        `accumulation is 'forward', 'reverse' or 'smaller', got ${JSON.stringify(accumulation)}`,
      );
  }
}

function rowOf(expr: Expr, names: readonly string[]): Expr[] {
  const byName = new Map<string, Value>();
  for (const [{ name }, adjoint] of adjointsOf(expr)) byName.set(name, plus(byName.get(name) ?? 0, adjoint));
  return names.map((name) => {
    const adjoint = byName.get(name);
    if (adjoint === undefined) requireVariableName('a derivative', name); // what stands in the expression is one
    return constant(adjoint ?? 0);
  });
}

function byColumns(exprs: readonly Expr[], names: readonly string[]): Expr[][] {
  for (const name of names) requireVariableName('a derivative', name);
  const columns = names.map((name) =>
    derivativesAlong(exprs, (variable) => (variable.name === name ? 1 : 0)),
  );
  return exprs.map((_, i) => columns.map((column) => constant(column[i])));
}

/**
 * The second partial derivatives of an expression, a symmetric matrix: entries across the diagonal are identical.
 *
 * @throws TypeError if a name is no variable name.
 * @example hessianOf(parse('x^2 * y'), ['x', 'y']).map((row) => row.map(toText)) // [['2 * y', '2 * x'], ['2 * x', '0']]
 */
export function hessianOf(expr: Expr, names: readonly string[]): Expr[][] {
  const rows = gradientOf(expr, names).map((partial, i) => gradientOf(partial, names.slice(i)));
  return names.map((_, i) => names.map((_, j) => rows[Math.min(i, j)][Math.abs(i - j)]));
}

/**
 * The derivative of an expression along a direction: sum_i v_i df/dx_i, with a number or an expression for each
 * variable that changes.
 *
 * @throws TypeError if a name is no variable name.
 * @example toText(directionalOf(parse('x * y'), { x: 3, y: parse('t') })) // 't * x + 3 * y'
 */
export function directionalOf(expr: Expr, direction: Readonly<Record<string, Value>>): Expr {
  for (const name of Object.keys(direction)) requireVariableName('a direction', name);
  const seed = ({ name }: Expr) => (Object.hasOwn(direction, name) ? direction[name] : 0);
  return constant(derivativesAlong([expr], seed)[0]);
}
