/** How often each name occurs. @example countByKind(['add', 'mul', 'add']) // { add: 2, mul: 1 } */
export function countByKind(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
