import {
  broadcastTo,
  cotangentOfLinear,
  cotangentOfOperand,
  type ElementwiseRule,
  type LinearMap,
  type LinearRule,
  partialOf,
  partialTimes,
  product,
  shapeOf,
  type Value,
} from '@fourgrad/ops';
import type { Edge } from './tape.js';

/** The edge of a number: its partial derivative. */
export class PartialEdge implements Edge {
  constructor(
    readonly node: number,
    readonly operand: number,
    readonly partial: Value,
  ) {}

  push(tangent: Value): Value {
    return product(this.partial, tangent);
  }

  pull(cotangent: Value): Value {
    return product(this.partial, cotangent);
  }
}

/**
 * The edge of an array that was made element by element. Partial derivatives by arrays are not kept: they are taken
 * together with the tangent or cotangent.
 */
class ElementwiseEdge implements Edge {
  constructor(
    readonly node: number,
    readonly operand: number,
    readonly rule: ElementwiseRule,
    readonly i: number,
    readonly operands: readonly Value[],
    readonly result: Value,
  ) {}

  push(tangent: Value): Value {
    return whole(partialTimes(this.rule, this.i, this.operands, this.result, tangent), this.result);
  }

  // summed over the axes along which the operand was broadcast
  pull(cotangent: Value): Value {
    return cotangentOfOperand(this.rule, this.i, this.operands, this.result, cotangent);
  }
}

class LinearEdge<A> implements Edge {
  constructor(
    readonly node: number,
    readonly operand: number,
    readonly rule: LinearRule<A>,
    readonly i: number,
    readonly operands: readonly Value[],
    readonly attributes: A,
    readonly result: Value,
  ) {}

  push(tangent: Value): Value {
    const map = this.rule.tangents[this.i] as LinearMap<A>;
    return whole(map(tangent, this.operands, this.attributes), this.result);
  }

  pull(cotangent: Value): Value {
    const { rule, i, operands, attributes, result } = this;
    return cotangentOfLinear(rule, i, operands, attributes, whole(cotangent, result));
  }
}

/** A number as the tangent or cotangent of an array is that of every element. */
const whole = (direction: Value, like: Value): Value => broadcastTo(direction, shapeOf(like));

/** The edge from a node, the result of an elementwise rule, to operand i. */
export const elementwiseEdge = (
  node: number,
  operand: number,
  rule: ElementwiseRule,
  i: number,
  operands: readonly Value[],
  result: Value,
): Edge =>
  shapeOf(result).length > 0
    ? new ElementwiseEdge(node, operand, rule, i, operands, result)
    : new PartialEdge(node, operand, partialOf(rule, i, operands, result));

/** The edge from a node, the result of a linear rule, to operand i, which has a derivative. */
export const linearEdge = <A>(
  node: number,
  operand: number,
  rule: LinearRule<A>,
  i: number,
  operands: readonly Value[],
  attributes: A,
  result: Value,
): Edge => new LinearEdge(node, operand, rule, i, operands, attributes, result);
