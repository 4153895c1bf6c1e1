import {
  applyElementwise,
  applyLinear,
  type ElementwiseRule,
  type LinearRule,
  partialOf,
  primalsOf,
  Traced,
  type Value,
} from '@fourgrad/ops';
import { elementwiseEdge, linearEdge } from './edges.js';
import { PAGE, page } from './page.js';
import { addEdge, prepare, recordNode, tape } from './tape.js';

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
    const { level } = this;
    const primals = primalsOf(operands, level);
    const y = applyElementwise(rule, primals);
    if (rule.discrete) return y;
    if (typeof y === 'number')
      return recordNumber(rule, operands as readonly (number | Variable)[], primals, y);
    const result = variable(level, y);
    for (let i = 0; i < operands.length; i++) {
      const operand = operands[i];
      if (isVariable(operand, level))
        addEdge(level, elementwiseEdge(result.index, operand.index, rule, i, primals, y));
    }
    return result;
  }

  // y = L(a, b, ...) linear in each:  a_bar += L_a^T y_bar
  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    const { level } = this;
    const primals = primalsOf(operands, level);
    const y = applyLinear(rule, primals, attributes);
    const result = variable(level, y);
    for (let i = 0; i < operands.length; i++) {
      const operand = operands[i];
      if (isVariable(operand, level) && rule.cotangents[i] !== null)
        addEdge(level, linearEdge(result.index, operand.index, rule, i, primals, attributes, y));
    }
    return result;
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
export class GeneralVariable extends TapeValue {
  constructor(
    readonly level: number,
    readonly primal: Value,
    readonly index: number,
  ) {
    super();
  }
}

/** Records a value; edges may be added. */
export function variable(level: number, primal: Value): Variable | GeneralVariable {
  const index = recordNode(level);
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

/** Records y = f(a, b, ...) on plain numbers for a rule without a kernel. */
function recordNumber(
  rule: ElementwiseRule,
  operands: readonly (number | Variable)[],
  primals: readonly Value[],
  y: number,
): Variable {
  const places = [...operands.keys()].filter((i) => typeof operands[i] !== 'number');
  const [a, b, c] = places.map((i) => operands[i] as Variable);
  const [p, q, r] = places.map((i) => partialOf(rule, i, primals, y) as number);
  if (b === undefined) return recordUnary(a, y, p);
  const ofTwo = recordBinary(a, b, y, p, q);
  return c === undefined ? ofTwo : recordBinary(ofTwo, c, y, 1, r); // a node has two operands at most
}
