import type { Report } from '../compare.js';
import { headOf, overviewColumns, resultColumns } from './columns.js';
import { printable } from './format.js';
import { markdownTable } from './table.js';

/** One comparison as Markdown. */
export function markdownReport(report: Report): string {
  const { f, at, truth, size } = headOf(report);
  const table = markdownTable(resultColumns(report), escaped);
  const reasons = report.results
    .filter(({ reason }) => reason !== null)
    .map(({ engine, reason }) => `- ${engine}: ${escaped(`${reason}`)}`);
  return [
    `## ${escaped(report.title)}`,
    '',
    `Source: ${escaped(report.source)}.`,
    '',
    `- f = ${code(f)}`,
    `- at ${code(at)}`,
    `- truth: ${code(truth)}`,
    `- size of f: ${size}`,
    '',
    table,
    '',
    ...(reasons.length > 0 ? [...reasons, ''] : []),
  ].join('\n');
}

/**
 * Comparisons as one Markdown document; an overview first if there are several.
 *
 * @example markdownReports([compare(userProblem('x^2', { x: 3 }))]).split('\n')[0] // '# Gradients four ways'
 */
export function markdownReports(reports: readonly Report[]): string {
  const overview =
    reports.length > 1 ? ['## Overview', '', markdownTable(overviewColumns(reports), escaped), ''] : [];
  return ['# Gradients four ways', '', LEGEND, '', ...overview, ...reports.map(markdownReport)].join('\n');
}

const LEGEND =
  'Error: relative, in the max norm, against central differences in 110-digit arithmetic. Ulp: units in the last ' +
  'place of the true value. Ops/f: operations for value and gradient, counted exactly, over those of f. Tree, dag: ' +
  'nodes of the derivative as an expression, written out and shared. Tape: nodes recorded.';

/** Text from users is data: what Markdown, HTML or TeX would read as markup is escaped. */
const escaped = (text: string): string =>
  printable(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]<>&$^#!|~]/g, '\\$&');

/** Text as inline code, fenced by more backticks than it contains. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
