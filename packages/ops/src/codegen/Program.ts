import type { Instructions } from './Instructions.js';

/**
 * A straight-line program on numbers: slots 0, 1, ... hold the inputs, then the constants, then one result per
 * instruction; every operand is a slot before its instruction.
 */
export interface Program {
  readonly inputs: number;
  readonly constants: readonly number[];
  readonly instructions: Instructions;
  /** The slots of the results. */
  readonly outputs: readonly number[];
  /** The outputs from this one on are sums from 0, in which -0 becomes 0; none are if it is left out. */
  readonly sumsFrom?: number;
}

/** A program made ready to run: results in the order of the outputs. */
export type Compiled = (...inputs: number[]) => number[];

/**
 * A program made ready, with places for its numbers: write the inputs, run, and read the outputs, a packed array of
 * doubles.
 */
export interface Prepared {
  readonly inputs: Float64Array;
  readonly outputs: number[];
  readonly run: () => void;
  readonly how: 'code' | 'interpreter';
  /** Why there is no code; empty if there is. */
  readonly reason: string;
}

/** The slot of the first instruction's result. */
export const firstResult = ({ inputs, constants }: Program): number => inputs + constants.length;
