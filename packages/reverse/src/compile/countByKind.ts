/** How often each name occurs, given by its number. @example countByKind([1, 0, 1], ['add', 'mul']) // { add: 1, mul: 2 } */
export function countByKind(
  numbers: ArrayLike<number>,
  names: readonly string[],
): Readonly<Record<string, number>> {
  const times = new Int32Array(names.length);
  for (let i = 0; i < numbers.length; i++) times[numbers[i]] += 1;
  const counts: Record<string, number> = {};
  for (let i = 0; i < names.length; i++)
    if (times[i] > 0) counts[names[i]] = (counts[names[i]] ?? 0) + times[i];
  return counts;
}
