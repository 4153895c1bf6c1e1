import { freshLevel, type Value } from '@fourgrad/ops';
import { evaluateAll } from '../evaluate.js';
import { constant, freshVariable, variable } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { during } from './running.js';
import { valuesAt } from './valuesAt.js';

/** What a function of the function language computes, as an expression. */
export interface Traced {
  readonly expression: Expr;
  /** What the function branched on: the expression holds where these masks have the values they have at the point. */
  readonly conditions: readonly Expr[];
}

/**
 * Runs a function on symbols. At a point it follows the branch taken there (`less`, `primal`, and masks, which are
 * numbers at a point), and the conditions say so. Without a point masks stay symbolic, for `where`, and a branch throws.
 *
 * @throws TypeError where it branches without a point, or if a name has no value at the point.
 * @example toText(trace((x) => mul(x, sin(x)), ['x']).expression) // 'x * sin(x)'
 */
export function trace(
  f: (...args: any[]) => Value,
  names: readonly string[],
  at?: Readonly<Record<string, number>>,
): Traced {
  checkNames(names, at);
  const level = freshLevel();
  const symbols = names.map((name) => freshVariable(name, level));
  const point = at && new Map(symbols.map((symbol) => [symbol, at[symbol.name]] as const));
  const context = { valueAt: point === undefined ? null : valuesAt(point), conditions: [] as Expr[] };
  const result = during(level, context, () => constant(f(...symbols)));
  // the symbols of the trace become the variables of these names
  const [expression, ...conditions] = evaluateAll([result, ...context.conditions], (symbol) =>
    symbol.level === level ? variable(symbol.name) : symbol,
  );
  return { expression: constant(expression), conditions: conditions.map(constant) };
}

function checkNames(names: readonly string[], at: Readonly<Record<string, number>> | undefined): void {
  if (new Set(names).size !== names.length)
    throw new TypeError(`trace needs different names, got [${names.join(', ')}]`);
  for (const name of names) {
    variable(name); // throws if it is none
    if (at !== undefined && !Object.hasOwn(at, name)) {
      throw new TypeError(`the variable ${name} has no value at the point of the trace: { ${name}: ... }`);
    }
  }
}
