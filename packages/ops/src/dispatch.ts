import type { NdArray } from './array/NdArray.js';
import { isValue, notAnOperand, Operand, type Value } from './operand.js';
import type { ElementwiseRule } from './rule.js';

/** An operand of which every primitive makes one of its own kind, as a symbolic expression. For the types only. */
export interface Closed {
  readonly closed: true;
}

/** What a primitive returns: a number for numbers, an array for arrays, any value once something is traced. */
export type Result<A> = A extends number
  ? number
  : A extends NdArray
    ? NdArray
    : A extends Closed
      ? A
      : Value;
export type Result2<A, B> = A extends number ? Result<B> : B extends number ? Result<A> : Result<A | B>;
export type Result3<A, B, C> = Result2<Result2<A, B>, C>;

type Methods = Record<string, (...operands: Value[]) => Value>;

/** The methods by which the first or the second operand handles a rule. */
export const methodNames = ({ name }: ElementwiseRule) => ({ first: `$${name}`, second: `$r${name}` });

/** Those that there are: of the very rules of the rulebook, not of copies. */
const namesOfMethods = new Map<ElementwiseRule, ReturnType<typeof methodNames>>();

/**
 * Gives every operand a method `$name` for the primitive, and `$rname` for a primitive of two that it handles as the
 * second; they hand the rule to its `elementwise`. Returns the primitive's meaning on numbers.
 *
 * Dispatch by method name lets V8 inline the kernels that dual numbers and tape variables put in their place. Only the
 * function made with it calls the methods: where a program does not use the function, it goes without them, too.
 */
// @__NO_SIDE_EFFECTS__
export function withMethods(rule: ElementwiseRule): ElementwiseRule['evaluate'] {
  const prototype = Operand.prototype as unknown as Methods;
  const names = methodNames(rule);
  if (rule.arity === 1) {
    prototype[names.first] = function (this: Operand, x) {
      return this.elementwise(rule, [x]);
    };
  } else {
    const method = function (this: Operand, x: Value, y: Value) {
      return this.elementwise(rule, [x, y]);
    };
    prototype[names.first] = method;
    prototype[names.second] = method;
  }
  namesOfMethods.set(rule, names);
  return rule.evaluate;
}

/** What a rule gives for operands of which one handles it: by the method for it, where a kernel may be, if there is one. */
export function handled(handler: Operand, rule: ElementwiseRule, operands: readonly Value[]): Value {
  const names = namesOfMethods.get(rule);
  if (names === undefined) return handler.elementwise(rule, operands);
  const [x, y] = operands;
  const methods = handler as unknown as Methods;
  if (rule.arity === 1) return methods[names.first](x);
  return handler === x ? methods[names.first](x, y) : methods[names.second](x, y);
}

/** What to throw where a primitive failed: the error that names an operand which is none, or the error as it is. */
export function explained(error: unknown, ...operands: unknown[]): unknown {
  const bad = operands.findIndex((x) => !isValue(x));
  return bad === -1 ? error : notAnOperand(operands[bad]);
}
