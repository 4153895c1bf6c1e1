import type { Tally } from '../numbers/Counted.js';
import type { Scenario } from '../Scenario.js';

/** What a gradient cost, for value and gradient together. */
export interface Cost {
  /** How often f was evaluated, whole. */
  readonly evaluations: number;
  /** Operations by kind, counted by running the mode over counted numbers. */
  readonly operations: Tally;
  /** Nodes and bytes of the tape, for reverse mode. */
  readonly tape: { readonly nodes: number; readonly bytes: number } | null;
}

/** How large a derivative is as an expression; null for what a way does not have, as a graph in text. */
export interface Swell {
  /** Nodes of the tree; a BigInt where it passes 2^53. */
  readonly tree: number | bigint | null;
  /** Distinct nodes. */
  readonly dag: number | null;
  /** Distinct nodes that compute something. */
  readonly operations: number | null;
  /** Characters of the text. */
  readonly printed: number | bigint | null;
}

/** A value and the gradient, in the order of the variables. */
export interface ValueAndGradient {
  readonly value: number;
  readonly gradient: readonly number[];
}

/** A function made ready to be differentiated at many points. */
export interface Prepared {
  /** What is timed. Throws where the way fails at this point. */
  run(point: readonly number[]): ValueAndGradient;
  /** What a run costs there; null for an engine that cannot be counted. */
  cost(point: readonly number[]): Cost | null;
  /** The derivative as an expression; null where the way gives none. */
  swell(): Swell | null;
}

/** One way of differentiating; a new one is one file with one of these. */
export interface Engine {
  readonly name: string;
  /**
   * Makes one size of a scenario ready.
   *
   * @throws Unsupported where the function lies outside the way.
   */
  prepare(scenario: Scenario, size: number): Prepared;
}

/** What a way of differentiating cannot do, and why. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}
