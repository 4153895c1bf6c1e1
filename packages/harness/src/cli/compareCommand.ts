import { join } from 'node:path';
import { problems } from '../catalogue/catalogue.js';
import { compare, type Report } from '../compare.js';
import { modes } from '../engines/engines.js';
import type { Problem } from '../Problem.js';
import { canonicalJson } from '../report/canonicalJson.js';
import { cut, printable } from '../report/format.js';
import { terminalOverview, terminalReport } from '../report/terminal.js';
import { reportData, writeReports } from '../report/writeReports.js';
import { UserError } from '../UserError.js';
import { enginesNamed } from './enginesNamed.js';
import { uninterrupted } from './interruption.js';
import { leastDigits, requireDigits } from './minDigits.js';
import { problemFor } from './problemFor.js';
import type { Streams } from './Streams.js';
import { listOf } from './suiteOptions.js';

export interface CompareOptions {
  readonly at?: string;
  readonly engines?: string;
  readonly minDigits?: string;
  readonly json?: boolean;
  readonly out?: string;
}

const DEFAULT_FOLDER = 'report';

/** `fourgrad compare [FUNCTION]`: the four modes, or other engines, on one function or on the whole catalogue. */
export async function compareCommand(
  text: string | undefined,
  options: CompareOptions,
  { out, log, style, width }: Streams,
): Promise<void> {
  const least = leastDigits(options.minDigits);
  const named = listOf(options.engines);
  const engines = named.length === 0 ? modes : await enginesNamed(named);
  const reports = problemsFor(text, options.at).map((problem) => compare(problem, { engines }));
  requireAnEngine(reports);
  // JSON on stdout is for programs: they get a folder only if they ask for it
  const folder = options.out ?? (options.json === true ? undefined : DEFAULT_FOLDER);
  if (folder !== undefined) await uninterrupted(() => writeReports(folder, reports));
  if (options.json === true) out(canonicalJson(reportData(reports)));
  else
    out(
      reports.length === 1
        ? terminalReport(reports[0], style, width)
        : terminalOverview(reports, style, width),
    );
  if (folder !== undefined)
    log(printable(`report: ${join(folder, 'report.json')}, ${join(folder, 'report.md')}`));
  requireDigits(reports, least);
}

function problemsFor(text: string | undefined, at: string | undefined): readonly Problem[] {
  if (text !== undefined) return [problemFor(text, at)];
  if (at !== undefined) throw new UserError('--at needs a function: fourgrad compare "sin(x^2)" --at x=2');
  return problems;
}

/** Where no engine can handle anything, nothing is compared. */
function requireAnEngine(reports: readonly Report[]): void {
  if (!reports.every(({ results }) => results.every(({ status }) => status === 'unsupported'))) return;
  const [{ function: f, results }] = reports;
  const names = results.map(({ engine }) => engine).join(', ');
  throw new UserError(`${cut(f.text, 200)} lies outside ${names}: ${results[0].reason}`, 4);
}
