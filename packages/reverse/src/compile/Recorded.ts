import {
  type Branching,
  type ElementwiseRule,
  type LinearRule,
  mapElementwise,
  NdArray,
  Operand,
  type Value,
} from '@fourgrad/ops';
import type { Recording } from './Recording.js';
import { NOTHING, type Ref } from './Ref.js';

/** A node of a recording, as a value. It has no number: what the program will be run with is not known. */
export class Recorded extends Operand implements Branching {
  readonly level: number;

  constructor(
    readonly recording: Recording,
    /** Its place in the recording. */
    readonly id: Ref,
  ) {
    super();
    this.level = recording.level;
  }

  /** The shape that it has, whatever the arguments. */
  get shape(): readonly number[] {
    const example = this.recording.examples[this.id];
    return example instanceof NdArray ? example.shape : [];
  }

  branchValue(): never {
    throw new TypeError(
      'compile records the function once and cannot follow a branch that depends on the values: ' +
        'use where(mask, x, y) for the branch, or valueAndGradient(f), which runs f anew each time',
    );
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    const { recording } = this;
    const { length } = operands;
    const a = recording.refOf(operands[0]);
    const b = length > 1 ? recording.refOf(operands[1]) : NOTHING;
    const c = length > 2 ? recording.refOf(operands[2]) : NOTHING;
    if (a === undefined || b === undefined || c === undefined) return mapElementwise(rule, operands);
    return valueAt(recording, recording.operation(recording.numberOf(rule), a, b, c));
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    const { recording } = this;
    const isOperation = rule.name === 'where' || rule.name === 'detach';
    if (recording.wholeArrays || (isOperation && !operands.some((x) => x instanceof NdArray)))
      return valueAt(recording, recording.apply(rule, operands, attributes));
    return rule.evaluate(operands, attributes); // element by element
  }

  override toString(): string {
    const { ruleOf, rules } = this.recording;
    return `Recorded(${ruleOf[rules[this.id]]?.name ?? 'input'})`;
  }

  override get plural(): string {
    return 'recorded values';
  }
}

/** A node or constant of a recording as a value. */
export const valueAt = (recording: Recording, x: Ref): Value =>
  x < 0 ? recording.constants[~x] : new Recorded(recording, x);
