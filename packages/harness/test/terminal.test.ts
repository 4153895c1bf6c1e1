import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problems } from '../src/catalogue/catalogue.js';
import { compare, type Report } from '../src/compare.js';
import { userProblem } from '../src/Problem.js';
import { colourStyle, plainStyle, styleFor } from '../src/report/style.js';
import { type Column, fitted, lines } from '../src/report/table.js';
import { terminalOverview, terminalReport } from '../src/report/terminal.js';

const ESC = '\u001b';
const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
const reportOf = (f: string, at: Record<string, number>) => compare(userProblem(f, at));
const one = (report: Report, width?: number) => terminalReport(report, plainStyle, width);

const reports = problems.map((problem) => compare(problem));

/** The same report with the longest numbers there are. */
function longest(report: Report): Report {
  const long = -1.2345678901234568e-300;
  const size = { tree: 2n ** 200n, dag: 99999999, operations: 99999999, printed: 2n ** 202n };
  return {
    ...report,
    results: report.results.map((result) => ({
      ...result,
      value: long,
      gradient: Object.fromEntries(Object.keys(result.gradient ?? {}).map((name) => [name, long])),
      accuracy: { relativeError: 1.2e-300, ulp: 1.2e300, digits: 0 },
      swell: { function: size, derivative: size },
      cost: {
        evaluations: 99999999,
        operations: {},
        total: 99999999,
        ratio: 12345678.9,
        tape: { nodes: 99999999, bytes: 1 },
      },
      reason: 'because '.repeat(40),
    })),
  };
}

const manyVariables = Array.from({ length: 40 }, (_, i) => `variable${i}`);
const product = reportOf(
  manyVariables.join(' * '),
  Object.fromEntries(manyVariables.map((name) => [name, -1.25])),
);

describe('a report fits 100 columns', () => {
  it.each(reports)('$id', (report) => {
    expect(widest(one(report))).toBeLessThanOrEqual(100);
  });

  it('the overview of the whole catalogue', () => {
    expect(widest(terminalOverview(reports, plainStyle))).toBeLessThanOrEqual(100);
  });

  it.each([
    [
      'a long formula',
      reportOf(Array.from({ length: 200 }, (_, i) => `sin(${i} * x)`).join(' + '), { x: 1 }),
    ],
    ['forty variables with long names', product],
    ['a derivative of 24 characters', reportOf('exp(x) * -1.1', { x: -690 })],
    ['a table of the longest numbers', longest(reports[2])],
    ['a table of the longest numbers, with many variables', longest(product)],
    ['an overview of the longest numbers', longest(reports[3])],
  ])('%s', (_what, report) => {
    expect(widest(one(report))).toBeLessThanOrEqual(100);
    expect(widest(terminalOverview([report, ...reports], plainStyle))).toBeLessThanOrEqual(100);
  });

  it('and 80 columns or 60 if that is the width of the terminal', () => {
    for (const width of [80, 60]) {
      for (const report of [...reports, product, longest(reports[2])])
        expect(widest(one(report, width))).toBeLessThanOrEqual(width);
    }
    expect(widest(terminalOverview(reports, plainStyle, 80))).toBeLessThanOrEqual(80);
  });

  it('a formula that is cut says so', () => {
    expect(one(product).split('\n')[0]).toMatch(/^f = variable0 \* .*\.\.\.$/);
  });
});

describe('what a report shows', () => {
  const text = one(reports[2]);

  it('the function, the point, the truth and the four modes', () => {
    expect(text).toMatch(
      /^f = exp\(-x\) \* sin\(x\^2\)\nat x = 2\ntruth: f = -0\.10242208005667371769, gradient = /,
    );
    expect(text).toMatch(/^symbolic .*^numeric .*^forward .*^reverse /ms);
  });

  it('what its columns mean, and nothing of columns that do not fit', () => {
    expect(text.replaceAll('\n', ' ')).toContain('; ulp: units in the last place; ops/f: ');
    expect(text).toContain('tape: nodes recorded');
    const narrow = one(reports[2], 60);
    expect(narrow).toContain('error: relative');
    for (const head of ['ulp', 'tape']) expect(narrow).not.toContain(head);
  });

  it('no infinity or NaN without the reason below the table', () => {
    const failed = one(reportOf('sqrt(x)', { x: 0 }));
    for (const mode of ['symbolic', 'numeric', 'forward', 'reverse']) {
      expect(failed).toMatch(new RegExp(`^${mode}: .*infinity`, 'm'));
    }
  });
});

describe('columns of a table', () => {
  const cell = fc.stringMatching(/^[a-z0-9.]{1,12}$/);
  const table = fc
    .array(
      fc.record({ head: cell, cells: fc.array(cell, { minLength: 3, maxLength: 3 }), rank: fc.nat(4) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((columns) => columns as Column[]);

  it('numbers end at the same place in every row, with two spaces between columns at least', () => {
    fc.assert(
      fc.property(table, (columns) => {
        const { heads, rows } = lines(columns);
        let end = -2;
        for (const [i, { head, cells }] of columns.entries()) {
          end += 2 + Math.max(head.length, ...cells.map((text) => text.length));
          for (const [row, line] of [...heads, ...rows].entries()) {
            expect(line.slice(0, end).endsWith([head, ...cells][row])).toBe(true);
            if (i < columns.length - 1) expect(line.slice(end, end + 2)).toBe('  ');
          }
        }
      }),
    );
  });

  it('those of the highest rank go where the width does not suffice, those of rank 0 never', () => {
    fc.assert(
      fc.property(table, fc.nat(60), (columns, width) => {
        const kept = fitted(columns, width);
        const leastDropped = Math.min(5, ...columns.filter((c) => !kept.includes(c)).map(({ rank }) => rank));
        expect(leastDropped).toBeGreaterThan(0);
        for (const { rank } of kept) expect(rank).toBeLessThan(leastDropped);
        const fits = kept.length === 0 || widest(lines(kept).rows.join('\n')) <= width;
        expect(fits || kept.every(({ rank }) => rank === 0)).toBe(true);
      }),
    );
  });
});

describe('a column that may be cut', () => {
  const words = {
    head: 'title',
    rank: 0,
    words: true,
    cells: ['a long title of many words', 'short'],
    least: 8,
  };
  const number = { head: 'n', rank: 1, cells: ['1', '2'] };

  it('is, before another one goes', () => {
    const { heads, rows } = lines(fitted([words, number], 20));
    expect([...heads, ...rows]).toEqual([
      'title              n',
      'a long title o...  1',
      'short              2',
    ]);
  });

  it('stays as it is where it fits', () => {
    expect(fitted([words, number], 29)).toEqual([words, number]);
  });

  it('is cut no further than it may be: then columns go, and at last it is wider than the terminal', () => {
    expect(lines(fitted([words, number], 9)).rows).toEqual(['a long...', 'short']);
    expect(lines(fitted([words, number], 3)).rows).toEqual(['a lon...', 'short']);
  });
});

describe('colours', () => {
  it('are for terminals, unless NO_COLOR is set or the terminal is dumb', () => {
    expect(styleFor({ isTTY: true }, {})).toBe(colourStyle);
    expect(styleFor({ isTTY: true }, { NO_COLOR: '' })).toBe(colourStyle);
    expect(styleFor({ isTTY: true }, { NO_COLOR: '1' })).toBe(plainStyle);
    expect(styleFor({ isTTY: true }, { NO_COLOR: '0' })).toBe(plainStyle);
    expect(styleFor({ isTTY: true }, { TERM: 'dumb' })).toBe(plainStyle);
    expect(styleFor({ isTTY: false }, {})).toBe(plainStyle);
    expect(styleFor({}, {})).toBe(plainStyle);
  });

  it('are nothing but added: without them the text is the same', () => {
    for (const report of [...reports, reportOf('sqrt(x)', { x: 0 })]) {
      const coloured = terminalReport(report, colourStyle);
      expect(coloured).toContain(`${ESC}[`);
      expect(stripVTControlCharacters(coloured)).toBe(one(report));
    }
    const overview = terminalOverview(reports, colourStyle);
    expect(stripVTControlCharacters(overview)).toBe(terminalOverview(reports, plainStyle));
  });

  it('the plain style has no control characters but newlines', () => {
    expect(one(reports[0]) + terminalOverview(reports, plainStyle)).toMatch(/^[\n\P{Cc}]*$/u);
  });
});
