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
}

/** A program made ready to run: results in the order of the outputs. */
export type Compiled = (...inputs: number[]) => number[];

/** A program over its memory: write the inputs, run, and read result j in `memory[places[j]]`. */
export interface Runnable {
  readonly inputs: Float64Array;
  readonly memory: Float64Array;
  readonly places: Int32Array;
  readonly run: () => void;
}

/** A program made ready, and how. */
export interface Prepared extends Runnable {
  readonly how: 'code' | 'interpreter';
  /** Why there is no code; empty if there is. */
  readonly reason: string;
}

/** The slot of the first instruction's result. */
export const firstResult = ({ inputs, constants }: Program): number => inputs + constants.length;
