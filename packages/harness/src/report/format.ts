/** Numbers as people read them in a table: at most `width` characters, never a digit that is not there. */
export function compact(x: number | null, digits = 6): string {
  if (x === null) return '-';
  if (Number.isNaN(x)) return 'NaN';
  if (!Number.isFinite(x)) return x > 0 ? '+inf' : '-inf';
  if (x === 0) return '0';
  const size = Math.abs(x);
  if (size >= 1e6 || size < 1e-4) return x.toExponential(Math.max(0, digits - 4)).replace('e+', 'e');
  return `${Number(x.toPrecision(digits))}`;
}

/** An error: two digits and a power of ten. */
export const errorText = (x: number | null): string =>
  x === null ? '-' : x === 0 ? 'exact' : Number.isFinite(x) ? x.toExponential(1) : 'inf';

/** One decimal where it is known. */
export const fixed = (x: number | null | undefined, decimals = 1): string =>
  x === null || x === undefined ? '-' : Number.isFinite(x) ? x.toFixed(decimals) : 'inf';

/** A count; big ones as a power of ten. */
export const count = (x: number | bigint | null | undefined): string =>
  x === null || x === undefined
    ? '-'
    : `${x}`.length <= 7
      ? `${x}`
      : Number(x).toExponential(1).replace('e+', 'e');

// control, format (bidirectional overrides among them) and lone surrogate characters, line and paragraph separators
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text from users as it is safe to show: hidden characters spelt out, so that none acts on a terminal. */
export const printable = (text: string): string =>
  text.replace(HIDDEN, (character) => `\\u{${(character.codePointAt(0) as number).toString(16)}}`);

/** The same at its width, for a text with a caret below. */
export const masked = (text: string): string =>
  text.replace(HIDDEN, (character) => (character === '\n' ? character : '\ufffd'));

/** A text cut to a width, with an ellipsis. */
export const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 3)}...`;
