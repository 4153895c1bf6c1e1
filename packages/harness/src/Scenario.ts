import type { Value } from '@fourgrad/ops';
import type { Expr } from '@fourgrad/symbolic';
import { type Problem, problemOfFunction } from './Problem.js';

/** What a scenario belongs to, for `--only` and for the stories. */
export type Tag = 'notes' | 'classic' | 'swell' | 'solver' | 'benchmark' | 'network' | 'trap';

/** A function of any size, with points to differentiate it at: what the engines are compared on. */
export interface Scenario {
  /** Kebab-case, without a size. */
  readonly id: string;
  readonly title: string;
  /** Where it comes from: authors, year, place. */
  readonly source: string;
  /** What it is meant to show, in one sentence. */
  readonly shows: string;
  readonly tags: readonly Tag[];
  /** Ascending; the first ones are quick. [1] where there is only one size. */
  readonly sizes: readonly number[];
  /** What the size is: 'variables', 'depth', 'steps', 'layers'. */
  readonly sizeIs: string;
  /** The names of the variables of this size, in the order of the function's arguments. */
  variables(size: number): readonly string[];
  /** The function of this size in the function language: takes the variables as one list. */
  f(size: number): (x: readonly Value[]) => Value;
  /** The same as an expression, where it was written as one: pi keeps all its digits. Left out, f is traced. */
  expression?(size: number): Expr;
  /** Points of this size by name, in the order of the variables; at least one. */
  points(size: number): Readonly<Record<string, readonly number[]>>;
  /** A random point of this size inside the domain, from numbers uniform in [0, 1). */
  randomPoint(size: number, uniform: () => number): readonly number[];
}

/** Whether it comes in more than the one size 1. */
export const isSized = ({ sizes }: Pick<Scenario, 'sizes'>): boolean => sizes.length !== 1 || sizes[0] !== 1;

/** The id of one size: that of the scenario if it has only one, as `sine`, else with the size, as `logistic-4`. */
export const problemId = (scenario: Pick<Scenario, 'id' | 'sizes'>, size: number): string =>
  isSized(scenario) ? `${scenario.id}-${size}` : scenario.id;

/** The title of one size: `iterated logistic map, depth 4`. */
export function problemTitle(scenario: Pick<Scenario, 'title' | 'sizes' | 'sizeIs'>, size: number): string {
  if (!isSized(scenario)) return scenario.title;
  return `${scenario.title}, ${scenario.sizeIs === 'variables' ? 'n =' : scenario.sizeIs} ${size}`;
}

/**
 * One size of a scenario at its first named point, as `compare`, `trace` and `derive` take it.
 *
 * @example problemOf(scenarios[0], 1).at // { x: 2 }
 */
export function problemOf(scenario: Scenario, size: number): Problem {
  const f = scenario.f(size);
  const [point] = Object.values(scenario.points(size));
  const at = Object.fromEntries(scenario.variables(size).map((name, i) => [name, point[i]]));
  const about = {
    id: problemId(scenario, size),
    title: problemTitle(scenario, size),
    source: scenario.source,
  };
  const problem = problemOfFunction((...x) => f(x), at, about);
  const expression = scenario.expression?.(size);
  return expression === undefined ? problem : { ...problem, expression };
}

/** A problem as a scenario of one size and one point. @example scenarioOf(userProblem('x^2', { x: 3 })).f(1)([3]) // 9 */
export function scenarioOf({ id, title, source, variables, at, f, expression }: Problem): Scenario {
  const given = variables.map((name) => at[name]);
  return {
    id,
    title,
    source,
    shows: '',
    tags: [],
    sizes: [1],
    sizeIs: 'variables',
    variables: () => variables,
    f: () => (x) => f(...x),
    expression: () => expression,
    points: () => ({ given }),
    randomPoint: () => given,
  };
}
