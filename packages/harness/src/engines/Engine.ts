import type { Size } from '@fourgrad/symbolic';
import type { Tally } from '../numbers/Counted.js';
import type { Problem } from '../Problem.js';

/** What a gradient cost, for value and gradient together. */
export interface Cost {
  /** How often f was evaluated, whole. */
  readonly evaluations: number;
  /** Operations by kind, counted by running the mode over counted numbers. */
  readonly operations: Tally;
  /** Nodes and bytes of the tape, for reverse mode. */
  readonly tape: { readonly nodes: number; readonly bytes: number } | null;
}

/** What one way of differentiating makes of a problem. */
export interface Outcome {
  readonly value: number;
  /** In the order of the problem's variables. */
  readonly gradient: readonly number[];
  readonly cost: Cost;
  /** The size of the derivative as an expression, where the way gives one. */
  readonly derivative: Size | null;
}

/** One way of differentiating; a new one is one file with one of these. */
export interface Engine {
  readonly name: string;
  /** Throws where the function lies outside the way; the message says why. */
  run(problem: Problem): Outcome;
}
