import { partialOf, type Value } from '@fourgrad/ops';
import { chainProductOf } from './chainProduct.js';
import { ADD, NEG, SUB } from './identities.js';
import { type AdjointKind, ANY, NEGATIVE, type Pullback } from './Pullback.js';
import { Recorded, valueAt } from './Recorded.js';
import type { Recording, Rule } from './Recording.js';
import { NOTHING, type Ref } from './Ref.js';
import { Slots } from './Slots.js';

/** The pullbacks of an operation: by what is known of the adjoint, and with constants as operands. */
class Known {
  readonly byAdjoint = new Map<AdjointKind, Pullback>();
  /** By the place of the constant among the operands, and by that; a second constant comes after the first. */
  readonly withConstant: (Map<Ref, Known> | undefined)[] = [];
}

const MOST_KNOWN = 1000; // a program may have as many as it has constants
const MOST_ADJOINTS = 16; // and the same operation as many adjoints that are constants

/**
 * What the operations of a recording give their operands: found out from the rulebook once for every rule, for the
 * constants that it is applied to (the power of x^3), and for what is known of the adjoint, with inputs that stand for all
 * that is not.
 */
export class Pullbacks {
  readonly slots = new Slots();
  /** By the rule's number. */
  #known: (Known | undefined)[] = [];
  /** How many there are for constants. */
  #size = 0;
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

  /** The pullback of a node for an adjoint of this kind. */
  of(node: Ref, kind: AdjointKind): Pullback {
    const { rules, operands } = this.recording;
    const a = operands[3 * node];
    const b = operands[3 * node + 1];
    const c = operands[3 * node + 2];
    let known = this.#known[rules[node]] ?? this.#newKnown(rules[node]);
    if (a < NOTHING) known = this.#withConstant(known, 0, a);
    if (b < NOTHING) known = this.#withConstant(known, 1, b);
    if (c < NOTHING) known = this.#withConstant(known, 2, c);
    return known.byAdjoint.get(kind) ?? this.#newPullback(node, known, kind);
  }

  #newKnown(rule: number): Known {
    const known = new Known();
    this.#known[rule] = known;
    return known;
  }

  #withConstant({ withConstant }: Known, place: number, constant: Ref): Known {
    const found = withConstant[place]?.get(constant);
    if (found !== undefined) return found;
    if (this.#size === MOST_KNOWN) this.#forget();
    this.#size += 1;
    const known = new Known();
    withConstant[place] ??= new Map();
    withConstant[place].set(constant, known);
    return known;
  }

  #forget(): void {
    this.#known = [];
    this.#size = 0;
    this.slots.clear();
  }

  #newPullback(node: Ref, { byAdjoint }: Known, kind: AdjointKind): Pullback {
    if (kind < 0 && byAdjoint.size >= MOST_ADJOINTS) {
      const pullback = byAdjoint.get(ANY);
      if (pullback !== undefined) return pullback;
      kind = ANY;
    }
    const pullback = this.#pullbackOf(this.#stoodFor(node), kind);
    byAdjoint.set(kind, pullback);
    return pullback;
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

  #pullbackOf(y: Ref, kind: AdjointKind): Pullback {
    const { recording } = this;
    const rule = recording.ruleOf[recording.rules[y]];
    const operands = recording.operandsOf(y).map((x) => valueAt(recording, x));
    const adjoint = this.#adjointFor(kind);
    const shares: { rule: number; operand: number; share: Ref }[] = [];
    operands.forEach((x, operand) => {
      if (!(x instanceof Recorded)) return;
      const share = recording.refOf(
        this.#shareOf(rule, operand, operands, valueAt(recording, y), adjoint),
      ) as Ref;
      if (share < 0 && recording.constants[~share] === 0) return;
      // a_bar + (-s) = a_bar - s
      if (share >= 0 && recording.rules[share] === NEG)
        shares.push({ rule: SUB, operand, share: recording.operands[3 * share] });
      else shares.push({ rule: ADD, operand, share });
    });
    const { operations, slotOf } = this.#operationsTo(
      shares.map(({ share }) => share),
      y,
    );
    return {
      operations,
      shares: Int32Array.from(shares.flatMap(({ rule, operand, share }) => [rule, operand, slotOf(share)])),
    };
  }

  #adjointFor(kind: AdjointKind): Value {
    const { recording } = this;
    if (kind === NEGATIVE)
      return valueAt(recording, recording.operation(NEG, this.#adjoint, NOTHING, NOTHING));
    return valueAt(recording, kind === ANY ? this.#adjoint : kind);
  }

  #shareOf(rule: Rule, k: number, operands: readonly Value[], y: Value, adjoint: Value): Value {
    if (rule.kind === 'linear') return rule.cotangents[k]?.(adjoint, operands, null) ?? 0;
    if (rule.discrete) return 0;
    const partial = partialOf(rule, k, operands, y);
    return partial === 0 ? 0 : this.#times(partial, adjoint);
  }

  /** What leads to some results, as operations between slots, and where these stand then. */
  #operationsTo(results: readonly Ref[], y: Ref): { operations: Int32Array; slotOf: (x: Ref) => number } {
    const { recording } = this;
    const slots = new Map<Ref, number>([...this.#standIns, y, this.#adjoint].map((x, slot) => [x, slot]));
    const wanted = new Set<Ref>();
    const want = (x: Ref): void => {
      if (x >= 0 && !slots.has(x)) wanted.add(x);
    };
    results.forEach(want);
    for (const node of wanted) recording.operandsOf(node).forEach(want);
    const slotOf = (x: Ref): number => (x < 0 ? this.slots.ofConstant(x) : (slots.get(x) as number));
    const operations: number[] = [];
    for (const node of [...wanted].sort((p, q) => p - q)) {
      const [a, b = NOTHING, c = NOTHING] = recording.operandsOf(node);
      const slot = this.slots.next();
      operations.push(slot, recording.rules[node], slotOf(a), slotOf(b), slotOf(c));
      slots.set(node, slot);
    }
    return { operations: Int32Array.from(operations), slotOf };
  }
}
