import { join } from 'node:path';
import { problems } from '../catalogue/catalogue.js';
import { compare, type Report } from '../compare.js';
import type { Problem } from '../Problem.js';
import { canonicalJson } from '../report/canonicalJson.js';
import { printable } from '../report/format.js';
import { terminalOverview, terminalReport } from '../report/terminal.js';
import { reportData, writeReports } from '../report/writeReports.js';
import { UserError } from '../UserError.js';
import { problemFor } from './problemFor.js';
import type { Streams } from './Streams.js';

export interface CompareOptions {
  readonly at?: string;
  readonly json?: boolean;
  readonly out?: string;
}

const DEFAULT_FOLDER = 'report';

/** `fourgrad compare [FUNCTION]`: the four modes on one function, or on the whole catalogue. */
export async function compareCommand(
  text: string | undefined,
  options: CompareOptions,
  { out, log, style, width }: Streams,
): Promise<void> {
  const chosen = problemsFor(text, options.at);
  const reports = chosen.map((problem) => compare(problem));
  requireAMode(reports);
  // JSON on stdout is for programs: they get a folder only if they ask for it
  const folder = options.out ?? (options.json === true ? undefined : DEFAULT_FOLDER);
  if (folder !== undefined) await writeReports(folder, reports);
  if (options.json === true) out(canonicalJson(reportData(reports)));
  else
    out(
      reports.length === 1
        ? terminalReport(reports[0], style, width)
        : terminalOverview(reports, style, width),
    );
  if (folder !== undefined)
    log(printable(`report: ${join(folder, 'report.json')}, ${join(folder, 'report.md')}`));
}

function problemsFor(text: string | undefined, at: string | undefined): readonly Problem[] {
  if (text !== undefined) return [problemFor(text, at)];
  if (at !== undefined) throw new UserError('--at needs a function: fourgrad compare "sin(x^2)" --at x=2');
  return problems;
}

/** A function that no mode can handle is no comparison. */
function requireAMode(reports: readonly Report[]): void {
  for (const { function: f, results } of reports) {
    if (results.every(({ status }) => status === 'unsupported')) {
      throw new UserError(`no mode can differentiate ${f.text}: ${results[0].reason}`, 4);
    }
  }
}
