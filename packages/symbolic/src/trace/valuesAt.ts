import type { Value } from '@fourgrad/ops';
import { nodeValue } from '../evaluate.js';
import type { Expr } from '../expression/Expr.js';

/** Values of expressions at a point. Those of nodes met before are remembered: a loop that branches stays linear. */
export function valuesAt(point: ReadonlyMap<Expr, Value>): (expr: Expr) => Value {
  const values = new Map<Expr, Value>();
  const bind = (variable: Expr): Value => point.get(variable) ?? variable;
  return (expr) => {
    const stack = [expr];
    while (stack.length > 0) {
      const node = stack[stack.length - 1];
      const missing = values.has(node) ? [] : node.operands.filter((operand) => !values.has(operand));
      if (missing.length > 0) {
        stack.push(...missing);
        continue;
      }
      if (!values.has(node)) values.set(node, nodeValue(node, values, bind));
      stack.pop();
    }
    return values.get(expr) as Value;
  };
}
