import type { Expr } from '../expression/Expr.js';
import type { SimplificationReason } from '../simplify/simplificationsOf.js';

/** The languages of an explanation. */
export type Language = 'en' | 'cs' | 'pl' | 'ru';

/** The rules of differentiation that a step can apply. */
export type RuleId =
  | 'constant'
  | 'variable'
  | 'sum'
  | 'difference'
  | 'constantFactor'
  | 'product'
  | 'quotient'
  | 'reciprocal'
  | 'power'
  | 'exponential'
  | 'powerExponential'
  | 'function'
  | 'chain'
  | 'multivariable'
  | 'piecewise'
  | 'locallyConstant';

/**
 * What a step does. First the derivation: `rule` applies a rule of differentiation, `result` states the derivative that
 * this gives. Then, where there is something to simplify: `simplify` rewrites a part of it, `simplified` states the
 * derivative in its final form. `omitted` says how many steps of either are left out.
 */
export type StepKind = 'rule' | 'result' | 'simplify' | 'simplified' | 'omitted';

/** One step: `before` equals `after`, and the sentence says why, and what plays which role in it. */
export interface Step {
  readonly kind: StepKind;
  /** 1, 2, 3, ...: what other steps refer to. */
  readonly number: number;
  /** The rule applied; for other kinds of steps the kind. */
  readonly rule: RuleId | Exclude<StepKind, 'rule'>;
  /** For `simplify`: why, as `simplificationsOf` names it. The title tells more: there are several kinds of like factors. */
  readonly reason?: SimplificationReason;
  /** The rule's name in words. */
  readonly title: string;
  /** The sentence, formulas in infix notation. */
  readonly text: string;
  /** The sentence in Markdown, formulas in LaTeX between dollar signs. */
  readonly markdown: string;
  /** The general rule in LaTeX, and in plain text; '' where there is none. */
  readonly formula: string;
  readonly formulaText: string;
  /** What the step starts from: a derivative to be taken, written d/dx(...); for `simplify` a part of the derivative. */
  readonly before: Expr;
  /** What it becomes; derivatives that later steps take are written d/dx(...) in it. */
  readonly after: Expr;
  /** Both as text and as LaTeX; parts of very large expressions are left out and shown as dots. */
  readonly beforeText: string;
  readonly beforeLatex: string;
  readonly afterText: string;
  readonly afterLatex: string;
  /**
   * For `rule`: where the differentiated expression stands, as indices of operands from the whole expression inwards.
   * Empty for the others: what `simplify` starts from has simplified parts, and need not stand in the derivative.
   */
  readonly path: readonly number[];
  /** For `rule`: how many steps lie around this one. */
  readonly depth: number;
}
