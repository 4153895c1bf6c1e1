import type { Report } from '../compare.js';
import { cut, fixed } from '../report/format.js';
import { UserError } from '../UserError.js';

/**
 * What `--min-digits` asks for; 0 if it is not given.
 *
 * @throws UserError for what is no number from 0 to 17.
 */
export function leastDigits(text: string | undefined): number {
  if (text === undefined) return 0;
  const digits = Number(text);
  if (text.trim() !== '' && digits >= 0 && digits <= 17) return digits;
  throw new UserError(`--min-digits needs a number from 0 to 17, got ${JSON.stringify(text)}`);
}

const LONGEST = 60;

/**
 * Checks that every gradient has so many correct digits. One without a truth to compare with has none.
 *
 * @throws UserError naming the gradient with the fewest.
 */
export function requireDigits(reports: readonly Report[], least: number): void {
  const short = reports.flatMap(({ id, function: f, results }) =>
    results
      .map(({ engine, accuracy }) => ({
        of: id === 'function' ? cut(f.text, LONGEST) : id,
        engine,
        digits: accuracy?.digits ?? null,
      }))
      .filter(({ digits }) => (digits ?? 0) < least),
  );
  if (short.length === 0) return;
  const worst = short.reduce((a, b) => ((b.digits ?? 0) < (a.digits ?? 0) ? b : a));
  const found =
    worst.digits === null ? 'no digit known to be right' : `${fixed(worst.digits)} correct digits`;
  const others = short.length === 1 ? '' : `, and ${short.length - 1} more fall short`;
  throw new UserError(
    `check failed: ${worst.engine} has ${found} of ${least} asked for, on ${worst.of}${others}`,
    3,
  );
}
