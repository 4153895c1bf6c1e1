import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problems } from '../src/catalogue/catalogue.js';
import { compare } from '../src/compare.js';
import { userProblem } from '../src/Problem.js';
import { colourStyle, plainStyle } from '../src/report/style.js';
import { terminalTrace } from '../src/report/traceTerminal.js';
import { type TraceReport, traceOf } from '../src/traceOf.js';
import { errorOf } from './user-error.js';

const traceAt = (f: string, at: Record<string, number>, wrt?: string) => traceOf(userProblem(f, at), wrt);
const shown = (report: TraceReport, width?: number) => terminalTrace(report, plainStyle, width);
const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
/** All but the legend, which is the last paragraph. */
const aboveLegend = (text: string) => text.slice(0, text.trimEnd().lastIndexOf('\n\n'));

const book = traceAt('log(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 });
const all = problems.map((problem) => traceOf(problem));

describe('traceOf', () => {
  it('has value, tangent and adjoint of every operation', () => {
    const cosine = Math.cos(5);
    expect(book.rows.map((row) => [row.name, row.formula, row.tangent, row.adjoint])).toEqual([
      ['v-1', 'x1', 1, 5.5],
      ['v0', 'x2', 0, 2 - cosine],
      ['v1', 'v-1 * v0', 5, 1],
      ['v2', 'log(v-1)', 0.5, 1],
      ['v3', 'v1 + v2', 5.5, 1],
      ['v4', 'sin(v0)', 0, -1],
      ['v5', 'v3 - v4', 5.5, 1],
    ]);
    expect(book).toMatchObject({
      schema: 'fourgrad/trace/1',
      function: { text: 'x1 * x2 + log(x1) - sin(x2)', variables: ['x1', 'x2'] },
      wrt: 'x1',
      output: 'v5',
      gradient: { x1: 5.5, x2: 2 - cosine },
    });
    expect(book.steps).toHaveLength(8);
  });

  it('has the tangents along the variable that is named', () => {
    const { rows, wrt } = traceAt('x * y', { x: 2, y: 3 }, 'y');
    expect([wrt, ...rows.map(({ tangent }) => tangent)]).toEqual(['y', 0, 1, 2]);
  });

  it('has the value and the gradient that compare has, of every built-in function', () => {
    problems.forEach((problem, i) => {
      const reverse = compare(problem).results.find(({ engine }) => engine === 'reverse');
      expect([all[i].value, all[i].gradient]).toEqual([reverse?.value, reverse?.gradient]);
    });
  });

  it('has no row for the result of a constant', () => {
    expect(traceAt('7', { x: 1 })).toMatchObject({ output: null, value: 7, gradient: { x: 0 } });
  });

  it('refuses another variable, and a point where the function is not defined', () => {
    expect(errorOf(() => traceAt('x * y', { x: 2, y: 3 }, 'z')).message).toBe(
      '--wrt names z, which f does not depend on; its variables are x, y',
    );
    expect(errorOf(() => traceAt('log(x)', { x: -1 })).message).toContain('log(x) needs x > 0');
  });
});

describe('a trace on a terminal', () => {
  it('has the forward and the reverse trace side by side where they fit', () => {
    const text = shown(book);
    expect(text).toMatch(
      /^f = x1 \* x2 \+ log\(x1\) - sin\(x2\)\nat x1 = 2, x2 = 5\nvalue 11\.6521, df\/dx1 = 5\.5/,
    );
    expect(text).toMatch(/^row +operation +value +partials +tangent +adjoint +gives$/m);
    expect(text).toMatch(/^v1 +v-1 \* v0 +10 +5, 2 +5 +1 +v-1 \+= 5, v0 \+= 2$/m);
    expect(text).toMatch(/^v0 +x2 +5 +0 +1\.71634$/m);
  });

  it('has them one below the other where they do not', () => {
    const text = shown(book, 60);
    expect(text).toMatch(/^row +operation +value +partials +tangent$/m);
    expect(text).toMatch(/^row +operation +partials +adjoint +gives$/m);
    expect(text).toMatch(/^v1 +v-1 \* v0 +5, 2 +1 +v-1 \+= 5, v0 \+= 2$/m);
  });

  const long = traceAt(
    `where(x > 0, atan2(x, 1.2345678901234567), clamp(x, -1e-300, 1.2345678901234567e-300)) * -${'1'.repeat(300)}`,
    {
      x: 1.0000000000000002,
    },
  );
  const manyVariables = Array.from({ length: 40 }, (_, i) => `variable${i}`);
  const product = traceAt(
    manyVariables.join(' * '),
    Object.fromEntries(manyVariables.map((name) => [name, -1.25])),
  );

  it.each([60, 80, 100])('fits %i columns', (width) => {
    for (const report of [...all, long, product])
      expect(widest(aboveLegend(shown(report, width)))).toBeLessThanOrEqual(width);
  });

  it('has every row, whatever the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 200 }), fc.constantFrom(...all, long), (width, report) => {
        const text = shown(report, width);
        for (const { name } of report.rows) expect(text).toMatch(new RegExp(`^${name} `, 'm'));
      }),
    );
  });

  it('has colours that are nothing but added', () => {
    const coloured = terminalTrace(book, colourStyle);
    expect(coloured).not.toBe(shown(book));
    expect(stripVTControlCharacters(coloured)).toBe(shown(book));
    expect(shown(book)).toMatch(/^[\n\P{Cc}]*$/u);
  });
});
