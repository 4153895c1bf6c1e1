import { STRONG_PRODUCT } from '../product.js';
import type { ElementwiseRule } from '../rule.js';
import type { Primitive } from './Instructions.js';

/** The functions that generated code calls, passed to it by position. */
export class Callees {
  readonly functions: unknown[] = [];
  readonly #names = new Map<unknown, string>();

  nameOf(callee: unknown): string {
    let name = this.#names.get(callee);
    if (name === undefined) {
      name = `f${this.functions.length}`;
      this.#names.set(callee, name);
      this.functions.push(callee);
    }
    return name;
  }

  /**
   * Evaluates `body` where the callees have their names, and so have these arrays: to the optimiser they are constants
   * then, whose address and length code need not look up.
   */
  bind(body: string, arrays: Readonly<Record<string, ArrayLike<number>>> = {}): unknown {
    const names = this.functions.map((_, i) => `f${i}`);
    return new Function(...names, ...Object.keys(arrays), body)(...this.functions, ...Object.values(arrays));
  }
}

const MATH_NAMES = mathNames();

// @__NO_SIDE_EFFECTS__
function mathNames(): ReadonlyMap<unknown, string> {
  const names = Object.getOwnPropertyNames(Math);
  return new Map(names.map((name) => [(Math as any)[name], `Math.${name}`]));
}

const OPERATORS: Readonly<Record<string, (a: string, b: string) => string>> = {
  add: (a, b) => `${a} + ${b}`,
  sub: (a, b) => `${a} - ${b}`,
  mul: (a, b) => `${a} * ${b}`,
  div: (a, b) => `${a} / ${b}`,
  pow: (a, b) => (b === '(2)' ? `${a} * ${a}` : `Math.pow(${a}, ${b})`),
  neg: (a) => `-${a}`,
  square: (a) => `${a} * ${a}`,
  reciprocal: (a) => `1 / ${a}`,
};

/** The right-hand side of an instruction, from the texts of its operands. */
export function expression(rule: Primitive, operands: readonly string[], callees: Callees): string {
  const [a, b, c] = operands;
  if (rule === 'where') return `${a} !== 0 ? ${b} : ${c}`;
  if (rule === STRONG_PRODUCT) return `${a} === 0 || ${b} === 0 ? 0 : ${a} * ${b}`;
  if (isBuiltIn(rule)) return OPERATORS[rule.name](a, b);
  const callee = MATH_NAMES.get(rule.evaluate) ?? callees.nameOf(rule.evaluate);
  return `${callee}(${[a, b, c].slice(0, rule.arity).join(', ')})`;
}

/** Whether the rule is the rulebook's own of that name, not one that a user named alike. */
const isBuiltIn = (rule: ElementwiseRule): boolean =>
  Object.hasOwn(OPERATORS, rule.name) && rule.builtIn === true;

/** A number as source text that reads back to the same float64. */
export const literal = (x: number): string => (Object.is(x, -0) ? '(-0)' : `(${x})`);
