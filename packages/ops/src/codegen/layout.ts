import type { Accesses } from './access.js';
import type { Loop } from './loops.js';
import { firstResult } from './Program.js';

/** Slots that a loop goes through, by equal steps. */
interface Walk {
  readonly step: number;
  low: number;
  high: number;
}

/**
 * Where the slots of a program stand in memory, -1 for those that are never read. Inputs and constants first; then, one
 * after the other, the results that loops go through, each in a row of its own without gaps, so that they stay in the
 * cache; then single results. If loops go through the same results by different steps, everything stands where its slot is.
 */
export function addressesOf(accesses: Accesses): Int32Array {
  const { program, isRead } = accesses;
  const first = firstResult(program);
  const addresses = new Int32Array(isRead.length).fill(-1);
  for (let slot = 0; slot < first; slot++) addresses[slot] = slot;
  let size = first;
  for (const { low, high, step } of joined(walksOf(accesses))) {
    if (high < first) continue;
    for (let slot = low; slot <= high; slot += step) {
      if (addresses[slot] >= 0) return inPlace(isRead.length);
      addresses[slot] = size;
      size += 1;
    }
  }
  for (let slot = first; slot < isRead.length; slot++) {
    if (!isRead[slot] || addresses[slot] >= 0) continue;
    addresses[slot] = size;
    size += 1;
  }
  return addresses;
}

const inPlace = (size: number): Int32Array => Int32Array.from({ length: size }, (_, i) => i);

/** What the loops of a program read and write. */
function walksOf(accesses: Accesses): Walk[] {
  const walks: Walk[] = [];
  const walk = (from: number, stride: number, { count }: Loop) => {
    const to = from + (count - 1) * stride;
    walks.push({ step: Math.abs(stride), low: Math.min(from, to), high: Math.max(from, to) });
  };
  const first = firstResult(accesses.program);
  for (const segment of accesses.segments) {
    if (segment.kind === 'straight') continue;
    for (let i = segment.start; i < segment.start + segment.period; i++) {
      accesses.program.instructions.operandsAt(i).forEach((_, o) => {
        const access = accesses.of(segment, i, o);
        if (access.kind === 'memory' && access.stride !== 0) walk(access.slot, access.stride, segment);
      });
      if (accesses.isStoredEachTurn(segment, first + i)) walk(first + i, segment.period, segment);
    }
  }
  return walks;
}

/** Walks that meet, by the same steps, as one. */
function joined(walks: readonly Walk[]): Walk[] {
  const sorted = walks
    .map((walk) => ({ ...walk }))
    .sort((a, b) => a.step - b.step || (a.low % a.step) - (b.low % b.step) || a.low - b.low);
  const result: Walk[] = [];
  for (const walk of sorted) {
    const last = result.at(-1);
    const isNext = last?.step === walk.step && (walk.low - last.low) % walk.step === 0;
    if (last !== undefined && isNext && walk.low <= last.high + walk.step)
      last.high = Math.max(last.high, walk.high);
    else result.push(walk);
  }
  return result;
}
