import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Report } from '../compare.js';
import { UserError } from '../UserError.js';
import { canonicalJson } from './canonicalJson.js';
import { markdownReports } from './markdown.js';

/** What is written and printed of several comparisons: one report by itself, or a set of them. */
export const reportData = (reports: readonly Report[]): unknown =>
  reports.length === 1 ? reports[0] : { schema: 'fourgrad/report-set/1', reports };

/**
 * Writes report.json and report.md into a folder: into a new one beside it first, so that nothing is half written.
 *
 * @throws UserError if the folder cannot be written.
 */
export async function writeReports(folder: string, reports: readonly Report[]): Promise<void> {
  const target = resolve(folder);
  let draft: string | undefined;
  try {
    await mkdir(target, { recursive: true });
    draft = await mkdtemp(join(dirname(target), '.fourgrad-'));
    await writeFile(join(draft, 'report.json'), canonicalJson(reportData(reports)));
    await writeFile(join(draft, 'report.md'), markdownReports(reports));
    for (const name of ['report.json', 'report.md']) await rename(join(draft, name), join(target, name));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      `cannot write the report to ${folder} (${code ?? message}); choose another folder with --out DIR`,
    );
  } finally {
    if (draft !== undefined) await rm(draft, { recursive: true, force: true });
  }
}
