/** The keys of a plain object; null for arrays. */
export const keysOf = (x: object): readonly string[] | null =>
  Array.isArray(x) || ArrayBuffer.isView(x) ? null : Object.keys(x);
