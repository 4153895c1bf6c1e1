import type { Expr } from '../expression/Expr.js';
import { inOrder } from './inOrder.js';
import { LONGEST } from './printed.js';
import { symbolOf } from './symbols.js';

/**
 * The graph of an expression, or of several together, as Graphviz text: distinct nodes, an arrow to every operand.
 *
 * @throws RangeError if the text would pass 10 million characters.
 * @example toDot(parse('-x')) // 'digraph {\n  ordering=out;\n  n1 [label="x", shape=box];\n  n2 [label="-"];\n  n2 -> n1;\n}\n'
 */
export function toDot(exprs: Expr | readonly Expr[]): string {
  const roots: readonly Expr[] = 'kind' in exprs ? [exprs] : exprs;
  const ids = new Map<Expr, string>();
  const lines = ['digraph {', '  ordering=out;'];
  let length = 0;
  for (const node of inOrder(roots)) {
    const id = `n${ids.size + 1}`;
    ids.set(node, id);
    const shape = node.kind === 'apply' ? '' : ', shape=box';
    const arrows = node.operands.map((operand) => `  ${id} -> ${ids.get(operand)};`);
    for (const line of [`  ${id} [label="${escaped(symbolOf(node))}"${shape}];`, ...arrows]) {
      lines.push(line);
      length += line.length + 1;
    }
    if (length > LONGEST) throw new RangeError(`the expression's graph passes ${LONGEST} characters`);
  }
  return `${lines.join('\n')}\n}\n`;
}

const escaped = (text: string): string => text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ');
