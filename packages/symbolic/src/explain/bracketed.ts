import { type ElementwiseRule, elementwiseRule } from '@fourgrad/ops';
import type { Expr } from '../expression/Expr.js';
import { fold } from '../expression/walk.js';
import { abbreviated } from './abbreviated.js';
import { writtenAs } from './writtenAs.js';

/**
 * The expression with brackets where LaTeX would show none, and would show x (1 / y) and x / y alike: around fractions
 * and negative numbers in products and fractions, around products and sums that follow an operation of their own kind,
 * and in -(2 x).
 */
export function bracketed(expr: Expr): Expr {
  const whole = abbreviated(expr);
  const written = fold<Expr>([whole], (node, operands) => {
    if (node.rule === null) return node;
    const shown = operands.map((operand, i) =>
      isMerged(node.operation, node.operands[i], i) ? brackets(operand) : operand,
    );
    return writtenAs(node.rule, shown);
  });
  return written.get(whole) as Expr;
}

function isMerged(outer: string, operand: Expr, place: number): boolean {
  const inner = operand.operation;
  switch (outer) {
    case 'div':
      return inner === 'div' || isNegative(operand);
    case 'mul':
      return inner === 'div' || isNegative(operand) || (inner === 'mul' && place === 1);
    case 'add':
      return place === 1 && (inner === 'add' || inner === 'sub');
    case 'neg':
      return inner === 'mul';
    default:
      return false;
  }
}

const isNegative = ({ kind, value }: Expr): boolean =>
  kind === 'constant' && typeof value === 'number' && value < 0;

let rule: ElementwiseRule | undefined;

/** A function without a name: what is left of its call are the brackets. */
function brackets(expr: Expr): Expr {
  rule ??= elementwiseRule('brackets', (x) => x, [() => 1], { latex: '' });
  return writtenAs(rule, [expr]);
}
