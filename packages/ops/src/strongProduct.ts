/** d t on plain numbers, but 0 where one of them is 0, even against infinity or NaN. */
export function strongProduct(d: number, t: number): number {
  const result = d * t;
  // only a NaN can come of such a case, so only a NaN is looked at twice
  return result === result || (d !== 0 && t !== 0) ? result : 0;
}
