import type { Shard } from '../suite/SuiteOptions.js';
import { UserError } from '../UserError.js';

/** `a,b` as a list; several options add up. */
export const listOf = (text: string | undefined): string[] =>
  text === undefined
    ? []
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/**
 * `2/4`: the second of four shares.
 *
 * @throws UserError for anything else.
 */
export function shardOf(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim())?.map(Number) ?? [];
  if (index === undefined || index < 1 || index > of)
    throw new UserError(
      `--shard is i/n, the i-th of n shares with 1 <= i <= n, as in 1/4; got ${JSON.stringify(text)}`,
    );
  return { index, of };
}

/**
 * A whole number within bounds.
 *
 * @throws UserError for anything else.
 */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text.trim()) && value >= least && value <= most) return value;
  throw new UserError(`${option} needs a whole number from ${least} to ${most}, got ${JSON.stringify(text)}`);
}
