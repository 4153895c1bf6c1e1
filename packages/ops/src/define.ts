import type { Value } from './operand.js';
import { applyElementwise, type ElementwiseRule, elementwiseRule, type Facts } from './rule.js';

/** A primitive made outside the rulebook: a function of the language that carries its rule. */
export interface DefinedUnary {
  (x: Value): any;
  readonly rule: ElementwiseRule;
}

/** A primitive of two operands made outside the rulebook. */
export interface DefinedBinary {
  (x: Value, y: Value): any;
  readonly rule: ElementwiseRule;
}

/**
 * A new primitive of one operand, working in every mode: its meaning on numbers, and its derivative written in the
 * function language (from the operand and the result).
 *
 * @throws TypeError if the name is not letters and digits.
 * @example unary('cube', (x) => x ** 3, (x) => mul(3, square(x)))(2) // 8
 */
export function unary(
  name: string,
  evaluate: (x: number) => number,
  dx: (x: any, y: any) => Value,
  facts?: Facts,
): DefinedUnary {
  const rule = elementwiseRule(name, evaluate, [dx], facts);
  const primitive = (x: Value) => (typeof x === 'number' ? evaluate(x) : applyElementwise(rule, [x]));
  return Object.assign(primitive, { rule });
}

/**
 * A new primitive of two operands, working in every mode.
 *
 * @throws TypeError if the name is not letters and digits.
 * @example binary('area', (w, h) => w * h, (w, h) => h, (w) => w)(2, 3) // 6
 */
export function binary(
  name: string,
  evaluate: (a: number, b: number) => number,
  da: (a: any, b: any, y: any) => Value,
  db: (a: any, b: any, y: any) => Value,
  facts?: Facts,
): DefinedBinary {
  const rule = elementwiseRule(name, evaluate, [da, db], facts);
  const primitive = (a: Value, b: Value) =>
    typeof a === 'number' && typeof b === 'number' ? evaluate(a, b) : applyElementwise(rule, [a, b]);
  return Object.assign(primitive, { rule });
}
