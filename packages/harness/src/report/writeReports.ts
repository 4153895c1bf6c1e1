import type { Report } from '../compare.js';
import { canonicalJson } from './canonicalJson.js';
import { markdownReports } from './markdown.js';
import { writeFiles } from './writeFiles.js';

/** What is written and printed of several comparisons: one report by itself, or a set of them. */
export const reportData = (reports: readonly Report[]): unknown =>
  reports.length === 1 ? reports[0] : { schema: 'fourgrad/report-set/1', reports };

/**
 * Writes report.json and report.md into a folder.
 *
 * @throws UserError if the folder cannot be written.
 */
export const writeReports = (folder: string, reports: readonly Report[]): Promise<void> =>
  writeFiles(folder, 'report', {
    'report.json': canonicalJson(reportData(reports)),
    'report.md': markdownReports(reports),
  });
