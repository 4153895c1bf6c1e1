import type { Value } from '@fourgrad/ops';
import { chainProductOf } from './chainProduct.js';
import { Recorded, valueAt } from './Recorded.js';
import type { Recording, Rule } from './Recording.js';
import { NOTHING, type Ref } from './Ref.js';

/**
 * What an operation gives one of its operands, y_bar dy/da, as operations between slots: its operands stand in 0, 1, 2,
 * its result and its adjoint in RESULT and ADJOINT, and every operation here puts its own result into the next slot.
 */
export interface Share {
  readonly operand: number;
  /** Four numbers an operation: its rule, and three operands, slots or constants. */
  readonly code: Int32Array;
  /** The slot of the share, or a constant. */
  readonly result: number;
}
export const RESULT = 3;
export const ADJOINT = 4;

const MOST_KNOWN = 1000; // a program may have as many as it has constants

/**
 * What the operations of a recording give their operands: found out from the rulebook once for every rule, and for the
 * constants that it is applied to (the power of x^3), with inputs that stand for all other operands.
 */
export class Pullbacks {
  /** By the rule's number, for operations without constants. */
  readonly #byRule: (readonly Share[])[] = [];
  /** For the others, by the node that the rule gives for the stand-ins and these constants. */
  readonly #known = new Map<Ref, readonly Share[]>();
  readonly #standIns: readonly Ref[];
  readonly #adjoint: Ref;
  readonly #times: (partial: Value, adjoint: Value) => Value;

  /** For the operations up to a last one. */
  constructor(
    readonly recording: Recording,
    last: Ref,
  ) {
    this.#times = chainProductOf(recording, last);
    this.#standIns = [0, 1, 2].map(() => recording.input(0));
    this.#adjoint = recording.input(0);
  }

  /** The shares of a node's operands, which it puts into the slots. */
  of(node: Ref, slots: Ref[]): readonly Share[] {
    const { rules, operands } = this.recording;
    const a = operands[3 * node];
    const b = operands[3 * node + 1];
    const c = operands[3 * node + 2];
    slots[0] = a;
    slots[1] = b;
    slots[2] = c;
    if (a < NOTHING || b < NOTHING || c < NOTHING) return this.#withConstants(node);
    return this.#byRule[rules[node]] ?? this.#withoutConstants(node);
  }

  #withoutConstants(node: Ref): readonly Share[] {
    const shares = this.#sharesOf(this.#stoodFor(node));
    this.#byRule[this.recording.rules[node]] = shares;
    return shares;
  }

  #withConstants(node: Ref): readonly Share[] {
    const y = this.#stoodFor(node);
    let shares = this.#known.get(y);
    if (shares === undefined) {
      shares = this.#sharesOf(y);
      if (this.#known.size === MOST_KNOWN) this.#known.clear();
      this.#known.set(y, shares);
    }
    return shares;
  }

  /** The same operation on stand-ins. */
  #stoodFor(node: Ref): Ref {
    const { rules, operands } = this.recording;
    const [a, b, c] = [0, 1, 2].map((k) => {
      const operand = operands[3 * node + k];
      return operand < 0 ? operand : this.#standIns[k];
    });
    return this.recording.operation(rules[node], a, b, c);
  }

  #sharesOf(y: Ref): Share[] {
    const { recording } = this;
    const rule = recording.ruleOf[recording.rules[y]];
    const operands = recording.operandsOf(y).map((x) => valueAt(recording, x));
    const shares: Share[] = [];
    operands.forEach((x, operand) => {
      if (!(x instanceof Recorded)) return;
      const share = recording.refOf(this.#shareOf(rule, operand, operands, valueAt(recording, y))) as Ref;
      if (share < 0 && recording.constants[~share] === 0) return;
      shares.push({ operand, ...this.#codeOf(share, y) });
    });
    return shares;
  }

  #shareOf(rule: Rule, k: number, operands: readonly Value[], y: Value): Value {
    const adjoint = valueAt(this.recording, this.#adjoint);
    if (rule.kind === 'linear') return rule.cotangents[k]?.(adjoint, operands, null) ?? 0;
    if (rule.discrete) return 0;
    const partial = rule.partials[k](...operands, y);
    return partial === 0 ? 0 : this.#times(partial, adjoint);
  }

  /** What leads to a share, as operations between slots. */
  #codeOf(share: Ref, y: Ref): Pick<Share, 'code' | 'result'> {
    const { recording } = this;
    const inSlots = [...this.#standIns, y, this.#adjoint];
    const slotOf = (x: Ref): number => (x < 0 ? x : inSlots.indexOf(x));
    const wanted = new Set<Ref>();
    const want = (x: Ref): void => {
      if (x >= 0 && !inSlots.includes(x)) wanted.add(x);
    };
    want(share);
    for (const node of wanted) recording.operandsOf(node).forEach(want);
    const code: number[] = [];
    for (const node of [...wanted].sort((p, q) => p - q)) {
      const [a, b = NOTHING, c = NOTHING] = recording.operandsOf(node);
      code.push(recording.rules[node], slotOf(a), slotOf(b), slotOf(c));
      inSlots.push(node);
    }
    return { code: Int32Array.from(code), result: slotOf(share) };
  }
}
