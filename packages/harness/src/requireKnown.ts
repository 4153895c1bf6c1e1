import { nearest } from './nearest.js';
import { UserError } from './UserError.js';

/**
 * Checks a name that a user gave against those that there are.
 *
 * @throws UserError with the nearest known name, or with the first of them.
 */
export function requireKnown(option: string, name: string, known: readonly string[]): void {
  if (!known.includes(name))
    throw new UserError(
      `${option} names ${JSON.stringify(name)}, which there is not; ${hintFor(name, known)}`,
    );
}

const MOST_NAMES = 12;

/** What to write instead of an unknown name. @example hintFor('revers', ['forward', 'reverse']) // 'did you mean reverse?' */
export function hintFor(name: string, known: readonly string[]): string {
  const close = nearest(name, known);
  if (close !== undefined) return `did you mean ${close}?`;
  const more = known.length > MOST_NAMES ? ', ...' : '';
  return `known are ${known.slice(0, MOST_NAMES).join(', ')}${more}`;
}
