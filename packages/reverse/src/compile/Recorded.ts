import {
  applyElementwise,
  applyLinear,
  type Branching,
  type ElementwiseRule,
  kindOf,
  type LinearRule,
  mapElementwise,
  NdArray,
  Operand,
  type Value,
} from '@fourgrad/ops';
import { shorter } from './shorter.js';

type Rule = ElementwiseRule | LinearRule<any>;

const MOST_IDS = 2 ** 26; // two of them in a number that float64 holds exactly

/** A program being recorded: every operation once, in order, with what it was applied to. */
export class Recording {
  /** Operations in the order in which they were recorded; operands stand before what uses them. */
  readonly nodes: Recorded[] = [];
  readonly #known = new Map<Rule, Map<number, Recorded>>();
  readonly #constants = new Map<number, number>();

  constructor(
    readonly level: number,
    /** Whether operations on arrays are recorded whole; if not, arrays are taken apart into numbers. */
    readonly wholeArrays: boolean,
  ) {}

  /** An input, with the value that it has in the example. */
  input(example: Value): Recorded {
    return this.#node(null, [], null, example);
  }

  /** The one node of a rule applied to these operands: what is computed twice is recorded once. */
  apply(rule: Rule, operands: readonly Value[], attributes: unknown): Recorded {
    operands.forEach(requireKnown);
    const key = attributes === null ? this.#keyOf(operands) : Number.NaN;
    let known = this.#known.get(rule);
    if (known === undefined) {
      known = new Map();
      this.#known.set(rule, known);
    }
    const same = known.get(key);
    if (same !== undefined) return same;
    const example = this.wholeArrays ? exampleOf(rule, operands, attributes) : 0;
    const node = this.#node(rule, operands, attributes, example);
    if (!Number.isNaN(key)) known.set(key, node);
    return node;
  }

  /** A number that tells one or two operands apart, nodes by their place and numbers by their value; NaN for others. */
  #keyOf(operands: readonly Value[]): number {
    const a = this.#idOf(operands[0]);
    const b = operands.length === 1 ? 0 : this.#idOf(operands[1]);
    return operands.length <= 2 && Math.max(a, b) < MOST_IDS ? a * MOST_IDS + b : Number.NaN;
  }

  #idOf(x: Value): number {
    if (x instanceof Recorded) return 2 * x.id;
    if (typeof x !== 'number' || Object.is(x, -0)) return Number.NaN;
    const known = this.#constants.get(x);
    if (known !== undefined) return known;
    const id = 2 * this.#constants.size + 1;
    this.#constants.set(x, id);
    return id;
  }

  #node(rule: Rule | null, operands: readonly Value[], attributes: unknown, example: Value): Recorded {
    const node = new Recorded(this, this.nodes.length, rule, operands, attributes, example);
    this.nodes.push(node);
    return node;
  }
}

/** What an operation gives for the example arguments. */
function exampleOf(rule: Rule, operands: readonly Value[], attributes: unknown): Value {
  const examples = operands.map((operand) => (operand instanceof Recorded ? operand.example : operand));
  return rule.kind === 'elementwise'
    ? applyElementwise(rule, examples)
    : applyLinear(rule, examples, attributes);
}

/** Constants have to be the same in every run of the program: numbers and arrays of numbers. */
export function requireKnown(x: Value): void {
  if (typeof x === 'number' || x instanceof Recorded) return;
  if (x instanceof NdArray && x.data instanceof Float64Array) return;
  throw new TypeError(
    `compile needs a function of its arguments and of plain numbers, got ${kindOf(x)} in it: ` +
      'what an outer derivative call traces has to be an argument',
  );
}

/** An operation in a recording. It has no value of its own: what the program will be run with is not known. */
export class Recorded extends Operand implements Branching {
  readonly level: number;

  constructor(
    readonly recording: Recording,
    /** Its place in the recording. */
    readonly id: number,
    /** The primitive; null for an input. */
    readonly rule: Rule | null,
    readonly operands: readonly Value[],
    readonly attributes: unknown,
    /** What it is for the example arguments, for the sake of its shape; 0 where only numbers are recorded. */
    readonly example: Value,
  ) {
    super();
    this.level = recording.level;
  }

  /** The shape that it has, whatever the arguments. */
  get shape(): readonly number[] {
    return this.example instanceof NdArray ? this.example.shape : [];
  }

  branchValue(): never {
    throw new TypeError(
      'compile records the function once and cannot follow a branch that depends on the values: ' +
        'use where(mask, x, y) for the branch, or valueAndGradient(f), which runs f anew each time',
    );
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    if (!this.recording.wholeArrays && operands.some((x) => x instanceof NdArray))
      return mapElementwise(rule, operands);
    return shorter(rule, operands, operationOf) ?? this.recording.apply(rule, operands, null);
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    const isOperation = rule.name === 'where' || rule.name === 'detach';
    if (this.recording.wholeArrays || (isOperation && !operands.some((x) => x instanceof NdArray)))
      return this.recording.apply(rule, operands, attributes);
    return rule.evaluate(operands, attributes); // element by element
  }

  override toString(): string {
    return `Recorded(${this.rule?.name ?? 'input'})`;
  }

  override get plural(): string {
    return 'recorded values';
  }
}

const operationOf = (x: Value): Recorded | undefined => (x instanceof Recorded ? x : undefined);
