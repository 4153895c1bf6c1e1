import { rulebook } from '@fourgrad/ops';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, type Report } from '../src/compare.js';
import { userProblem } from '../src/Problem.js';
import { canonicalJson } from '../src/report/canonicalJson.js';
import { markdownReports } from '../src/report/markdown.js';
import { plainStyle } from '../src/report/style.js';
import { terminalReport } from '../src/report/terminal.js';
import { UserError } from '../src/UserError.js';

const { formula } = fc.letrec<{ formula: string; operator: string; call: string; leaf: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    tie('leaf'),
    tie('operator'),
    tie('call'),
  ),
  leaf: fc.constantFrom('x', 'y', 'x', 'y', '0', '1', '2', '0.5', '1/3', 'pi', 'e', '-1'),
  operator: fc
    .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '^', '<', '>=', '=='), tie('formula'))
    .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
  call: fc
    .tuple(
      fc.constantFrom(...Object.values(rulebook)),
      fc.array(tie('formula'), { minLength: 3, maxLength: 3 }),
    )
    .map(([{ name, arity }, operands]) => `${name}(${operands.slice(0, arity).join(', ')})`),
}));
const number = fc.oneof(
  fc.constantFrom(-40, -1, 0, 0.5, 1, 2, 1e-3, 1e5),
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
);

/** The report, or undefined if the function is refused for a reason. */
function reportOf(text: string, x: number, y: number): Report | undefined {
  try {
    return compare(userProblem(`${text} + x * 1e-9 + y * 1e-9`, { x, y }));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.message).not.toContain('\n');
    return undefined;
  }
}

it('any formula gives a report or an error of one line, and the report is well formed', () => {
  fc.assert(
    fc.property(formula, number, number, (text, x, y) => {
      const report = reportOf(text, x, y);
      if (report === undefined) return;
      expect(report.results.map(({ status }) => status)).not.toContain('unsupported');
      for (const line of terminalReport(report, plainStyle).split('\n'))
        expect(line.length).toBeLessThanOrEqual(100);
      expect(markdownReports([report])).toMatch(/^\| symbolic \|/m);
      expect(JSON.parse(canonicalJson(report)).schema).toBe('fourgrad/report/1');
    }),
    { numRuns: 200 },
  );
}, 60_000);
