import { belowLevel, shapeOf } from './array/elements.js';
import { methodNames } from './dispatch.js';
import { type Operand, Traced, type Value } from './operand.js';
import type { ElementwiseRule } from './rule.js';
import { rulebook } from './rulebook.js';

/** What a mode makes of a primitive on scalars: the result below its level, and what it knows of the operands. */
export interface NestedMaker {
  unary(rule: ElementwiseRule): (a: any, x: Value, y: Value) => Value;
  binary(rule: ElementwiseRule): (level: number, a: Value, b: Value, x: Value, y: Value, z: Value) => Value;
}

/** Methods that handle one primitive each, by their names; see dispatch.ts. */
export type Kernels = Record<string, (...operands: any[]) => Value>;

/**
 * One kernel for each primitive of one or two operands, for values of a mode over numbers that an outer call traces: what
 * the generic way does, without its lists. Arrays and other values go the generic way.
 *
 * @example '$mul' in nestedKernels({ unary: () => (_a, _x, y) => y, binary: () => (_level, _a, _b, _x, _y, z) => z }) // true
 */
// @__NO_SIDE_EFFECTS__
export function nestedKernels(make: NestedMaker): Kernels {
  const kernels: Kernels = {};
  for (const rule of Object.values<ElementwiseRule>(rulebook)) {
    if (rule.discrete || rule.arity === 3) continue;
    const { first, second } = methodNames(rule);
    if (rule.arity === 1) kernels[first] = unary(rule, make);
    else {
      const kernel = binary(rule, make);
      kernels[first] = (a: Operand, b: Value) => kernel(a, a, b);
      kernels[second] = (a: Value, b: Operand) => kernel(b, a, b);
    }
  }
  return kernels;
}

type Applied = any; // a number, or an operand with a method for each primitive

function unary(rule: ElementwiseRule, make: NestedMaker): (a: Traced) => Value {
  const { first } = methodNames(rule);
  const handle = make.unary(rule);
  return (a) => {
    const x: Applied = a.primal;
    return isScalar(x) ? handle(a, x, x[first](x)) : a.elementwise(rule, [a]);
  };
}

function binary(rule: ElementwiseRule, make: NestedMaker): (handler: Operand, a: Value, b: Value) => Value {
  const { first, second } = methodNames(rule);
  const handle = make.binary(rule);
  const applied = (x: Applied, y: Applied): Value =>
    typeof x !== 'number' && (typeof y === 'number' || x.level >= y.level) ? x[first](x, y) : y[second](x, y);
  return (handler, a, b) => {
    const { level } = handler;
    const x = belowLevel(a, level);
    const y = belowLevel(b, level);
    return isScalar(x) && isScalar(y)
      ? handle(level, a, b, x, y, applied(x, y))
      : handler.elementwise(rule, [a, b]);
  };
}

const isScalar = (x: Value): boolean =>
  typeof x === 'number' || (x instanceof Traced && shapeOf(x).length === 0);
