import { problemById, scenarios } from '../catalogue/catalogue.js';
import { nearest } from '../nearest.js';
import { type Problem, userProblem } from '../Problem.js';
import { isSized, problemId } from '../Scenario.js';
import { UserError } from '../UserError.js';
import { parsePoint } from './point.js';

/**
 * What a user means: a formula and its point, or the id of a built-in function, which has a point of its own.
 *
 * @throws UserError for a mistake in either, and for a point beside an id.
 */
export function problemFor(text: string, at: string | undefined): Problem {
  const known = builtIn(text);
  if (known === undefined && at !== undefined) return userProblem(text, parsePoint(at));
  if (known !== undefined && at === undefined) return known;
  if (known !== undefined)
    throw new UserError(
      `${text} is a built-in function with its own point; leave --at out, or write the formula`,
    );
  const close = builtInLike(text);
  if (close !== undefined)
    throw new UserError(
      `no built-in function is called ${text}; did you mean ${close}? A formula needs a point, as in --at x=2`,
    );
  return userProblem(text, {});
}

/**
 * The built-in function of this id, if there is one.
 *
 * @throws UserError if it lacks a size, or has one that is not built in.
 */
export function builtIn(text: string): Problem | undefined {
  const known = problemById(text);
  if (known !== undefined) return known;
  const id = /^(.*?)(?:-\d+)?$/s.exec(text)?.[1];
  const scenario = scenarios.find((each) => each.id === id && isSized(each));
  if (scenario === undefined) return undefined;
  throw new UserError(
    `${scenario.id} comes in sizes: write ${scenario.sizes.map((size) => `${scenario.id}-${size}`).join(', ')}`,
  );
}

const SHORTEST = 4; // below it, nearly every name is near to another

/** The id that was meant by one that there is not: a formula seldom looks like one. */
export function builtInLike(text: string): string | undefined {
  if (text.length < SHORTEST || !/^[a-z]\w*(-\w+)*$/i.test(text)) return undefined;
  return nearest(
    text.toLowerCase(),
    scenarios.flatMap((scenario) => [
      scenario.id,
      ...scenario.sizes.map((size) => problemId(scenario, size)),
    ]),
  );
}
