import {
  applyElementwise,
  applyLinear,
  type ElementwiseRule,
  kindOf,
  type LinearRule,
  NdArray,
  type Value,
} from '@fourgrad/ops';
import { NEG, RULES_WITH_IDENTITIES, STRONG_MUL, shorter } from './identities.js';
import type { Recorded } from './Recorded.js';

export type Rule = ElementwiseRule | LinearRule<any>;

/** A node of a recording, 0, 1, ... in the order in which they came; or one of its constants: ~0, ~1, ... */
export type Ref = number;

/** The constants that every recording has; also what stands in place of operands that a rule does not have. */
export const [ZERO, ONE, MINUS_ONE]: readonly Ref[] = [~0, ~1, ~2];

/** Nodes that there is room for at first; so that the recording of a usual program need not be moved. */
const ROOM = 8192;
/** The operands of operations on numbers. */
const MOST_OPERANDS = 3;

/** In place of a rule: an input. */
export const INPUT = -1;

/**
 * A program being recorded: every operation once, in order, with what it was applied to. It stands in flat arrays of
 * numbers, so that thousands of operations are recorded, differentiated and read in little time.
 */
export class Recording {
  /** How many nodes there are. */
  size = 0;
  /** By node the number of its rule, or INPUT. */
  rules: Int32Array = new Int32Array(ROOM);
  /** By node where its operands start; they end where those of the next one start. */
  starts: Int32Array = new Int32Array(ROOM + 1);
  operands: Int32Array = new Int32Array(2 * ROOM);
  readonly constants: Value[] = [0, 1, -1];
  /** Rules by their numbers. */
  readonly ruleOf: Rule[] = [];
  /** By node what it is for the example arguments, for the sake of its shape: only where arrays are recorded whole. */
  readonly examples: Value[] = [];
  /** What an operation needs besides operands, by node. */
  readonly attributes: unknown[] = [];
  readonly #numberOf = new Map<Rule, number>();
  readonly #arities: number[] = [];
  readonly #refOf = new Map<number, Ref>(this.constants.map((x, i) => [x as number, ~i]));
  /** One more than the nodes, at places that depend on rule and operands; 0 where none is. */
  #table = new Int32Array(2 * ROOM);

  constructor(
    readonly level: number,
    /** Whether operations on arrays are recorded whole; if not, arrays are taken apart into numbers. */
    readonly wholeArrays: boolean,
  ) {
    for (const rule of RULES_WITH_IDENTITIES) this.numberOf(rule);
  }

  /** The number that a rule has here. */
  numberOf(rule: Rule): number {
    let number = this.#numberOf.get(rule);
    if (number === undefined) {
      number = this.ruleOf.push(rule) - 1;
      this.#numberOf.set(rule, number);
      this.#arities.push(rule.kind === 'elementwise' ? rule.arity : rule.cotangents.length);
    }
    return number;
  }

  /**
   * The node that a value is, or the constant.
   *
   * @throws TypeError for what would not be the same in every run of the program.
   */
  refOf(x: Value): Ref {
    if ((x as Recorded).recording === this) return (x as Recorded).id;
    if (typeof x !== 'number') requireConstant(x);
    else if (!Object.is(x, -0)) {
      const known = this.#refOf.get(x);
      if (known !== undefined) return known;
      this.#refOf.set(x, ~this.constants.length);
    }
    return ~(this.constants.push(x) - 1);
  }

  /** An input, with the value that it has in the example. */
  input(example: Value): Ref {
    if (this.wholeArrays) this.examples[this.size] = example;
    return this.#append(INPUT, 0, null);
  }

  /**
   * The node of a rule, given by its number, applied to operands (ZERO in place of those that it does not have), or of a
   * shorter form of that: what is computed twice is recorded once.
   */
  operation(rule: number, a: Ref, b: Ref, c: Ref): Ref {
    const arity = this.#arities[rule];
    if (a < 0 && b < 0 && c < 0) return this.refOf(this.#computed(rule, [a, b, c].slice(0, arity)));
    const { rules } = this;
    // an identity needs a number or a sign among the operands
    if (rule <= STRONG_MUL && (a < 0 || b < 0 || rules[a] === NEG || rules[b] === NEG)) {
      const short = shorter(this, rule, a, b);
      if (short !== undefined) return short;
    }
    const place = this.#placeOf(rule, arity, a, b, c);
    const known = this.#table[place];
    if (known !== 0) return known - 1;
    this.#table[place] = this.size + 1;
    const { operands } = this;
    const at = this.starts[this.size];
    operands[at] = a;
    operands[at + 1] = b;
    operands[at + 2] = c;
    return this.#append(rule, arity, null);
  }

  /** The node of any rule applied to any operands that the recording can hold. */
  apply(rule: Rule, values: readonly Value[], attributes: unknown): Ref {
    const number = this.numberOf(rule);
    const refs = values.map((x) => this.refOf(x));
    if (attributes === null && refs.length === this.#arities[number]) {
      const [a, b = ZERO, c = ZERO] = refs;
      return this.operation(number, a, b, c);
    }
    const at = this.starts[this.size];
    while (at + refs.length + MOST_OPERANDS > this.operands.length) this.#grow();
    this.operands.set(refs, at);
    return this.#append(number, refs.length, attributes);
  }

  /** The operands of a node. */
  operandsOf(node: Ref): Int32Array {
    return this.operands.subarray(this.starts[node], this.starts[node + 1]);
  }

  #append(rule: number, count: number, attributes: unknown): Ref {
    const node = this.size;
    const end = this.starts[node] + count;
    this.rules[node] = rule;
    this.starts[node + 1] = end;
    this.size = node + 1;
    if (this.wholeArrays && rule !== INPUT) {
      this.attributes[node] = attributes;
      this.examples[node] = this.#computed(rule, this.operandsOf(node), attributes);
    }
    if (this.size === this.rules.length || end + MOST_OPERANDS > this.operands.length) this.#grow();
    return node;
  }

  /** What an operation gives for the example arguments. */
  #computed(number: number, operands: ArrayLike<Ref>, attributes: unknown = null): Value {
    const rule = this.ruleOf[number];
    const examples = Array.from(operands, (x) => (x < 0 ? this.constants[~x] : this.examples[x]));
    return rule.kind === 'elementwise'
      ? applyElementwise(rule, examples)
      : applyLinear(rule, examples, attributes);
  }

  /** Where an operation stands in the table, or would have to. */
  #placeOf(rule: number, arity: number, a: Ref, b: Ref, c: Ref): number {
    const { rules, starts, operands } = this;
    const table = this.#table;
    const last = table.length - 1;
    let place = (rule * 0x2545 + a * 0x9e3 + b * 0x85eb + c * 0xc2b3) & last;
    for (; ; place = (place + 1) & last) {
      const node = table[place] - 1;
      if (node < 0) return place;
      if (rules[node] !== rule) continue;
      const at = starts[node];
      if (operands[at] !== a) continue;
      if (arity < 2 || (operands[at + 1] === b && (arity < 3 || operands[at + 2] === c))) return place;
    }
  }

  /** Twice the room. */
  #grow(): void {
    const twice = (from: Int32Array): Int32Array => {
      const to = new Int32Array(2 * from.length);
      to.set(from);
      return to;
    };
    const { rules, starts } = this;
    this.rules = twice(rules);
    this.starts = twice(starts);
    this.operands = twice(this.operands);
    const known = this.#table;
    this.#table = new Int32Array(2 * known.length);
    for (const entry of known) {
      if (entry === 0) continue;
      const node = entry - 1;
      const arity = this.#arities[rules[node]];
      const [a, b, c] = this.operandsOf(node);
      this.#table[this.#placeOf(rules[node], arity, a, b, c)] = entry;
    }
  }
}

/** Constants have to be the same in every run of the program: numbers and arrays of numbers. */
function requireConstant(x: Value): void {
  if (x instanceof NdArray && x.data instanceof Float64Array) return;
  throw new TypeError(
    `compile needs a function of its arguments and of plain numbers, got ${kindOf(x)} in it: ` +
      'what an outer derivative call traces has to be an argument',
  );
}
