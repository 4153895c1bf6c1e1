import type { Value } from '@fourgrad/ops';
import { type Problem, problemOfFunction, userFormula, userProblem } from './Problem.js';
import { cut } from './report/format.js';
import { problemOf, type Scenario } from './Scenario.js';

/** What a program may say beside the function. */
interface Where {
  readonly at?: Readonly<Record<string, number>>;
  readonly size?: number;
}

type Code = (...x: Value[]) => Value;

/**
 * A function and a point from what a program gives: a formula, code, a scenario or a problem.
 *
 * @throws TypeError for anything else, and for a formula or code without a point; UserError for a mistake in a formula.
 */
export function problemFrom(subject: string | Code | Scenario | Problem, { at, size }: Where): Problem {
  if (typeof subject === 'string') return problemOfFormula(subject, at ?? {});
  if (typeof subject === 'function') return problemOfCode(subject, at ?? {});
  if (typeof subject === 'object' && subject !== null) {
    if ('sizes' in subject) return problemOfScenario(subject, size ?? subject.sizes[0]);
    if ('expression' in subject) return subject;
  }
  throw new TypeError(
    `compare takes a formula, a function, a scenario or a problem, got ${subject === null ? 'null' : typeof subject}`,
  );
}

function problemOfFormula(text: string, at: NonNullable<Where['at']>): Problem {
  const { variables } = userFormula(text);
  const missing = variables.filter((name) => !Object.hasOwn(at, name));
  if (missing.length > 0)
    throw new TypeError(
      `compare needs a value of ${missing.join(', ')}: compare(${JSON.stringify(cut(text, 100))}, { at: { ${missing[0]}: 2 } })`,
    );
  const extra = Object.keys(at).filter((name) => !variables.includes(name));
  if (extra.length > 0 && variables.length > 0)
    throw new TypeError(
      `at has ${extra.join(', ')}, which ${cut(text, 100)} does not contain; its variables are ${variables.join(', ')}`,
    );
  return userProblem(text, at);
}

function problemOfCode(f: Code, at: NonNullable<Where['at']>): Problem {
  const point = Object.values(at);
  if (point.length === 0)
    throw new TypeError(
      'compare needs a point beside the function: compare((x) => sin(x), { at: { x: 2 } })',
    );
  const result: unknown = f(...point);
  if (typeof result !== 'number')
    throw new TypeError(
      `compare needs a function whose result is one number, got ${Array.isArray(result) ? 'an array' : typeof result}; return what its components add up to, or compare them one by one`,
    );
  const title = f.name === '' ? 'function' : f.name;
  return problemOfFunction(f, at, { id: 'function', title, source: 'given' });
}

function problemOfScenario(scenario: Scenario, size: number): Problem {
  if (!Number.isInteger(size) || size < 1)
    throw new TypeError(`a size is a whole number from 1 on, got ${size}`);
  return problemOf(scenario, size);
}
