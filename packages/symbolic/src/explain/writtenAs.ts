import { apply } from '../expression/build.js';
import { Expr, type NodeRule } from '../expression/Expr.js';

const keys = new WeakMap<NodeRule, number>();
let known = 0;

/**
 * A rule applied to operands exactly as they stand, nothing folded or moved: the product rule's u' v keeps its shape
 * where v is 2 x. The usual node wherever that is the same.
 */
export function writtenAs(rule: NodeRule, operands: readonly Expr[]): Expr {
  const usual = apply(rule, operands);
  if (usual.rule === rule && usual.operands.every((operand, i) => operand === operands[i])) return usual;
  let key = keys.get(rule);
  if (key === undefined) {
    known += 1;
    key = known;
    keys.set(rule, key);
  }
  const level = Math.max(...operands.map((operand) => operand.level));
  const ids = operands.map(({ id }) => id).join();
  return Expr.intern(`written ${key}(${ids})`, 'apply', level, rule, operands, 0, '');
}
