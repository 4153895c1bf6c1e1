import type { SeedCase } from '../support/cases.ts';
import { expectClose } from '../support/closeness.ts';
import type { Mode, ModeName } from '../support/modes.ts';

/** Asserts the figures of one seed in one mode. */
export type Figure = (seed: SeedCase, verbs: Mode, mode: ModeName) => void;

/** Asserts the figures of one seed with tensors. */
export type TensorFigure = (seed: SeedCase) => void;

// Figures printed in full have 16 digits; sums in another order than the notes' own programs differ in the last ones.
const EXACT = 1e-14;
// Central differences keep eps^(2/3) = 4e-11 of what they subtract, which can be larger than their result.
const NUMERIC = 1e-8;

/** Asserts a figure printed in full to its digits, or to those that finite differences have. */
export function expectFigure(got: unknown, want: unknown, mode: ModeName = 'reverse'): void {
  expectClose(got, want, mode === 'numeric' ? NUMERIC : EXACT);
}

/** As many decimals as the notes print: '-0.3679' has 4. */
export const likePrinted = (x: number, printed: string): string => x.toFixed(printed.split('.')[1].length);
