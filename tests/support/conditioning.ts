import * as forward from '@fourgrad/forward';
import {
  add,
  applyElementwise,
  applyLinear,
  type ElementwiseRule,
  type LinearRule,
  mul,
  Operand,
  type Value,
} from '@fourgrad/ops';
import * as reverse from '@fourgrad/reverse';

/** Gives the relative error of the next operation; their values are numbers or traced. */
type Disturbance = () => Value;

/** A value that errs: every operation's result is multiplied by 1 + d, d a disturbance of its own. */
class Disturbed extends Operand {
  readonly level = 0;

  constructor(
    readonly value: Value,
    readonly next: Disturbance,
  ) {
    super();
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    return this.#erring(applyElementwise(rule, operands.map(undisturbed)));
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    return this.#erring(applyLinear(rule, operands.map(undisturbed), attributes));
  }

  override toString(): string {
    return `${this.value} (disturbed)`;
  }

  #erring(result: Value): Value {
    return new Disturbed(mul(result, add(1, this.next())), this.next);
  }
}

const undisturbed = (x: Value): Value => (x instanceof Disturbed ? x.value : x);

const sumOfSizes = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + Math.abs(x), 0);

/**
 * What rounding does to a function and its gradient in a float64 evaluation, in units of the rounding of one
 * operation: the sum of the sizes of the derivatives by the relative errors of all operations and arguments
 * (first-order error analysis: Higham 2002, "Accuracy and Stability of Numerical Algorithms", chapter 3).
 *
 * A unit to measure differences of the modes by, good to a digit or so; float64 and the modes themselves do for it.
 */
export function conditioningOf(
  f: (...x: any[]) => any,
  x: readonly number[],
): { value: number; gradient: number[] } {
  let operations = 0;
  f(...x.map((argument) => new Disturbed(argument, () => { operations += 1; return 0; }))); // biome-ignore format: a count
  const none = new Array<number>(x.length + operations).fill(0);

  const disturbed = (at: readonly Value[], errors: readonly Value[]): Value => {
    let used = x.length;
    const next = () => errors[used++];
    return undisturbed(f(...at.map((argument, j) => new Disturbed(mul(argument, add(1, errors[j])), next))));
  };
  const byErrors = (g: (errors: readonly Value[]) => Value) => sumOfSizes(reverse.gradient(g)(none));
  return {
    value: byErrors((errors) => disturbed(x, errors)),
    gradient: x.map((_, i) =>
      byErrors((errors) => forward.derivative((t) => disturbed(x.with(i, t), errors))(x[i])),
    ),
  };
}
