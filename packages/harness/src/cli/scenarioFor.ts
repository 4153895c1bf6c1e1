import { scenarioById } from '../catalogue/catalogue.js';
import { type Scenario, userScenario } from '../Scenario.js';
import { UserError } from '../UserError.js';
import { parsePoint } from './point.js';

/**
 * What a user means: a formula and its point, or the id of a built-in function, which has a point of its own.
 *
 * @throws UserError for a mistake in either, and for a point beside an id.
 */
export function scenarioFor(text: string, at: string | undefined): Scenario {
  const known = scenarioById(text);
  if (known === undefined) return userScenario(text, at === undefined ? {} : parsePoint(at));
  if (at === undefined) return known;
  throw new UserError(
    `${text} is a built-in function with its own point; leave --at out, or write the formula`,
  );
}
