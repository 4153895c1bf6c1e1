import { type Instruction, Instructions, type Program, straightLine } from '@fourgrad/ops';
import type { Expr } from '../expression/Expr.js';
import { nodesOf } from '../expression/walk.js';

/**
 * Expressions as one fast function of numbers, in which every shared subexpression is computed once: a value, or a
 * list of values for a list of expressions (a function, its gradient and its Hessian together).
 *
 * @throws TypeError if a variable of the expressions is not among the names, or a constant is no number.
 * @example compile(parse('x^2 * y'), ['x', 'y'])(3, 2) // 18
 */
export function compile(expr: Expr, names: readonly string[]): (...values: number[]) => number;
export function compile(exprs: readonly Expr[], names: readonly string[]): (...values: number[]) => number[];
export function compile(
  exprs: Expr | readonly Expr[],
  names: readonly string[],
): (...values: number[]) => any {
  if (!isList(exprs)) {
    const run = straightLine(programOf([exprs], names));
    return (...values) => run(...values)[0];
  }
  return straightLine(programOf(exprs, names));
}

const isList = (exprs: Expr | readonly Expr[]): exprs is readonly Expr[] => Array.isArray(exprs);

/** The graph of expressions as a straight-line program whose inputs are the names. */
export function programOf(exprs: readonly Expr[], names: readonly string[]): Program {
  const nodes = nodesOf(exprs);
  const slots = new Map<Expr, number>();
  const constants: number[] = [];
  for (const node of nodes) {
    if (node.kind === 'variable') slots.set(node, inputSlot(node, names));
    if (node.kind !== 'constant') continue;
    if (typeof node.value !== 'number')
      throw new TypeError('compile needs expressions of numbers, not of traced values');
    slots.set(node, names.length + constants.length);
    constants.push(node.value);
  }
  const instructions: Instruction[] = [];
  for (const node of nodes) {
    if (node.rule === null) continue;
    if (node.operation === 'detach') {
      slots.set(node, slots.get(node.x) as number); // the value itself
      continue;
    }
    const rule = node.rule.kind === 'elementwise' ? node.rule : 'where';
    slots.set(node, names.length + constants.length + instructions.length);
    instructions.push({ rule, operands: node.operands.map((operand) => slots.get(operand) as number) });
  }
  return {
    inputs: names.length,
    constants,
    instructions: Instructions.of(instructions),
    outputs: exprs.map((expr) => slots.get(expr) as number),
  };
}

function inputSlot({ name }: Expr, names: readonly string[]): number {
  const slot = names.indexOf(name);
  if (slot === -1)
    throw new TypeError(
      `the expression depends on ${name}, which is not among the names [${names.join(', ')}]`,
    );
  return slot;
}
