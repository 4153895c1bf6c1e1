import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { FINDINGS, writeFindings } from '../findings/findingsFile.js';
import { findingsOf } from '../findings/findingsOf.js';
import type { Cell } from '../measure/Cells.js';
import { canonicalJson, canonicalLine } from '../report/canonicalJson.js';
import { printable } from '../report/format.js';
import { CELLS, CellsWriter, readCells } from '../suite/cellsFile.js';
import { type CellsHeader, headerOf } from '../suite/header.js';
import { type Group, keyText, planOf } from '../suite/plan.js';
import { progressText } from '../suite/progressText.js';
import { runGroups } from '../suite/runGroups.js';
import { type SuiteOptions, samplingOf } from '../suite/SuiteOptions.js';
import { terminalSummary } from '../suite/summary.js';
import { versions } from '../suite/versions.js';
import type { TimingCell } from '../timing/timingCells.js';
import { terminalTimings } from '../timing/timingSummary.js';
import { readTimings, removeTimings, TIMINGS } from '../timing/timingsFile.js';
import { UserError } from '../UserError.js';
import { exitCodeFor, untilInterrupted } from './interruption.js';
import type { Streams } from './Streams.js';
import { listOf, shardOf, wholeNumber } from './suiteOptions.js';
import { timed } from './timed.js';

/** The options of the command line, as text. */
export interface SuiteArguments {
  readonly only?: string;
  readonly engines?: string;
  readonly quick?: boolean;
  readonly seed: string;
  readonly shard?: string;
  readonly timeLimit?: string;
  readonly memoryLimit: string;
  readonly jobs?: string;
  readonly out: string;
  readonly resume?: boolean;
  readonly json?: boolean;
  readonly timings?: boolean;
}

const MOST_JOBS = 4; // each takes up to a few hundred MB

/** `fourgrad suite`: every engine on every scenario; gives the exit code. */
export async function suiteCommand(options: SuiteArguments, streams: Streams): Promise<number> {
  const chosen = chosenOf(options);
  const groups = planOf(chosen);
  const total = groups.flat().length;
  if (total === 0)
    streams.log(
      `note: share ${options.shard} is empty, since there are fewer sizes than shares; merge wants it too`,
    );
  const header = headerOf(chosen, total, versions());
  const done = earlierCells(options, header);
  return untilInterrupted(async (signal) => {
    const writer = new CellsWriter(options.out, header, done);
    if (options.resume !== true) removeTimings(options.out);
    const finished = await measured(groups, done.size, { options, chosen, writer, streams, signal });
    if (finished < total) {
      const where = join(options.out, CELLS);
      streams.log(
        printable(
          `stopped: ${finished} of ${total} cells are in ${where}; the same command with --resume goes on`,
        ),
      );
      return exitCodeFor(signal.reason);
    }
    const cells = writer.finish(groups).map((line) => JSON.parse(line) as Cell);
    const findings = findingsOf(cells);
    writeFindings(options.out, header, findings);
    const { out, resume = false, timings = false } = options;
    const { quick, timeLimit } = chosen;
    if (timings && !(await timed(cells, { out, resume, quick, timeLimit }, signal, streams))) {
      streams.log(
        printable(
          `stopped: all cells are in ${join(out, CELLS)}, times are missing; --resume goes on with them`,
        ),
      );
      return exitCodeFor(signal.reason);
    }
    streams.out(
      options.json === true
        ? canonicalJson({ header, cells })
        : terminalSummary(cells, findings, streams.style, streams.width),
    );
    if (timings && options.json !== true) streams.out(`\n${timesTable(out, streams)}`);
    const files = [`cells: ${join(out, CELLS)}`, `findings: ${join(out, FINDINGS)}`];
    streams.log(printable([...files, ...(timings ? [`times: ${join(out, TIMINGS)}`] : [])].join(', ')));
    return 0;
  });
}

/** The times of a folder as a table of their own: they are not of one kind with the cells. */
function timesTable(folder: string, { style, width }: Streams): string {
  const file = readTimings(folder);
  const cells = file?.lines.map((line) => JSON.parse(line) as TimingCell) ?? [];
  return file === null ? '' : terminalTimings(file.header, cells, style, width);
}

function chosenOf(options: SuiteArguments): SuiteOptions {
  const quick = options.quick === true;
  return {
    only: listOf(options.only),
    engines: listOf(options.engines),
    quick,
    seed: wholeNumber('--seed', options.seed, 0, 2 ** 32 - 1),
    shard: shardOf(options.shard),
    timeLimit: wholeNumber('--time-limit', options.timeLimit ?? (quick ? '10' : '60'), 1, 86_400),
    memoryLimit: wholeNumber('--memory-limit', options.memoryLimit, 64, 65_536),
  };
}

/** The lines of a run that was stopped; none without --resume. */
function earlierCells({ out, resume }: SuiteArguments, header: CellsHeader): ReadonlyMap<string, string> {
  const earlier = readCells(out);
  const path = join(out, CELLS);
  if (earlier === null) return new Map();
  if (resume !== true) {
    if (earlier.lines.size >= earlier.header.cells) return new Map(); // a finished run is made again
    throw new UserError(
      `${path} is unfinished, ${earlier.lines.size} of ${earlier.header.cells} cells: --resume goes on with it, --out DIR writes elsewhere`,
    );
  }
  const different = Object.keys(header).filter(
    (name) =>
      canonicalLine(header[name as keyof CellsHeader]) !==
      canonicalLine(earlier.header[name as keyof CellsHeader]),
  );
  if (different.length > 0)
    throw new UserError(
      `${path} comes from a run with other ${different.join(', ')}: resume it with the options and versions it had, or write elsewhere with --out DIR`,
    );
  return earlier.lines;
}

interface Run {
  readonly options: SuiteArguments;
  readonly chosen: SuiteOptions;
  readonly writer: CellsWriter;
  readonly streams: Streams;
  readonly signal: AbortSignal;
}

/** Measures what is not done yet, until it is interrupted; how many cells are there in the end. */
async function measured(groups: readonly Group[], before: number, run: Run): Promise<number> {
  const { options, chosen, writer, streams, signal } = run;
  const left = groups
    .map((group) => group.filter((key) => !writer.has(key)))
    .filter((group) => group.length > 0);
  const total = groups.flat().length;
  const start = performance.now();
  let finished = before;
  try {
    streams.progress(progressText(finished, total, 0));
    await runGroups(
      left,
      {
        sampling: samplingOf(chosen),
        jobs: wholeNumber('--jobs', options.jobs ?? `${Math.min(MOST_JOBS, availableParallelism())}`, 1, 256),
        timeLimit: chosen.timeLimit,
        memoryLimit: chosen.memoryLimit,
        signal,
      },
      (key, line) => {
        writer.add(key, line);
        finished += 1;
        const now = (performance.now() - start) / 1000;
        const rate = { done: finished - before, total: total - before };
        streams.progress(`${progressText(rate.done, rate.total, now)}: ${keyText(key)}`);
      },
    );
  } finally {
    streams.progress(null);
  }
  return finished;
}
