import { type Loop, type Segment, slotInFirstTurn } from './loops.js';
import { type Destinations, destinationsOf } from './outputs.js';
import { firstResult, type Program } from './Program.js';

/** A segment with the number of the function that its code stands in. */
export type Placed = Segment & { readonly owner: number };

/** Where generated code finds an operand. */
export type Access =
  | { readonly kind: 'literal'; readonly value: number }
  /** A result of the same function's straight code, or of the same turn of a loop. */
  | { readonly kind: 'local'; readonly slot: number }
  /** A result of the previous turn. */
  | { readonly kind: 'carried'; readonly slot: number }
  /** A slot of the memory, moving by a stride with the turns of a loop. */
  | { readonly kind: 'memory'; readonly slot: number; readonly stride: number };

/** Finds out for every operand of a program how code reaches it, and which results have to be in memory for that. */
export class Accesses {
  /** 1 for the slots that are read from memory. */
  readonly isRead: Uint8Array;
  readonly destinations: Destinations;
  /** By instruction the function of straight code; -1 in loops. */
  readonly #owners: Int32Array;
  readonly #first: number;
  // what is known of loops, all turns of which have to be looked at: by operand, and by result
  readonly #inLoops = new Map<number, Access>();
  readonly #storedEachTurn = new Map<number, boolean>();

  constructor(
    readonly program: Program,
    readonly segments: readonly Placed[],
  ) {
    const { instructions, outputs } = program;
    this.destinations = destinationsOf(program, segments);
    this.#first = firstResult(program);
    this.isRead = new Uint8Array(this.#first + instructions.length);
    this.#owners = new Int32Array(instructions.length).fill(-1);
    for (const segment of segments)
      if (segment.kind === 'straight') this.#owners.fill(segment.owner, segment.start, segment.end);
    for (const j of this.destinations.copied) this.isRead[outputs[j]] = 1;
    for (const segment of segments) this.#markReads(segment);
  }

  #markReads(segment: Placed): void {
    const { isRead } = this;
    const { instructions } = this.program;
    if (segment.kind === 'straight') {
      const { operands } = instructions;
      for (let j = 3 * segment.start; j < 3 * segment.end; j++)
        if (this.#isInMemory(operands[j], segment)) isRead[operands[j]] = 1;
      return;
    }
    for (let i = segment.start; i < segment.start + segment.period; i++) {
      for (let o = 0; o < instructions.operandsAt(i).length; o++) {
        const access = this.of(segment, i, o);
        if (access.kind === 'carried') isRead[access.slot] = 1; // before the first turn
        if (access.kind === 'memory') this.#markRow(access.slot, access.stride, segment.count);
      }
    }
  }

  #markRow(slot: number, stride: number, count: number): void {
    for (let turn = 0; turn < count; turn++) this.isRead[slot + turn * stride] = 1;
  }

  /** How code of this segment reaches operand o of instruction i; in a loop, of its first turn. */
  of(segment: Placed, i: number, o: number): Access {
    const operand = 3 * i + o;
    const slot = this.program.instructions.operands[operand];
    if (segment.kind === 'loop') {
      const access = this.#inLoops.get(operand) ?? this.#inLoop(segment, i - segment.start, o, slot);
      this.#inLoops.set(operand, access);
      return access;
    }
    if (this.#isConstant(slot)) return { kind: 'literal', value: this.#constant(slot) };
    return this.#isInMemory(slot, segment) ? { kind: 'memory', slot, stride: 0 } : { kind: 'local', slot };
  }

  /** Whether straight code has to read a slot from memory: an input, or a result of another function. */
  #isInMemory(slot: number, { owner }: Placed): boolean {
    const made = slot - this.#first;
    if (made >= 0) return this.#owners[made] !== owner;
    return slot >= 0 && !this.#isConstant(slot);
  }

  /** Whether a result of a loop is read from memory after other turns than the last. */
  isStoredEachTurn({ period, count }: Loop, slotInFirst: number): boolean {
    const known = this.#storedEachTurn.get(slotInFirst);
    if (known !== undefined) return known;
    let isStored = false;
    for (let turn = 0; turn < count - 1 && !isStored; turn++)
      isStored = this.isRead[slotInFirst + turn * period] === 1;
    this.#storedEachTurn.set(slotInFirst, isStored);
    return isStored;
  }

  #inLoop(loop: Loop, k: number, o: number, slot: number): Access {
    const { period } = loop;
    const stride = loop.strides[3 * k + o];
    if (this.#isConstant(slot))
      return this.#isSameInTurns(loop, slot, stride)
        ? { kind: 'literal', value: this.#constant(slot) }
        : { kind: 'memory', slot, stride };
    const begin = slotInFirstTurn(this.program, loop, 0);
    if (stride === period && slot >= begin) return { kind: 'local', slot };
    if (stride === period && slot >= begin - period) return { kind: 'carried', slot };
    return { kind: 'memory', slot, stride };
  }

  #isSameInTurns({ count }: Loop, slot: number, stride: number): boolean {
    const last = slot + (count - 1) * stride;
    if (!this.#isConstant(last)) return false;
    const { constants, inputs } = this.program;
    const value = constants[slot - inputs];
    for (let turn = 1; turn < count; turn++)
      if (!Object.is(constants[slot + turn * stride - inputs], value)) return false;
    return true;
  }

  #isConstant(slot: number): boolean {
    return slot >= this.program.inputs && slot < this.#first;
  }

  #constant(slot: number): number {
    return this.program.constants[slot - this.program.inputs];
  }
}
