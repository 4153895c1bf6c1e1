import {
  add,
  coordinatesOf,
  type FlatFunction,
  freshLevel,
  type Linearization,
  leavesOf,
  linearizationByRows,
  product,
  type Value,
} from '@fourgrad/ops';
import { adjointsOf } from './adjoints.js';
import { evaluateAll } from './evaluate.js';
import { constant, freshVariable } from './expression/build.js';
import type { Expr } from './expression/Expr.js';
import { during, type Trace } from './trace/running.js';
import { valuesAt } from './trace/valuesAt.js';

/** Symbolic mode at a point: the function traced on symbols, differentiated as a graph, evaluated at the point. */
export function linearize<T>(
  f: FlatFunction,
  at: readonly Value[],
  _options: unknown,
  use: (linear: Linearization) => T,
): T {
  const level = freshLevel();
  const coordinates = coordinatesOf(at);
  const symbols = coordinates.map((_, i) => freshVariable(`x${i + 1}`, level));
  const point = new Map(symbols.map((symbol, i) => [symbol, coordinates[i]] as const));
  const bind = (variable: Expr): Value => point.get(variable) ?? variable;

  const trace: Trace = { valueAt: valuesAt(point), conditions: [] };

  const outputs = during(level, trace, () => f(leavesOf(symbols, at)));
  const results = coordinatesOf(outputs).map(constant);
  const values = leavesOf(evaluateAll(results, bind), outputs);

  // w J: the adjoint expressions of every result with a cotangent, evaluated together
  const pull = (cotangents: readonly Value[]): Value[] => {
    const weights = coordinatesOf(cotangents);
    const gradient: Value[] = symbols.map(() => 0);
    results.forEach((result, j) => {
      if (weights[j] === 0) return;
      const adjoints = during(level, trace, () => adjointsOf(result));
      const partials = evaluateAll(
        symbols.map((symbol) => constant(adjoints.get(symbol) ?? 0)),
        bind,
      );
      partials.forEach((partial, i) => {
        const share = product(weights[j], partial);
        gradient[i] = gradient[i] === 0 ? share : add(gradient[i], share);
      });
    });
    return leavesOf(gradient, at);
  };
  return use(linearizationByRows(values, pull));
}
