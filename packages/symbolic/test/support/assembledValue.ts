import { applyElementwise, applyLinear, type Expr, type Step, type Value } from '../../src/index.js';

/** What a derivation gives at a point by its own steps alone: every d/dx(...) replaced by what its step says. */
export function assembledValue(steps: readonly Step[], point: Readonly<Record<string, number>>): number {
  const rules = steps.filter(({ kind }) => kind === 'rule');
  const known = new Map(rules.map(({ before, after }) => [before, after]));
  const values = new Map<Expr, Value>();
  const evaluated = (node: Expr): Value => {
    const value = values.get(node) ?? computed(node);
    values.set(node, value);
    return value;
  };
  const computed = (node: Expr): Value => {
    const after = known.get(node);
    if (after !== undefined) return evaluated(after);
    if (node.kind === 'variable') return point[node.name];
    const { rule } = node;
    if (rule === null) return node.value;
    const operands = node.operands.map(evaluated);
    return rule.kind === 'elementwise' ? applyElementwise(rule, operands) : applyLinear(rule, operands, null);
  };
  return evaluated(rules[0].before) as number;
}
