/**
 * Places for labels near where they belong, at least a gap apart and inside of [from, to] if they fit there.
 *
 * @example spread([10, 12, 50], 14, 0, 100) // [10, 24, 50]
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, i) => i).sort((i, j) => wanted[i] - wanted[j]);
  const places = [...wanted];
  // downwards, each label below the one before; then upwards from the end
  let free = from;
  for (const i of order) {
    places[i] = Math.max(wanted[i], free);
    free = places[i] + gap;
  }
  free = to;
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i], free);
    free = places[i] - gap;
  }
  return places;
}
