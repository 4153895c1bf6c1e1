import { firstResult, type Program } from './Program.js';

/** Instructions from `start` to `end`, one after the other. */
export interface Straight {
  readonly kind: 'straight';
  readonly start: number;
  readonly end: number;
}

/**
 * Instructions from `start` that repeat `count` times after `period` of them: operand o of the k-th instruction of
 * the i-th turn is the slot of the first turn plus i strides[3 k + o].
 */
export interface Loop {
  readonly kind: 'loop';
  readonly start: number;
  readonly period: number;
  readonly count: number;
  readonly strides: Int32Array;
}

/** A stretch of a program: instructions one by one, or a loop of them. */
export type Segment = Straight | Loop;

const LONGEST_PERIOD = 1024;
const FEWEST_TURNS = 4;
const SHORTEST_LOOP = 64; // instructions in all turns: less is not worth a loop
const TRIES = 8; // periods tried at one place
const GRAM = 4; // so many equal operations in a row make a place worth a try

/**
 * The loops of the program that was recorded, found again in its instructions: straight-line code as long as the
 * record would be slower to compile, and to run, than the loops it came from.
 */
export function segmentsOf(program: Program): Segment[] {
  const search = new LoopSearch(program);
  const segments: Segment[] = [];
  let straightFrom = 0;
  let at = 0;
  while (at < search.length) {
    const loop = search.loopAt(at);
    if (loop === undefined) {
      at += 1;
      continue;
    }
    if (straightFrom < at) segments.push({ kind: 'straight', start: straightFrom, end: at });
    segments.push(loop);
    at += loop.period * loop.count;
    straightFrom = at;
  }
  if (straightFrom < at) segments.push({ kind: 'straight', start: straightFrom, end: at });
  return segments;
}

class LoopSearch {
  readonly length: number;
  readonly #rules: Int32Array;
  readonly #operands: Int32Array;
  /** The next place with the same few operations in a row. */
  readonly #next: Int32Array;

  constructor(program: Program) {
    this.length = program.instructions.length;
    this.#rules = program.instructions.rules;
    this.#operands = program.instructions.operands;
    this.#next = nextEqual(gramsOf(this.#rules));
  }

  /** The loop from here that takes in most instructions, the one with the shortest period if several do. */
  loopAt(start: number): Loop | undefined {
    let best = 0;
    let turns = 0;
    let other = this.#next[start];
    for (let k = 0; k < TRIES && other >= 0 && other - start <= LONGEST_PERIOD; k++) {
      const period = other - start;
      // what a loop repeats often, its multiples repeat, too: they would be looked through for nothing
      if (turns * best >= FEWEST_TURNS * period) break;
      const count = this.#turns(start, period);
      if (count * period > turns * best) {
        best = period;
        turns = count;
      }
      other = this.#next[other];
    }
    if (turns * best < SHORTEST_LOOP) return undefined;
    const strides = new Int32Array(3 * best);
    for (let k = 0; k < strides.length; k++)
      strides[k] = this.#operands[3 * (start + best) + k] - this.#operands[3 * start + k];
    return { kind: 'loop', start, period: best, count: turns, strides };
  }

  /**
   * How often the instructions from `start` repeat after a period, their operands moving by the same strides; 0 if that
   * is less often than loops are for.
   */
  #turns(start: number, period: number): number {
    // one look at the last of the turns that there have to be: most periods that are none are seen there
    const atLeast = start + FEWEST_TURNS * period;
    if (atLeast > this.length || !this.#goesOn(atLeast - period, period)) return 0;
    let i = start + 2 * period;
    while (i < this.length && this.#goesOn(i, period)) i += 1;
    if (i < atLeast) return 0;
    const rules = this.#rules;
    for (let k = start; k < start + period; k++) if (rules[k] !== rules[k + period]) return 0;
    return Math.floor((i - start) / period);
  }

  /** Whether an instruction does what the one a period before does, its operands moved as far again. */
  #goesOn(i: number, period: number): boolean {
    if (this.#rules[i] !== this.#rules[i - period]) return false;
    const operands = this.#operands;
    const c = 3 * i;
    const b = c - 3 * period;
    const a = b - 3 * period;
    // a, b, c by equal steps: a + c = 2 b
    return (
      operands[a] + operands[c] === 2 * operands[b] &&
      operands[a + 1] + operands[c + 1] === 2 * operands[b + 1] &&
      operands[a + 2] + operands[c + 2] === 2 * operands[b + 2]
    );
  }
}

/** By place the operations that stand there in a row, as one number. */
function gramsOf(rules: Int32Array): Int32Array {
  const grams = new Int32Array(rules.length);
  let gram = 0; // seven bits a rule, that of the first operation in the highest
  for (let i = rules.length - 1; i >= 0; i--) {
    gram = ((rules[i] & 127) << (7 * (GRAM - 1))) | (gram >> 7);
    grams[i] = gram;
  }
  return grams;
}

/** By place the next one with the same number; -1 if there is none. */
function nextEqual(numbers: Int32Array): Int32Array {
  const next = new Int32Array(numbers.length);
  const latest = new Map<number, number>();
  for (let i = numbers.length - 1; i >= 0; i--) {
    const number = numbers[i];
    next[i] = latest.get(number) ?? -1;
    latest.set(number, i);
  }
  return next;
}

/** The slot of the k-th instruction's result in the first turn. */
export const slotInFirstTurn = (program: Program, loop: Loop, k: number): number =>
  firstResult(program) + loop.start + k;
