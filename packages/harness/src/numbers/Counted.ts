import {
  applyElementwise,
  applyLinear,
  type ElementwiseRule,
  type LinearRule,
  mapElementwise,
  NdArray,
  Operand,
  type Value,
} from '@fourgrad/ops';

/** How often each kind of operation ran. */
export type Tally = Record<string, number>;

/**
 * A number that counts the operations done with it: any mode run over counted numbers counts itself, exactly.
 *
 * The numbers of one measurement share a tally. Operations among plain numbers, such as a loop counter's, do not count.
 */
export class Counted extends Operand {
  readonly level = 0;

  constructor(
    readonly value: number,
    readonly tally: Tally,
  ) {
    super();
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    if (operands.some((operand) => operand instanceof NdArray)) return mapElementwise(rule, operands);
    this.#count(rule.name);
    return new Counted(applyElementwise(rule, operands.map(plain)) as number, this.tally);
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    if (operands.some((operand) => operand instanceof NdArray)) return rule.evaluate(operands, attributes);
    this.#count(rule.name);
    return new Counted(applyLinear(rule, operands.map(plain), attributes) as number, this.tally);
  }

  override toString(): string {
    return `${this.value}`;
  }

  override get plural(): string {
    return 'counted numbers';
  }

  /** Branches see the number. */
  branchValue(): number {
    return this.value;
  }

  #count(kind: string): void {
    this.tally[kind] = (this.tally[kind] ?? 0) + 1;
  }
}

/** The number behind a counted one. */
export const plain = (x: Value): Value => (x instanceof Counted ? x.value : x);

/** The operations of a tally, all kinds together. @example total({ add: 2, mul: 3 }) // 5 */
export const total = (tally: Tally): number => Object.values(tally).reduce((sum, count) => sum + count, 0);

/** The operations of one run of a function, by kind. */
export function operationsOf(f: (...x: Value[]) => Value, point: readonly number[]): Tally {
  const tally: Tally = {};
  f(...point.map((x) => new Counted(x, tally)));
  return tally;
}
