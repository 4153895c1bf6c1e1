import type { Expr } from '../expression/Expr.js';

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

/** What a step does: it applies a rule, says how many steps are left out, states the result, or simplifies it. */
export type StepKind = 'rule' | 'omitted' | 'result' | 'simplify';

/** One step of a derivation: `before` is `after`, by a rule, and the sentence says what plays which role in it. */
export interface Step {
  readonly kind: StepKind;
  /** 1, 2, 3, ...: what other steps refer to. */
  readonly number: number;
  /** The rule applied; for other kinds of steps the kind. */
  readonly rule: RuleId | Exclude<StepKind, 'rule'>;
  /** For `simplify`: the id of the reason. */
  readonly reason?: string;
  /** The rule's name in words. */
  readonly title: string;
  /** The sentence, formulas in infix notation. */
  readonly text: string;
  /** The sentence in Markdown, formulas in LaTeX between dollar signs. */
  readonly markdown: string;
  /** The general rule in LaTeX, and in plain text; '' where there is none. */
  readonly formula: string;
  readonly formulaText: string;
  /** What the step starts from: the derivative to be taken, written d/dx(...) and not yet computed. */
  readonly before: Expr;
  /** What it becomes; derivatives that later steps take are written d/dx(...) in it. */
  readonly after: Expr;
  /** Both as text and as LaTeX; parts of very large expressions are left out and shown as dots. */
  readonly beforeText: string;
  readonly beforeLatex: string;
  readonly afterText: string;
  readonly afterLatex: string;
  /** Where the differentiated expression stands: indices of operands, from the whole expression inwards. */
  readonly path: readonly number[];
  /** How many steps lie around this one. */
  readonly depth: number;
}
