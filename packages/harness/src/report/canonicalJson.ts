/**
 * JSON in one canonical form: keys sorted, two spaces, numbers in their shortest form, big integers as decimal
 * strings, NaN and infinities as null, a newline at the end. The same data give the same bytes.
 *
 * @example canonicalJson({ b: NaN, a: 1 }) // '{\n  "a": 1,\n  "b": null\n}\n'
 */
export function canonicalJson(data: unknown): string {
  return `${JSON.stringify(data, sorted, 2)}\n`;
}

/** The same data in one line, without a newline at the end: for JSON Lines. @example canonicalLine({ b: 2, a: 1 }) // '{"a":1,"b":2}' */
export const canonicalLine = (data: unknown): string => JSON.stringify(data, sorted);

function sorted(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}
