import { type ElementwiseRule, neg, rulebook, STRONG_PRODUCT, type Value } from '@fourgrad/ops';

/** What an operation on a recorded number leaves as it is, bit by bit: 1 x, x/1, (-1) x = -x; undefined for others. */
export function unchanged(rule: ElementwiseRule, [a, b]: readonly Value[]): Value | undefined {
  if (rule === rulebook.mul || rule === STRONG_PRODUCT) {
    if (a === 1) return b;
    if (b === 1) return a;
    if (a === -1) return neg(b);
    if (b === -1) return neg(a);
    if (rule === STRONG_PRODUCT && (a === 0 || b === 0)) return 0;
  }
  return rule === rulebook.div && b === 1 ? a : undefined;
}
