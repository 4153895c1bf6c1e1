import type { Value } from '@fourgrad/ops';
import {
  compile,
  diff,
  type Expr,
  evaluateAll,
  gradientOf,
  simplifyAll,
  size as sizeOf,
} from '@fourgrad/symbolic';
import { Counted, type Tally } from '../numbers/Counted.js';
import type { Engine, Prepared, ValueAndGradient } from './Engine.js';
import { expressionAt, expressionOf, requireModest } from './tracedExpression.js';

/** The expressions of value and partial derivatives. */
type Derive = (f: Expr, names: readonly string[]) => readonly Expr[];

/** How a list of expressions is evaluated at a point. */
type Evaluate = (exprs: readonly Expr[], names: readonly string[]) => (point: readonly number[]) => number[];

/** Variable by variable, each shared subexpression of all of them computed once. */
const raw: Derive = (f, names) => [f, ...names.map((name) => diff(f, name))];

const interpreted: Evaluate = (exprs, names) => {
  const places = new Map(names.map((name, i) => [name, i]));
  return (point) => evaluated(exprs, places, point) as number[];
};

const evaluated = (exprs: readonly Expr[], places: ReadonlyMap<string, number>, point: readonly Value[]) =>
  evaluateAll(exprs, ({ kind, name }) =>
    kind === 'variable' && places.has(name) ? point[places.get(name) as number] : undefined,
  );

const compiled: Evaluate = (exprs, names) => {
  const run = compile(exprs, names);
  return (point) => run(...point);
};

/** An engine that differentiates the expression of the function, traced where it was not written as one. */
function engineOf(name: string, derive: Derive, evaluate: Evaluate, oneByOne: boolean): Engine {
  return {
    name,
    prepare(scenario, size): Prepared {
      const names = scenario.variables(size);
      const places = new Map(names.map((each, i) => [each, i]));
      const derivativesOf = (f: Expr) => {
        if (oneByOne) requireModest(f, names.length);
        const all = derive(f, names);
        return { all, run: evaluate(all, names) };
      };
      const everywhere = expressionOf(scenario, size);
      const ready = everywhere === null ? null : derivativesOf(everywhere);
      const at = expressionAt(scenario, size);
      const here = (point: readonly number[]) => ready ?? derivativesOf(at(point));
      return {
        run: (point) => split(here(point).run(point)),
        cost(point) {
          const tally: Tally = {};
          const counted = point.map((x) => new Counted(x, tally));
          evaluated(here(point).all, places, counted);
          return { evaluations: 1, operations: tally, tape: null };
        },
        swell: () => (ready === null ? null : sizeOf(ready.all.slice(1))),
      };
    },
  };
}

const split = ([value, ...gradient]: number[]): ValueAndGradient => ({ value, gradient });

/** The textbook's symbolic way: one derivative expression per variable, shared subexpressions computed once. */
export const symbolicEngine: Engine = engineOf('symbolic', raw, interpreted, true);

/** The same, value and derivatives simplified together. */
export const symbolicSimplifiedEngine: Engine = engineOf(
  'symbolic-simplified',
  (f, names) => simplifyAll(raw(f, names)),
  interpreted,
  true,
);

/** All derivatives at once over the shared graph, compiled to straight-line code. */
export const symbolicSharedEngine: Engine = engineOf(
  'symbolic-shared',
  (f, names) => [f, ...gradientOf(f, names)],
  compiled,
  false,
);
