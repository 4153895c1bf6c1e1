import { type Loop, type Segment, slotInFirstTurn } from './loops.js';
import { firstResult, type Program } from './Program.js';

/** Room for the outputs of a program: a packed array of doubles, which is copied fast. */
export const outputsOf = ({ outputs }: Program): number[] => Array.from(outputs, () => 0.5);

/** Output j from the number in its slot; a sum from 0 is never -0. */
export const asOutput = ({ sumsFrom = Infinity }: Program, j: number, x: number): number =>
  j < sumsFrom ? x : x + 0;

/** The same in code: the statement that stores a number as the output of this index, a number or a text. */
export const storing = (
  { sumsFrom = Infinity }: Program,
  j: number,
  x: string,
  index: number | string = j,
): string => `y[${index}] = ${j < sumsFrom ? `+${x}` : `${x} + 0`};`;

/** How the outputs get their numbers. */
export interface Destinations {
  /** By slot the output that code stores its number in, at once; -1 for none. */
  readonly stored: Int32Array;
  /** The other outputs, which are copied from memory in the end. */
  readonly copied: readonly number[];
}

/** Results that are outputs are stored at once; those of a loop if they are outputs in every turn, by equal steps. */
export function destinationsOf(program: Program, segments: readonly Segment[]): Destinations {
  const { outputs, instructions } = program;
  const first = firstResult(program);
  const stored = new Int32Array(first + instructions.length).fill(-1);
  outputs.forEach((slot, j) => {
    if (slot >= first) stored[slot] = j;
  });
  for (const segment of segments) {
    if (segment.kind === 'straight') continue;
    for (let k = 0; k < segment.period; k++) {
      const slot = slotInFirstTurn(program, segment, k);
      if (isRow(program, segment, slot, stored)) continue;
      for (let turn = 0; turn < segment.count; turn++) stored[slot + turn * segment.period] = -1;
    }
  }
  return { stored, copied: [...outputs.keys()].filter((j) => stored[outputs[j]] !== j) };
}

/** Whether this result of a loop is stored in every turn, by equal steps, always as a sum or never. */
function isRow(
  { sumsFrom = Infinity }: Program,
  { period, count }: Loop,
  slot: number,
  stored: Int32Array,
): boolean {
  const from = stored[slot];
  const step = stored[slot + period] - from;
  for (let turn = 0; turn < count; turn++) {
    const output = stored[slot + turn * period];
    if (output < 0 || output !== from + turn * step) return false;
  }
  return from < sumsFrom === from + (count - 1) * step < sumsFrom;
}
