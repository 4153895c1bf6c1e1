import { belowLevel, shapeOf } from '../array/elements.js';
import { mapElementwise } from '../array/mapElementwise.js';
import { NdArray } from '../array/NdArray.js';
import { primal } from '../branch.js';
import { Traced, type Value } from '../operand.js';
import { applyElementwise, applyLinear, type ElementwiseRule, type LinearRule } from '../rule.js';

/** An operation that ran, before the rows have their numbers. */
export interface Operation {
  readonly rule: ElementwiseRule | LinearRule<any>;
  readonly operands: readonly (Recorded | number)[];
  readonly partials: readonly (number | null)[];
}

/** Numbers of a mode, which are to compute the run: dual numbers, tape variables. */
export interface Lifting {
  inputs(leaves: readonly Value[]): readonly Value[];
  /** What has a row and no derivative, such as floor(x). */
  constant(y: Value): Value;
}

/** A run being recorded. */
export interface Run {
  readonly level: number;
  readonly lift: Lifting;
  /** Everything recorded so far. */
  readonly recorded: Recorded[];
}

/**
 * A number of a run being recorded: around the number of a mode (a dual number, a tape variable), which computes. It
 * stands on a level above the mode's, so that it sees every operation first.
 */
export class Recorded extends Traced {
  /** Whether a later operation has it as an operand. */
  isUsed = false;

  constructor(
    readonly run: Run,
    /** The number of the mode. */
    readonly primal: Value,
    /** How it came about; null for an input. */
    readonly operation: Operation | null,
  ) {
    super();
    run.recorded.push(this);
  }

  get level(): number {
    return this.run.level;
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    if (operands.some((operand) => operand instanceof NdArray)) return mapElementwise(rule, operands);
    const below = operands.map((operand) => belowLevel(operand, this.level));
    const result = applyElementwise(rule, below);
    requireNumber(rule.name, result);
    const numbers = below.map(primal);
    const y = primal(result);
    // a step comes back as a plain number; on the tape it has an adjoint of its own, though it passes nothing on
    const lifted = rule.discrete ? this.run.lift.constant(result) : result;
    return this.#record(lifted, rule, operands, (i) => primal(rule.partials[i](...numbers, y)));
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    const isArray = operands.some((operand) => operand instanceof NdArray);
    const passesNothingOn = rule.tangents.every((map) => map === null); // detach
    // of scalars the others only make arrays, or choose one (where): no operation on numbers, and no row
    if (isArray || !passesNothingOn) return rule.evaluate(operands, attributes);
    const result = applyLinear(
      rule,
      operands.map((operand) => belowLevel(operand, this.level)),
      attributes,
    );
    return this.#record(result, rule, operands, () => 0);
  }

  #record(
    result: Value,
    rule: Operation['rule'],
    operands: readonly Value[],
    partial: (i: number) => number,
  ): Recorded {
    const named = operands.map((operand) => (this.#isMine(operand) ? operand : primal(operand)));
    const partials = named.map((operand, i) => (typeof operand === 'number' ? null : partial(i)));
    for (const operand of named) if (typeof operand !== 'number') operand.isUsed = true;
    return new Recorded(this.run, result, { rule, operands: named, partials });
  }

  #isMine(x: Value): x is Recorded {
    return x instanceof Recorded && x.run === this.run;
  }

  override toString(): string {
    return `Recorded(${primal(this)})`;
  }

  override get plural(): string {
    return 'recorded numbers';
  }
}

function requireNumber(name: string, result: Value): void {
  const shape = shapeOf(result);
  if (shape.length === 0) return;
  throw new TypeError(
    `a trace has single numbers as rows, and ${name} gave shape [${shape}]; graphOf shows the graph of tensors`,
  );
}
