import { Accesses, type Placed } from './access.js';
import { type Segment, slotInFirstTurn } from './loops.js';
import { firstResult, type Program } from './Program.js';
import { Callees, expression, literal } from './source.js';

/** V8 gives up optimising functions of much more than this many operations. */
export const LONGEST_FUNCTION = 1000;

/** Code over the memory, in which slot i is s[i]: what is only used nearby stays in variables. */
export type Block = (memory: Float64Array) => void;

/** The segments of a program as functions short enough for the optimiser, to be run in order. */
export function blocksOf(program: Program, segments: readonly Segment[]): Block[] {
  const placed = placedInFunctions(segments);
  const accesses = new Accesses(program, placed);
  const blocks: Block[] = [];
  for (let from = 0; from < placed.length; ) {
    let to = from + 1;
    while (to < placed.length && placed[to].owner === placed[from].owner) to += 1;
    const callees = new Callees();
    const code = placed
      .slice(from, to)
      .map((segment) =>
        segment.kind === 'straight'
          ? straightCode(program, segment, accesses, callees)
          : loopCode(program, segment, accesses, callees),
      );
    blocks.push(callees.bind(`return (s) => {\n${code.join('\n')}\n};`) as Block);
    from = to;
  }
  return blocks;
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

// const v7 = v5 * s[3]; s[7] = v7;
function straightCode(program: Program, segment: Placed, accesses: Accesses, callees: Callees): string {
  if (segment.kind !== 'straight') return '';
  const first = firstResult(program);
  const lines: string[] = [];
  for (let i = segment.start; i < segment.end; i++) {
    const instruction = program.instructions[i];
    const operands = instruction.operands.map((_, o) => {
      const access = accesses.of(segment, i, o);
      if (access.kind === 'literal') return literal(access.value);
      return access.kind === 'local' ? `v${access.slot}` : `s[${access.slot}]`;
    });
    const store = accesses.isRead[first + i] ? ` s[${first + i}] = v${first + i};` : '';
    lines.push(`const v${first + i} = ${expression(instruction, operands, callees)};${store}`);
  }
  return lines.join('\n');
}

// let c6 = s[6]; for (let i = 0; i < 99; i++) { const v9 = c6 + s[2 + i]; ... c6 = v9; }
function loopCode(program: Program, loop: Placed, accesses: Accesses, callees: Callees): string {
  if (loop.kind !== 'loop') return '';
  const before: string[] = [];
  const body: string[] = [];
  const after: string[] = [];
  const carried = new Set<number>();
  const fixed = new Set<number>();
  for (let k = 0; k < loop.period; k++) {
    const instruction = program.instructions[loop.start + k];
    const slot = slotInFirstTurn(program, loop, k);
    const operands = instruction.operands.map((_, o) => {
      const access = accesses.of(loop, loop.start + k, o);
      if (access.kind === 'literal') return literal(access.value);
      if (access.kind === 'local') return `v${access.slot}`;
      if (access.kind === 'carried') {
        carried.add(access.slot);
        return `c${access.slot}`;
      }
      if (access.stride !== 0) return `s[${access.slot} + ${access.stride} * i]`;
      fixed.add(access.slot);
      return `m${access.slot}`;
    });
    body.push(`const v${slot} = ${expression(instruction, operands, callees)};`);
    const isRead = (turn: number) => accesses.isRead[slot + turn * loop.period] === 1;
    const last = loop.count - 1;
    const reads = Array.from({ length: last }, (_, turn) => isRead(turn));
    if (reads.includes(true)) body.push(`s[${slot} + ${loop.period} * i] = v${slot};`);
    else if (isRead(last)) {
      before.push(`let l${slot} = 0;`);
      body.push(`l${slot} = v${slot};`);
      after.push(`s[${slot + last * loop.period}] = l${slot};`);
    }
  }
  for (const slot of fixed) before.push(`const m${slot} = s[${slot}];`);
  for (const slot of carried) {
    before.push(`let c${slot} = s[${slot}];`);
    body.push(`c${slot} = v${slot + loop.period};`);
  }
  const turns = `for (let i = 0; i < ${loop.count}; i++) {\n${body.join('\n')}\n}`;
  return `{\n${[...before, turns, ...after].join('\n')}\n}`;
}
