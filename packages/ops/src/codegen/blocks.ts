import { type Access, Accesses, type Placed } from './access.js';
import { addressesOf } from './layout.js';
import { type Loop, type Segment, type Straight, slotInFirstTurn } from './loops.js';
import type { Memory } from './Memory.js';
import { asOutput, storing } from './outputs.js';
import { firstResult, type Program } from './Program.js';
import { Callees, expression, literal } from './source.js';

/** V8 gives up optimising functions of much more than this many operations. */
export const LONGEST_FUNCTION = 1000;

/**
 * The segments of a program as functions short enough for the optimiser, over one memory: what is only used nearby stays
 * in variables, and what is only an output is stored as such.
 */
export function blocksOn(
  program: Program,
  { slots, outputs }: Memory,
  segments: readonly Segment[],
): () => void {
  const placed = placedInFunctions(segments);
  const accesses = new Accesses(program, placed);
  const addresses = addressesOf(accesses);
  const blocks: (() => void)[] = [];
  for (let from = 0; from < placed.length; ) {
    let to = from + 1;
    while (to < placed.length && placed[to].owner === placed[from].owner) to += 1;
    const callees = new Callees();
    const code = placed
      .slice(from, to)
      .map((segment) =>
        segment.kind === 'straight'
          ? straightCode(segment, accesses, addresses, callees)
          : loopCode(segment, accesses, addresses, callees),
      );
    const arrays = { s: slots, y: outputs };
    blocks.push(callees.bind(`return () => {\n${code.join('\n')}\n};`, arrays) as () => void);
    from = to;
  }
  const { copied } = accesses.destinations;
  const places = Int32Array.from(copied, (j) => addresses[program.outputs[j]]);
  return () => {
    for (let i = 0; i < blocks.length; i++) blocks[i]();
    for (let i = 0; i < places.length; i++)
      outputs[copied[i]] = asOutput(program, copied[i], slots[places[i]]);
  };
}

/** Segments cut where they are too long, each with the number of its function. */
function placedInFunctions(segments: readonly Segment[]): Placed[] {
  const placed: Placed[] = [];
  let [owner, room] = [0, LONGEST_FUNCTION];
  const place = (segment: Segment, length: number) => {
    placed.push({ ...segment, owner });
    room -= length;
  };
  for (const segment of segments) {
    if (segment.kind === 'loop') {
      if (segment.period > room) [owner, room] = [owner + 1, LONGEST_FUNCTION];
      place(segment, segment.period);
      continue;
    }
    for (let { start } = segment; start < segment.end; ) {
      if (room <= 0) [owner, room] = [owner + 1, LONGEST_FUNCTION];
      const end = Math.min(segment.end, start + room);
      place({ kind: 'straight', start, end }, end - start);
      start = end;
    }
  }
  return placed;
}

// const v7 = v5 * s[3]; s[9] = v7;
function straightCode(
  segment: Placed & Straight,
  accesses: Accesses,
  addresses: Int32Array,
  callees: Callees,
): string {
  const { program, isRead, destinations } = accesses;
  const { instructions } = program;
  const first = firstResult(program);
  const lines: string[] = [];
  for (let i = segment.start; i < segment.end; i++) {
    const operands = instructions.operandsAt(i).map((_, o) => {
      const access = accesses.of(segment, i, o);
      if (access.kind === 'literal') return literal(access.value);
      return access.kind === 'local' ? `v${access.slot}` : `s[${addresses[access.slot]}]`;
    });
    const result = `v${first + i}`;
    lines.push(`const ${result} = ${expression(instructions.ruleAt(i), operands, callees)};`);
    if (isRead[first + i]) lines.push(`s[${addresses[first + i]}] = ${result};`);
    const output = destinations.stored[first + i];
    if (output >= 0) lines.push(storing(program, output, result));
  }
  return lines.join('\n');
}

// let c6 = s[6]; for (let i = 0; i < 99; i++) { const v9 = c6 + s[2 + i]; ... c6 = v9; }
function loopCode(loop: Placed & Loop, accesses: Accesses, addresses: Int32Array, callees: Callees): string {
  const { program, isRead, destinations } = accesses;
  const { instructions } = program;
  const before: string[] = [];
  const body: string[] = [];
  const after: string[] = [];
  const carried = carriedIn(loop, accesses);
  const fixed = new Set<number>();
  const loaded = new Map<string, string>(); // what is read twice in a turn is loaded once
  const place = (slot: number, stride: number) =>
    `s[${addresses[slot]} + ${addresses[slot + stride] - addresses[slot]} * i]`;
  const load = (text: string): string => {
    const known = loaded.get(text);
    if (known !== undefined) return known;
    const name = `r${loaded.size}`;
    loaded.set(text, name);
    body.push(`const ${name} = ${text};`);
    return name;
  };
  const nameOf = (access: Access): string => {
    switch (access.kind) {
      case 'literal':
        return literal(access.value);
      case 'local':
        return `v${access.slot}`;
      case 'carried':
        return `c${access.slot}`;
      case 'memory':
        if (access.stride !== 0) return load(place(access.slot, access.stride));
        fixed.add(access.slot);
        return `m${access.slot}`;
    }
  };
  for (let k = 0; k < loop.period; k++) {
    const i = loop.start + k;
    const slot = slotInFirstTurn(program, loop, k);
    const operands = instructions.operandsAt(i).map((_, o) => nameOf(accesses.of(loop, i, o)));
    body.push(`const v${slot} = ${expression(instructions.ruleAt(i), operands, callees)};`);
    const output = destinations.stored[slot];
    const step = destinations.stored[slot + loop.period] - output;
    if (output >= 0) body.push(storing(program, output, `v${slot}`, `${output} + ${step} * i`));
    const last = slot + (loop.count - 1) * loop.period;
    if (accesses.isStoredEachTurn(loop, slot)) body.push(`${place(slot, loop.period)} = v${slot};`);
    else if (isRead[last] && carried.has(slot - loop.period))
      after.push(`s[${addresses[last]}] = c${slot - loop.period};`);
    else if (isRead[last]) {
      before.push(`let l${slot} = 0;`);
      body.push(`l${slot} = v${slot};`);
      after.push(`s[${addresses[last]}] = l${slot};`);
    }
  }
  for (const slot of fixed) before.push(`const m${slot} = s[${addresses[slot]}];`);
  for (const slot of carried) {
    before.push(`let c${slot} = s[${addresses[slot]}];`);
    body.push(`c${slot} = v${slot + loop.period};`);
  }
  const turns = `for (let i = 0; i < ${loop.count}; i++) {\n${body.join('\n')}\n}`;
  return `{\n${[...before, turns, ...after].join('\n')}\n}`;
}

/** The slots, before the first turn, of what a turn takes from the one before. */
function carriedIn(loop: Placed & Loop, accesses: Accesses): ReadonlySet<number> {
  const carried = new Set<number>();
  for (let i = loop.start; i < loop.start + loop.period; i++) {
    accesses.program.instructions.operandsAt(i).forEach((_, o) => {
      const access = accesses.of(loop, i, o);
      if (access.kind === 'carried') carried.add(access.slot);
    });
  }
  return carried;
}
