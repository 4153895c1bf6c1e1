import type { Expr } from '../expression/Expr.js';
import { size } from '../size.js';

/** A node of a written-out expression as plain data: an operation, a name or a number. */
export type ExpressionTree =
  | { op: string; children: ExpressionTree[] }
  | { name: string; children: ExpressionTree[] }
  | { value: number | string; children: ExpressionTree[] };

const LARGEST = 100_000;

/**
 * The expression written out as a tree of plain data, for drawing: `op` is the name of a primitive, `name` the one of a
 * variable or a constant such as pi, `value` a number (the text of a value traced by an outer derivative call).
 *
 * @throws RangeError if the tree would pass 100 000 nodes: shared parts are written out each time, see `size`.
 * @example toTree(parse('2 x')) // { op: 'mul', children: [{ value: 2, children: [] }, { name: 'x', children: [] }] }
 */
export function toTree(expr: Expr): ExpressionTree {
  const { tree, dag } = size(expr);
  if (tree > LARGEST)
    throw new RangeError(
      `the expression's tree has ${tree} nodes, more than ${LARGEST}; toDot draws its ${dag} distinct nodes`,
    );
  const root = bare(expr);
  const stack: (readonly [Expr, ExpressionTree])[] = [[expr, root]];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, { children }] = entry;
    for (const operand of node.operands) {
      const child = bare(operand);
      children.push(child);
      stack.push([operand, child]);
    }
  }
  return root;
}

function bare({ rule, name, value }: Expr): ExpressionTree {
  if (rule !== null) return { op: rule.name, children: [] };
  if (name !== '') return { name, children: [] };
  return { value: typeof value === 'number' ? value : `${value}`, children: [] };
}
