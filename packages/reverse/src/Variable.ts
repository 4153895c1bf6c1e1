import {
  applyElementwise,
  applyLinear,
  belowLevel,
  type ElementwiseRule,
  type LinearRule,
  Traced,
  type Value,
} from '@fourgrad/ops';
import { elementwiseEdge, linearEdge } from './edges.js';
import { PAGE, page } from './page.js';
import { type Edge, prepare, recordEdges, tape } from './tape.js';

/** A value together with its place on the tape. */
abstract class TapeValue extends Traced {
  abstract override readonly primal: Value;
  abstract readonly index: number;

  override toString(): string {
    return `Variable(${this.primal})`;
  }

  override get plural(): string {
    return 'tape variables';
  }

  // y = f(a, b, ...):  a_bar += y_bar df/da
  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    const primals = operands.map((operand) => belowLevel(operand, this.level));
    const y = applyElementwise(rule, primals);
    if (rule.discrete) return y;
    const edges: Edge[] = [];
    operands.forEach((operand, i) => {
      if (isVariable(operand, this.level)) edges.push(elementwiseEdge(operand.index, rule, i, primals, y));
    });
    return variable(this.level, y, edges);
  }

  // y = L(a, b, ...) linear in each:  a_bar += L_a^T y_bar
  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    const primals = operands.map((operand) => belowLevel(operand, this.level));
    const y = applyLinear(rule, primals, attributes);
    const edges: Edge[] = [];
    operands.forEach((operand, i) => {
      if (isVariable(operand, this.level) && rule.cotangents[i] !== null)
        edges.push(linearEdge(operand.index, rule, i, primals, attributes, y));
    });
    return variable(this.level, y, edges);
  }
}

/** A tape variable over a plain number: what most programs are recorded with. */
export class Variable {
  constructor(
    readonly level: number,
    readonly primal: number,
    readonly index: number,
  ) {}
}
// It inherits from TapeValue without `extends`: the chain of super() calls would cost a tenth of an operation.
export interface Variable extends TapeValue {
  readonly primal: number;
}
Object.setPrototypeOf(Variable.prototype, TapeValue.prototype);

/** A tape variable over any value: an array, or a number traced by another call. */
class GeneralVariable extends TapeValue {
  constructor(
    readonly level: number,
    readonly primal: Value,
    readonly index: number,
  ) {
    super();
  }
}

/** Records a value with any partials. */
export function variable(level: number, primal: Value, edges: readonly Edge[]): Variable | GeneralVariable {
  const index = recordEdges(level, edges);
  return typeof primal === 'number'
    ? new Variable(level, primal, index)
    : new GeneralVariable(level, primal, index);
}

/** Whether a value was recorded by the call of this level. */
export function isVariable(x: Value, level: number): x is Variable | GeneralVariable {
  return x instanceof TapeValue && x.level === level;
}

// Constants, and indices masked to a page: V8 then writes to fixed addresses and checks nothing.
const { left, right, leftPartial, rightPartial } = page;
const LAST = PAGE - 1;

/** Records a number that is an input of the innermost call: it has a place for its adjoint, and no operands. */
export function recordInput(level: number, x: number): Variable {
  const index = tape.cursor;
  if (index >= tape.limit) prepare(level);
  const at = index & LAST;
  leftPartial[at] = 0;
  rightPartial[at] = 0;
  tape.cursor = index + 1;
  return new Variable(level, x, index);
}

/** Records y = f(a) on plain numbers. */
export function recordUnary(a: Variable, y: number, partial: number): Variable {
  const { level } = a;
  const index = tape.cursor;
  if (index >= tape.limit || level !== tape.level) prepare(level);
  const at = index & LAST;
  left[at] = a.index;
  leftPartial[at] = partial;
  rightPartial[at] = 0; // whatever stands on the right gets nothing
  tape.cursor = index + 1;
  return new Variable(level, y, index);
}

/** Records y = f(a, b) on plain numbers. */
export function recordBinary(a: Variable, b: Variable, y: number, byA: number, byB: number): Variable {
  const { level } = a;
  const index = tape.cursor;
  if (index >= tape.limit || level !== tape.level) prepare(level);
  const at = index & LAST;
  left[at] = a.index;
  right[at] = b.index;
  leftPartial[at] = byA;
  rightPartial[at] = byB;
  tape.cursor = index + 1;
  return new Variable(level, y, index);
}

/** Methods that handle one primitive each; see dispatch in @fourgrad/ops. */
export type Kernels = Record<string, (...operands: any[]) => Value>;
