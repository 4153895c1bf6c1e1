import {
  add,
  applyElementwise,
  applyLinear,
  broadcastTo,
  type ElementwiseRule,
  type LinearRule,
  mapTraced,
  NdArray,
  partialTimes,
  primalsOf,
  shapeOf,
  Traced,
  type Value,
} from '@fourgrad/ops';

/** A primal and a tangent: x + t epsilon with epsilon^2 = 0 (Clifford 1873; Wengert 1964). */
abstract class DualValue extends Traced {
  abstract override readonly primal: Value;
  /** The derivative along the direction of the call; the number 0 for no dependence. */
  abstract readonly tangent: Value;

  override toString(): string {
    return `Dual(${this.primal}, ${this.tangent})`;
  }

  override get plural(): string {
    return 'dual numbers';
  }

  // y = f(a, b, ...),  t_y = sum_i df/d_i t_i
  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    const primals = primalsOf(operands, this.level);
    const y = applyElementwise(rule, primals);
    if (rule.discrete) return y;
    let tangent: Value = 0;
    for (let i = 0; i < operands.length; i++) {
      const t = tangentOf(operands[i], this.level);
      if (t !== 0) tangent = plus(tangent, partialTimes(rule, i, primals, y, t));
    }
    return dual(this.level, y, tangent);
  }

  // y = L(a, b, ...) linear in each,  t_y = sum_i L(..., t_i, ...)
  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    const primals = primalsOf(operands, this.level);
    const y = applyLinear(rule, primals, attributes);
    let tangent: Value = 0;
    for (let i = 0; i < operands.length; i++) {
      const t = tangentOf(operands[i], this.level);
      const map = rule.tangents[i];
      if (t !== 0 && map !== null) tangent = plus(tangent, map(t, primals, attributes));
    }
    return dual(this.level, y, tangent);
  }
}

/** A dual number over plain numbers: what most programs are differentiated with. */
export class Dual {
  constructor(
    readonly level: number,
    readonly primal: number,
    readonly tangent: number,
  ) {}
}
// It inherits from DualValue without `extends`: the chain of super() calls would cost a quarter of an operation.
export interface Dual extends DualValue {
  readonly primal: number;
  readonly tangent: number;
}
Object.setPrototypeOf(Dual.prototype, DualValue.prototype);

/** A dual number over any values: arrays, or numbers traced by another call. Kept apart so that Dual stays monomorphic. */
export class GeneralDual extends DualValue {
  constructor(
    readonly level: number,
    readonly primal: Value,
    readonly tangent: Value,
  ) {
    super();
  }
}

/** The dual number with this primal and tangent; the tangent takes the primal's shape. */
export function dual(level: number, primal: Value, tangent: Value): Value {
  if (typeof primal === 'number' && typeof tangent === 'number') return new Dual(level, primal, tangent);
  const shaped = tangent === 0 ? 0 : broadcastTo(tangent, shapeOf(primal));
  return new GeneralDual(level, primal, shaped);
}

/** The tangent of a value in the call of this level; the number 0 if it does not depend on it. */
export function tangentOf(x: Value, level: number): Value {
  if (x instanceof DualValue) return x.level === level ? x.tangent : 0;
  return x instanceof NdArray ? tangentsOfElements(x, level) : 0;
}

/** An array of duals has an array of tangents. */
function tangentsOfElements(x: NdArray, level: number): Value {
  return x.data instanceof Float64Array ? 0 : mapTraced(x, (element) => tangentOf(element, level));
}

export const plus = (a: Value, b: Value): Value => (a === 0 ? b : b === 0 ? a : add(a, b));

// The chain rule on plain numbers, with the strong zero of `product`: what does not depend on the input contributes
// nothing, even against infinity. Only a NaN can come of such a case, so only a NaN is looked at twice.

/** t_y = p t. */
export function chain1(p: number, t: number): number {
  const result = p * t;
  return result === result ? result : strong(p, t);
}

/** t_z = p s + q t. */
export function chain2(p: number, s: number, q: number, t: number): number {
  const result = p * s + q * t;
  return result === result ? result : strong(p, s) + strong(q, t);
}

const strong = (partial: number, tangent: number): number =>
  partial === 0 || tangent === 0 ? 0 : partial * tangent;
