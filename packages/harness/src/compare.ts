import type { Size } from '@fourgrad/symbolic';
import { size } from '@fourgrad/symbolic';
import type { Cost, Engine, Outcome } from './engines/Engine.js';
import { engines } from './engines/engines.js';
import { ownOperations } from './engines/verbEngine.js';
import { total } from './numbers/Counted.js';
import { formulaText, type Problem } from './Problem.js';
import { requireDefined } from './requireDefined.js';
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
  readonly swell: { readonly function: Size; readonly derivative: Size } | null;
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

/**
 * Differentiates a function in four ways and measures them: accuracy, expression swell, cost.
 *
 * @throws UserError if the function is not defined at the point.
 * @example compare(userProblem('x^2', { x: 3 })).results[0].gradient // { x: 6 }
 */
export function compare(problem: Problem, using: readonly Engine[] = engines): Report {
  requireDefined(problem);
  const truth = knownTruth(problem);
  const own = total(ownOperations(problem));
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
    results: using.map((engine) => measured(engine, problem, truth, own)),
  };
}

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
  let outcome: Outcome;
  try {
    outcome = engine.run(problem);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return { engine: engine.name, status: 'unsupported', reason: error.message, ...nothing };
  }
  const { value, gradient, cost, derivative } = outcome;
  const finite = [value, ...gradient].every(Number.isFinite);
  const sum = total(cost.operations);
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
    swell: derivative === null ? null : { function: size(problem.expression), derivative },
    cost: { ...cost, total: sum, ratio: own === 0 ? null : sum / own },
  };
}
