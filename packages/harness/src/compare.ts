import type { Value } from '@fourgrad/ops';
import { type Size, size } from '@fourgrad/symbolic';
import { type Cost, type Engine, type Swell, Unsupported, type ValueAndGradient } from './engines/Engine.js';
import { modes } from './engines/engines.js';
import { operationsOf, total } from './numbers/Counted.js';
import { formulaText, type Problem } from './Problem.js';
import { problemFrom } from './problemFrom.js';
import { requireDefined } from './requireDefined.js';
import { type Scenario, scenarioOf } from './Scenario.js';
import { type Accuracy, accuracyOf } from './truth/accuracy.js';
import { type Truth, truthOf } from './truth/truth.js';

/** What one engine gave, measured against the truth. */
export interface Result {
  readonly engine: string;
  /** `ok`; `notFinite` if value or gradient are NaN or infinite; `unsupported` if the function lies outside the mode. */
  readonly status: 'ok' | 'notFinite' | 'unsupported';
  /** Why, if the status is not ok. */
  readonly reason: string | null;
  readonly value: number | null;
  readonly gradient: Readonly<Record<string, number>> | null;
  readonly accuracy: Accuracy | null;
  /** Sizes as expressions, of f and of its derivative; null where the way gives no expression. */
  readonly swell: { readonly function: Size; readonly derivative: Swell } | null;
  /** The ratio is total over the operations of f itself; null if f has none. */
  readonly cost: (Cost & { readonly total: number; readonly ratio: number | null }) | null;
}

/** The comparison of all engines on one function at one point. */
export interface Report {
  readonly schema: 'fourgrad/report/1';
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly function: {
    readonly text: string;
    readonly variables: readonly string[];
    readonly operations: number;
  };
  readonly at: Readonly<Record<string, number>>;
  /** Decimal strings of 20 digits; null where the function has no derivative, or no arbitrary-precision version. */
  readonly truth: {
    readonly value: string | null;
    readonly gradient: Readonly<Record<string, string | null>>;
  };
  readonly results: readonly Result[];
}

/** What a comparison may be told. */
export interface CompareOptions {
  /** What is compared: the four ways if left out. */
  readonly engines?: readonly Engine[];
}

/** A point by the names of the variables, in the order of the function's arguments. */
export interface At {
  readonly at: Readonly<Record<string, number>>;
}

/** One size of a scenario. */
export interface OfSize {
  /** The first one if left out. */
  readonly size?: number;
}

/**
 * Differentiates a function in four ways and measures them: accuracy, expression swell, cost. Takes a formula or any
 * function of the function language with a point, a scenario at its first point, or a problem.
 *
 * @throws UserError if the function is not defined at the point, TypeError if there is none.
 * @example compare('x^2', { at: { x: 3 } }).results[0].gradient // { x: 6 }
 * @example compare((x) => x, { at: { x: 2 } }).results[3].gradient // { x: 1 }
 * @example compare(scenarioById('logistic'), { size: 4 }).id // 'logistic-4'
 * @example compare(userProblem('x^2', { x: 3 }), { engines: engines.slice(0, 2) }).results.length // 2
 */
export function compare(f: string | ((...x: Value[]) => Value), options: CompareOptions & At): Report;
export function compare(scenario: Scenario, options?: CompareOptions & OfSize): Report;
export function compare(problem: Problem, options?: CompareOptions): Report;
export function compare(
  subject: string | ((...x: Value[]) => Value) | Scenario | Problem,
  options: CompareOptions & Partial<At> & OfSize = {},
): Report {
  const problem = problemFrom(subject, options);
  requireDefined(problem);
  const truth = knownTruth(problem);
  const own = total(operationsOf(problem.f, pointOf(problem)));
  return {
    schema: 'fourgrad/report/1',
    id: problem.id,
    title: problem.title,
    source: problem.source,
    function: { text: formulaText(problem), variables: problem.variables, operations: own },
    at: problem.at,
    truth: {
      value: truth === null ? null : digits(truth.value),
      gradient: Object.fromEntries(
        problem.variables.map((name) => [name, digits(truth?.gradient[name] ?? null)]),
      ),
    },
    results: (options.engines ?? modes).map((engine) => measured(engine, problem, truth, own)),
  };
}

const pointOf = ({ variables, at }: Problem): number[] => variables.map((name) => at[name]);

const digits = (x: Truth['value'] | null): string | null =>
  x === null ? null : x.toSignificantDigits(20).toString();

/** The truth, or null if a primitive of the function has no arbitrary-precision version. */
function knownTruth(problem: Problem): Truth | null {
  try {
    return truthOf(problem);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function measured(engine: Engine, problem: Problem, truth: Truth | null, own: number): Result {
  const nothing = { value: null, gradient: null, accuracy: null, swell: null, cost: null };
  if (typeof engine?.prepare !== 'function')
    throw new TypeError(
      "engines are values, not names: { engines: engines.filter(({ name }) => name === 'reverse') }",
    );
  let outcome: Outcome;
  try {
    outcome = outcomeOf(engine, scenarioOf(problem), pointOf(problem));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { engine: engine.name, status: 'unsupported', reason: error.message, ...nothing };
  }
  const { value, gradient, cost, swell } = outcome;
  const finite = [value, ...gradient].every(Number.isFinite);
  return {
    engine: engine.name,
    status: finite ? 'ok' : 'notFinite',
    reason: finite ? null : 'the result has a NaN or an infinity',
    value,
    gradient: Object.fromEntries(problem.variables.map((name, i) => [name, gradient[i]])),
    accuracy: accuracyOf(
      gradient,
      problem.variables.map((name) => truth?.gradient[name] ?? null),
    ),
    swell: swell === null ? null : { function: size(problem.expression), derivative: swell },
    cost: cost === null ? null : withTotal(cost, own),
  };
}

type Outcome = ValueAndGradient & { readonly cost: Cost | null; readonly swell: Swell | null };

function outcomeOf(engine: Engine, scenario: Scenario, point: readonly number[]): Outcome {
  const prepared = engine.prepare(scenario, 1);
  return { ...prepared.run(point), cost: prepared.cost(point), swell: prepared.swell() };
}

/** A cost with its sum, and the ratio of that to the operations of f itself; null if f has none. */
export function withTotal(cost: Cost, own: number): NonNullable<Result['cost']> {
  const sum = total(cost.operations);
  return { ...cost, total: sum, ratio: own === 0 ? null : sum / own };
}

/** Whether an engine said what it cannot do; anything else it throws is a bug. */
export const isRefusal = (error: unknown): error is Error =>
  error instanceof Unsupported || error instanceof TypeError || error instanceof RangeError;
