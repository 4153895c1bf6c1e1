import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalLine } from '../report/canonicalJson.js';
import type { CellsHeader } from '../suite/header.js';
import { UserError } from '../UserError.js';
import type { Machine } from './machine.js';
import type { TimingCell } from './timingCells.js';

/** The results of a run that depend on the machine. */
export const TIMINGS = 'timings.jsonl';

/** The first line of timings.jsonl. */
export interface TimingsHeader {
  readonly schema: 'fourgrad/timings/1';
  readonly versions: CellsHeader['versions'];
  readonly machine: Machine;
}

/** A file of times as it was read: complete lines only. */
export interface TimingsFile {
  readonly header: TimingsHeader;
  readonly lines: readonly string[];
}

/** Reads timings.jsonl of a folder; null if there is none. */
export function readTimings(folder: string): TimingsFile | null {
  const path = join(folder, TIMINGS);
  if (!existsSync(path)) return null;
  const [first, ...lines] = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const header = JSON.parse(first ?? '{}') as TimingsHeader;
  if (header.schema !== 'fourgrad/timings/1') throw new UserError(`${path} has no times of fourgrad`);
  return { header, lines };
}

/** Writes the head and what is there already. */
export function startTimings(folder: string, header: TimingsHeader, lines: readonly string[]): void {
  writeFileSync(join(folder, TIMINGS), `${[canonicalLine(header), ...lines].join('\n')}\n`);
}

/** Takes away times that belong to other cells. */
export const removeTimings = (folder: string): void => rmSync(join(folder, TIMINGS), { force: true });

/** Adds the lines of one size of a scenario, all at once. */
export function addTimings(folder: string, lines: readonly string[]): void {
  if (lines.length > 0) appendFileSync(join(folder, TIMINGS), `${lines.join('\n')}\n`);
}

/**
 * Checks that times were measured on one machine by one version.
 *
 * @throws UserError naming the folders and what differs.
 */
export function requireOneMachine(
  files: readonly { readonly folder: string; readonly header: TimingsHeader }[],
): void {
  const [first, ...others] = files;
  for (const { folder, header } of others) {
    for (const name of ['versions', 'machine'] as const) {
      if (canonicalLine(header[name]) === canonicalLine(first.header[name])) continue;
      throw new UserError(
        `the times in ${first.folder} and ${folder} do not compare: ${name} ${canonicalLine(first.header[name])} and ${canonicalLine(header[name])}; merge what one machine measured, or leave times out with --no-timings`,
      );
    }
  }
}

/** The size of a scenario that a line belongs to. */
export const timedSize = (line: string): string => {
  const { scenario, size } = JSON.parse(line) as TimingCell;
  return `${scenario}/${size}`;
};
