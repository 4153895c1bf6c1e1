import { describe, expect, it } from 'vitest';
import { problems } from '../src/catalogue/catalogue.js';
import { compare, type Report } from '../src/compare.js';
import { userProblem } from '../src/Problem.js';
import { markdownReports } from '../src/report/markdown.js';

const plain = compare(userProblem('x^2', { x: 3 }));
const titled = (title: string): string => markdownReports([{ ...plain, title }]);
const headingOf = (markdown: string) => markdown.split('\n').find((line) => line.startsWith('## ')) as string;

/** The cells of a line of a table; an escaped pipe is part of a cell. */
const cells = (line: string) =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The tables of a document: runs of lines that start with a pipe. */
function tablesOf(markdown: string): string[][] {
  const tables: string[][] = [[]];
  for (const line of markdown.split('\n')) {
    if (line.startsWith('|')) tables[tables.length - 1].push(line);
    else if (tables[tables.length - 1].length > 0) tables.push([]);
  }
  return tables.filter((table) => table.length > 0);
}

function expectWellFormed(markdown: string) {
  for (const [head, rule, ...rows] of tablesOf(markdown)) {
    const width = cells(head).length;
    expect(cells(rule)).toHaveLength(width);
    for (const cell of cells(rule)) expect(cell).toMatch(/^:?--+:?$/);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(cells(row)).toHaveLength(width);
      expect(cells(row).every((cell) => cell !== '')).toBe(true);
    }
  }
}

describe('report.md of one function', () => {
  const report = compare(userProblem('x*y + y*z^2', { x: 1, y: 2, z: 3 }));
  const markdown = markdownReports([report]);

  it('has one title, one section and one well-formed table with a row for each mode', () => {
    expect(markdown.match(/^# /gm)).toHaveLength(1);
    expect(markdown.match(/^## /gm)).toHaveLength(1);
    expectWellFormed(markdown);
    const [[head, , ...rows]] = tablesOf(markdown);
    expect(cells(head)[0]).toBe('mode');
    expect(rows.map((row) => cells(row)[0])).toEqual(['symbolic', 'numeric', 'forward', 'reverse']);
  });

  it('shows the function, the point and the truth as code', () => {
    expect(markdown).toContain('- f = `y * z^2 + x * y`');
    expect(markdown).toContain('- at `x = 1, y = 2, z = 3`');
    expect(markdown).toContain('- truth: `f = 20, gradient = (2, 10, 12)`');
  });

  it('ends with one newline and has no trailing spaces', () => {
    expect(markdown.endsWith('\n')).toBe(true);
    expect(markdown).not.toMatch(/[ \t]$/m);
  });

  it('lists the reasons where a mode gives no finite result', () => {
    const failed = markdownReports([compare(userProblem('sqrt(x)', { x: 0 }))]);
    expect(failed.match(/^- (symbolic|numeric|forward|reverse): /gm)).toHaveLength(4);
  });
});

describe('report.md of the catalogue', () => {
  const reports = problems.map((problem) => compare(problem));
  const markdown = markdownReports(reports);

  it('has an overview with a row for each function, then a section for each', () => {
    expectWellFormed(markdown);
    const [overview, ...tables] = tablesOf(markdown);
    expect(overview).toHaveLength(2 + problems.length);
    expect(tables).toHaveLength(problems.length);
    expect(markdown.match(/^## /gm)).toHaveLength(1 + problems.length);
  });

  it('has different heads for different columns of the overview', () => {
    const heads = cells(tablesOf(markdown)[0][0]);
    expect(new Set(heads).size).toBe(heads.length);
  });
});

describe('text from users is data, never markup', () => {
  it.each([
    ['a pipe', 'a | b', 'a \\| b'],
    ['code', 'a `b` c', 'a \\`b\\` c'],
    ['HTML', '<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['an entity', '&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['emphasis', '*a* _b_', '\\*a\\* \\_b\\_'],
    ['a link', '[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['an image', '![a](b)', '\\!\\[a\\](b)'],
    ['mathematics', '$x$', '\\$x\\$'],
    ['a superscript', '2^x^', '2\\^x\\^'],
    ['a strikethrough', '~~a~~', '\\~\\~a\\~\\~'],
    ['a heading', '# a', '\\# a'],
    ['a backslash', 'a\\| b', 'a\\\\\\| b'],
    ['a directive', '{{< include a >}}', '\\{\\{\\< include a \\>\\}\\}'],
  ])('%s', (_what, title, escaped) => {
    expect(headingOf(titled(title))).toBe(`## ${escaped}`);
  });

  it('newlines do not start a line of their own', () => {
    expect(headingOf(titled('a\n# b\r\n\n| c |'))).toBe('## a \\# b \\| c \\|');
  });

  it('control and bidirectional characters are spelt out', () => {
    const heading = headingOf(titled('a\u001b[31mb\u202ec\u0000'));
    expect(heading).toBe('## a\\\\u\\{1b\\}\\[31mb\\\\u\\{202e\\}c\\\\u\\{0\\}');
    expect(heading).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });

  it('code with backticks in it is fenced by more of them', () => {
    const report: Report = { ...plain, function: { ...plain.function, text: 'a ``b`` c' } };
    expect(markdownReports([report])).toContain('- f = ``` a ``b`` c ```');
  });

  it('a reason keeps its table and its list in shape', () => {
    const results = plain.results.map((result) => ({ ...result, reason: 'a | b\n- c <d>' }));
    const markdown = markdownReports([{ ...plain, results }]);
    expectWellFormed(markdown);
    expect(markdown).toContain('- symbolic: a \\| b - c \\<d\\>');
  });
});
