/** The middle of some numbers; of an even count the mean of the two in the middle. @example median([3, 1, 2, 10]) // 2.5 */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** A quantile by linear interpolation between the ordered numbers (type 7 of Hyndman and Fan 1996). */
export function quantile(numbers: readonly number[], p: number): number {
  const ordered = [...numbers].sort((a, b) => a - b);
  const place = p * (ordered.length - 1);
  const [below, above] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]];
  return below === above ? below : below + (place - Math.floor(place)) * (above - below);
}
