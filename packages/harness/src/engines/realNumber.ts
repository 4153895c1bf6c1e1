/** What a peer computed as a number; a complex result is none. */
export const realNumber = (x: unknown): number => (typeof x === 'number' ? x : Number.NaN);
