import { join } from 'node:path';
import { FINDINGS, writeFindings } from '../findings/findingsFile.js';
import { findingsOf } from '../findings/findingsOf.js';
import type { Cell } from '../measure/Cells.js';
import { printable } from '../report/format.js';
import { CELLS, CellsWriter, readCells } from '../suite/cellsFile.js';
import { mergedCells, type Share } from '../suite/mergedCells.js';
import { terminalSummary } from '../suite/summary.js';
import { versions } from '../suite/versions.js';
import {
  readTimings,
  removeTimings,
  requireOneMachine,
  startTimings,
  type TimingsFile,
} from '../timing/timingsFile.js';
import { UserError } from '../UserError.js';
import type { Streams } from './Streams.js';

/** `fourgrad merge DIR...`: the shares of a run as the run that they are shares of. */
export function mergeCommand(
  folders: readonly string[],
  { out, timings }: { out: string; timings: boolean },
  streams: Streams,
): void {
  const times = timings ? timesIn(folders) : [];
  const { header, groups, lines } = mergedCells(folders.map(shareIn), versions());
  const cells = new CellsWriter(out, header, lines).finish(groups).map((line) => JSON.parse(line) as Cell);
  const findings = findingsOf(cells);
  writeFindings(out, header, findings);
  if (times.length === 0) removeTimings(out);
  else
    startTimings(
      out,
      times[0].header,
      times.flatMap((file) => file.lines),
    );
  streams.out(terminalSummary(cells, findings, streams.style, streams.width));
  streams.log(printable(`cells: ${join(out, CELLS)}, findings: ${join(out, FINDINGS)}`));
}

/** The times of the folders that have them. */
function timesIn(folders: readonly string[]): (TimingsFile & { readonly folder: string })[] {
  const files = folders.flatMap((folder) => {
    const file = readTimings(folder);
    return file === null ? [] : [{ folder, ...file }];
  });
  if (files.length > 0) requireOneMachine(files);
  return files;
}

function shareIn(folder: string): Share {
  const file = readCells(folder);
  if (file === null)
    throw new UserError(`${folder} has no ${CELLS}: give the folders that fourgrad suite wrote`);
  return { folder, ...file };
}
