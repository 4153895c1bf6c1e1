import type { Expr } from '../../expression/Expr.js';
import type { Formula } from '../Formula.js';
import type { Letters } from '../Letters.js';
import type { Messages, Wording } from '../messages/Messages.js';
import type { RuleId } from '../Step.js';

/** A derivative that a rule leaves to be taken: of which expression, and where that stands from the rule's own. */
export interface Inner {
  readonly expr: Expr;
  readonly path: readonly number[];
}

/** A rule of differentiation applied to one expression. */
export interface Application {
  readonly rule: RuleId;
  readonly inner: readonly Inner[];
  /** The result and the words; asked for only where the step is written out. */
  readonly describe: () => Description;
}

export interface Description {
  readonly after: Expr;
  readonly formula: Formula;
  readonly wording: (messages: Messages) => Wording;
}

/** What the rules know of the whole derivation. */
export interface Scope {
  /** The variable, as a node and printed. */
  readonly variable: Expr;
  readonly x: Formula;
  readonly letters: Letters;
  /** Whether a part of the expression depends on the variable. */
  readonly depends: (part: Expr) => boolean;
  /** The part's derivative, written and not taken. */
  readonly derivative: (part: Expr) => Expr;
}

/** The operands at these indices, whose derivatives a rule leaves to be taken. */
export const innerOf = (node: Expr, indices: readonly number[]): Inner[] =>
  indices.map((i) => ({ expr: node.operands[i], path: [i] }));
