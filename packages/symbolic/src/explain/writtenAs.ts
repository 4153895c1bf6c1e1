import { Expr, type NodeRule } from '../expression/Expr.js';

/**
 * A rule applied to operands exactly as they stand, nothing folded or moved: the product rule's u' v keeps its shape
 * where v is 2 x.
 */
export const writtenAs = (rule: NodeRule, operands: readonly Expr[]): Expr =>
  Expr.application(rule, operands[0], operands[1], operands[2]);
