import type { ElementwiseRule } from '../rule.js';

/** What an instruction does: an elementwise primitive, or the choice `where`. */
export type Primitive = ElementwiseRule | 'where';

/** One operation, and the slots that it is applied to. */
export interface Instruction {
  readonly rule: Primitive;
  readonly operands: readonly number[];
}

const MOST_OPERANDS = 3;
const NONE = -1; // in place of an operand that a primitive does not have

/** The operations of a program in flat arrays of numbers: there are thousands, which are looked through often. */
export class Instructions {
  constructor(
    /** The primitives by their numbers. */
    readonly ruleOf: readonly Primitive[],
    /** By instruction the number of its primitive. */
    readonly rules: Int32Array,
    /** Three slots an instruction; -1 in place of those that it does not have. */
    readonly operands: Int32Array,
  ) {}

  /** The same from a list of them. @example Instructions.of([{ rule: rulebook.sin, operands: [0] }]).length // 1 */
  static of(list: readonly Instruction[]): Instructions {
    const ruleOf = [...new Set(list.map(({ rule }) => rule))];
    const numberOf = new Map(ruleOf.map((rule, number) => [rule, number]));
    const operands = new Int32Array(MOST_OPERANDS * list.length).fill(NONE);
    list.forEach((instruction, i) => {
      operands.set(instruction.operands, MOST_OPERANDS * i);
    });
    return new Instructions(
      ruleOf,
      Int32Array.from(list, ({ rule }) => numberOf.get(rule) as number),
      operands,
    );
  }

  get length(): number {
    return this.rules.length;
  }

  ruleAt(i: number): Primitive {
    return this.ruleOf[this.rules[i]];
  }

  operandsAt(i: number): number[] {
    const slots: number[] = [];
    for (let k = MOST_OPERANDS * i; k < MOST_OPERANDS * (i + 1); k++)
      if (this.operands[k] !== NONE) slots.push(this.operands[k]);
    return slots;
  }
}
