import {
  type ElementwiseRule,
  type LinearRule,
  mapElementwise,
  NdArray,
  Operand,
  type Value,
} from '@fourgrad/ops';
import { type Decimal, exactly } from '../precise/decimal.js';
import { preciseFunction } from '../precise/table.js';

/**
 * A number of 110 digits in the function language: evaluates a function with the same primitives as float64, but by
 * the arbitrary-precision table, so that the truth shares neither rounding nor derivative rules with what it judges.
 */
export class Precise extends Operand {
  readonly level = 0;

  constructor(readonly value: Decimal) {
    super();
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    if (operands.some((operand) => operand instanceof NdArray)) return mapElementwise(rule, operands);
    return new Precise(preciseFunction(rule.name)(...operands.map(decimalOf)));
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    if (rule.name !== 'where' || operands.some((operand) => operand instanceof NdArray))
      return rule.evaluate(operands, attributes);
    const [mask, x, y] = operands.map(decimalOf);
    return new Precise(mask.isZero() ? y : x);
  }

  override toString(): string {
    return this.value.toString();
  }

  override get plural(): string {
    return 'precise numbers';
  }

  /** Branches see the nearest float64. */
  branchValue(): number {
    return this.value.toNumber();
  }
}

/** The decimal number of a plain or precise one, a float64 at its exact value. */
export function decimalOf(x: Value): Decimal {
  if (typeof x === 'number') return exactly(x);
  if (x instanceof Precise) return x.value;
  throw new TypeError('a precise number cannot be combined with a traced value');
}
