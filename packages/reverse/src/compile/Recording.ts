import {
  applyElementwise,
  applyLinear,
  type ElementwiseRule,
  type LinearRule,
  NdArray,
  type Value,
} from '@fourgrad/ops';
import { enlarged } from './enlarged.js';
import { IDENTITIES, NEG } from './identities.js';
import type { Recorded } from './Recorded.js';
import { MINUS_ONE, NOTHING, ONE, type Ref, ZERO } from './Ref.js';
import { requireConstant } from './requireConstant.js';

export type Rule = ElementwiseRule | LinearRule<any>;

// nodes that there is room for: at first, and after growing once, so that most programs are moved once or never
const ROOM = 256;
const MORE_ROOM = 8192;

/**
 * A program being recorded: every operation once, in order, with what it was applied to. It stands in flat arrays of
 * numbers, so that thousands of operations are recorded, differentiated and read in little time. The arrays are others
 * when they had to grow.
 */
export class Recording {
  /** How many nodes there are. */
  size = 0;
  /** By node the number of its rule; NOTHING for an input. */
  rules: Int32Array = new Int32Array(ROOM).fill(NOTHING);
  /** Three a node. */
  operands: Int32Array = new Int32Array(3 * ROOM).fill(NOTHING);
  /** By node its operands after the third: operations on arrays may have any number. */
  readonly moreOperands: (readonly Ref[] | undefined)[] = [];
  /** By node what an operation on arrays needs besides operands. */
  readonly attributes: unknown[] = [];
  /** By node what it is for the example arguments, for the sake of its shape; only where arrays are recorded whole. */
  readonly examples: Value[] = [];
  readonly constants: Value[] = [Number.NaN, 0, 1, -1];
  /** Rules by their numbers. */
  readonly ruleOf: Rule[] = [];
  readonly #numberOf = new Map<Rule, number>();
  /** Of all constants but 0, -0 and arrays. */
  readonly #refOf = new Map<Value, Ref>([
    [1, ONE],
    [-1, MINUS_ONE],
  ]);
  /** By node the number that says where in the table it stands. */
  #hashes: Int32Array = new Int32Array(ROOM);
  /** Nodes, each at the first place that was free; 0, an input, which is never looked for, where none is. */
  #table: Int32Array = new Int32Array(2 * ROOM);

  constructor(
    readonly level: number,
    /** Whether operations on arrays are recorded whole; if not, arrays are taken apart into numbers. */
    readonly wholeArrays: boolean,
  ) {
    for (const [rule] of IDENTITIES) this.#newNumber(rule);
  }

  /** The number that a rule has here. */
  numberOf(rule: Rule): number {
    return this.#numberOf.get(rule) ?? this.#newNumber(rule);
  }

  #newNumber(rule: Rule): number {
    const number = this.ruleOf.push(rule) - 1;
    this.#numberOf.set(rule, number);
    return number;
  }

  /**
   * The node that a value is, or the constant; undefined for an array where arrays are taken apart.
   *
   * @throws TypeError for what would not be the same in every run of the program.
   */
  refOf(x: Value): Ref | undefined {
    if ((x as Recorded).recording === this) return (x as Recorded).id;
    const known = x === 0 ? undefined : this.#refOf.get(x); // 0 and -0 are different constants
    return known ?? this.#newConstant(x);
  }

  #newConstant(x: Value): Ref | undefined {
    if (Object.is(x, 0)) return ZERO;
    if (x instanceof NdArray && !this.wholeArrays) return undefined;
    requireConstant(x);
    const constant = ~(this.constants.push(x) - 1);
    if (typeof x === 'number' && x !== 0) this.#refOf.set(x, constant);
    return constant;
  }

  /** An input, with the value that it has in the example. */
  input(example: Value): Ref {
    const node = this.#next();
    if (this.wholeArrays) this.examples[node] = example;
    return node;
  }

  /**
   * The node of a rule, given by its number, applied to operands, or of a shorter form of that: what is computed twice is
   * recorded once. Of nothing but constants it is a constant.
   */
  operation(rule: number, a: Ref, b: Ref, c: Ref): Ref {
    if (this.size === this.rules.length) this.#grow();
    const { rules, operands } = this;
    // an identity needs a number or a sign among the operands
    if (rule < IDENTITIES.length && (a < 0 || b < 0 || rules[a] === NEG || rules[b] === NEG)) {
      const short = IDENTITIES[rule][1](this, a, b);
      if (short !== undefined) return short;
    }
    if (a < 0 && (b & c) < 0) return this.refOf(this.#computed(rule, null, a, b, c)) as Ref;
    const table = this.#table;
    const mask = table.length - 1;
    // hardly ever equal for two operations that stand near each other
    const hash = (rule * 9541 + a * 2531 + b * 34_283 + c * 49_843) | 0;
    let place = hash;
    for (;;) {
      place = (place + 1) & mask;
      const node = table[place];
      const at = 3 * node;
      // all compared at once: code compiled before a branch was taken is thrown away when it is
      const differs =
        (rules[node] ^ rule) | (operands[at] ^ a) | (operands[at + 1] ^ b) | (operands[at + 2] ^ c);
      if (differs === 0) return node;
      if (node === 0) break;
    }
    const { size } = this;
    const at = 3 * size;
    table[place] = size;
    this.#hashes[size] = hash;
    rules[size] = rule;
    operands[at] = a;
    operands[at + 1] = b;
    operands[at + 2] = c;
    if (this.wholeArrays) this.examples[size] = this.#computed(rule, null, a, b, c);
    this.size = size + 1;
    return size;
  }

  /** The node of any rule applied to any operands that the recording can hold. */
  apply(rule: Rule, values: readonly Value[], attributes: unknown): Ref {
    const number = this.numberOf(rule);
    const operands = values.map((x) => this.refOf(x) as Ref);
    const [a, b = NOTHING, c = NOTHING, ...more] = operands;
    if (attributes === null && more.length === 0) return this.operation(number, a, b, c);
    const node = this.#next();
    this.rules[node] = number;
    this.operands.set([a, b, c], 3 * node);
    this.examples[node] = this.#computed(number, attributes, ...operands);
    this.attributes[node] = attributes;
    this.moreOperands[node] = more;
    return node;
  }

  /** The operands of a node. */
  operandsOf(node: Ref): Ref[] {
    const operands: Ref[] = [];
    for (let k = 3 * node; k < 3 * node + 3; k++)
      if (this.operands[k] !== NOTHING) operands.push(this.operands[k]);
    return operands.concat(this.moreOperands[node] ?? []);
  }

  /** A node with nothing in it. */
  #next(): Ref {
    if (this.size === this.rules.length) this.#grow();
    this.size += 1;
    return this.size - 1;
  }

  /** What an operation gives for the example arguments. */
  #computed(number: number, attributes: unknown, ...operands: Ref[]): Value {
    const rule = this.ruleOf[number];
    const examples = operands
      .filter((x) => x !== NOTHING)
      .map((x) => (x < 0 ? this.constants[~x] : this.examples[x]));
    return rule.kind === 'elementwise'
      ? applyElementwise(rule, examples)
      : applyLinear(rule, examples, attributes);
  }

  #grow(): void {
    const room = Math.max(MORE_ROOM, 2 * this.rules.length);
    const hashes = enlarged(this.#hashes, room);
    const table = new Int32Array(2 * room);
    const mask = table.length - 1;
    for (const node of this.#table) {
      if (node === 0) continue;
      let place = hashes[node];
      do place = (place + 1) & mask;
      while (table[place] !== 0);
      table[place] = node;
    }
    this.rules = enlarged(this.rules, room);
    this.operands = enlarged(this.operands, 3 * room);
    this.#hashes = hashes;
    this.#table = table;
  }
}
