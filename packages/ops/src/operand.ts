import type { ElementwiseRule, LinearRule } from './rule.js';

/** What the function language computes with: plain numbers and everything that handles primitives itself. */
export type Value = number | Operand;

/**
 * Anything but a plain number that a primitive can be applied to: an array, a dual number, a tape variable,
 * a symbolic expression, a counted number. It handles the primitive itself, generically, by reading the rule.
 *
 * When several operands meet, the one with the highest level handles the primitive and sees the others as
 * constants. Every derivative call takes a fresh, higher level, so the innermost call wins: the rule that keeps
 * nested derivatives apart (Siskind and Pearlmutter 2008, "Nesting forward-mode AD in a functional framework").
 */
export abstract class Operand {
  /** Arrays of plain numbers -1; counted, precise and user-made symbols 0; one fresh level per derivative call. */
  abstract readonly level: number;

  /** Applies an elementwise primitive, `this` having the highest level among the operands. */
  abstract elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value;

  /** Applies a primitive that is linear in each of its operands, `this` having the highest level among them. */
  abstract linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value;

  /** JavaScript's own operators would drop the derivative in silence; this makes them say so. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return this.toString();
    throw new TypeError(
      `JavaScript operators do not see ${this.plural}: write mul(x, y) for x * y, add(x, y) for x + y, ` +
        'and greater(x, y) for x > y',
    );
  }

  /** What console.log shows in Node. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  /** What values of this kind are called, in messages. */
  get plural(): string {
    return 'traced values';
  }

  abstract toString(): string;
}

/** An operand that belongs to one derivative call and wraps the value that the function would have without it. */
export abstract class Traced extends Operand {
  /** The value without the derivative; itself traced when calls are nested. */
  abstract readonly primal: Value;
}

let level = 0;

/**
 * A fresh level, higher than any before it: taken once by every derivative call.
 *
 * @example freshLevel() < freshLevel() // true
 */
export function freshLevel(): number {
  level += 1;
  return level;
}

/** The operand that handles a primitive: the one with the highest level, the first one on a tie. */
export function handlerOf(operands: readonly Value[]): Operand | undefined {
  let handler: Operand | undefined;
  for (const operand of operands) {
    if (typeof operand === 'number') continue;
    requireValue(operand);
    if (handler === undefined || operand.level > handler.level) handler = operand;
  }
  return handler;
}

/** What something is, with its article, for messages. @example kindOf({}) // 'an object' */
export function kindOf(x: unknown): string {
  if (x === null || x === undefined) return `${x}`;
  if (Array.isArray(x)) return 'a JavaScript array';
  const name = typeof x === 'object' ? x.constructor?.name || 'object' : typeof x;
  const word = name === 'Object' ? 'object' : name;
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** Whether something is a value of the function language. @example isValue(3) // true */
export const isValue = (x: unknown): x is Value => typeof x === 'number' || x instanceof Operand;

/** @throws TypeError for something that is no value of the function language. */
export function requireValue(x: unknown): asserts x is Value {
  if (!isValue(x)) throw notAnOperand(x);
}

/** The error for something that is no value of the function language. */
export function notAnOperand(x: unknown): TypeError {
  const hint = Array.isArray(x)
    ? ' (wrap it: array([...]))'
    : ArrayBuffer.isView(x)
      ? ' (wrap it: array(x))'
      : '';
  return new TypeError(`expected a number, an NdArray or a traced value, got ${kindOf(x)}${hint}`);
}
