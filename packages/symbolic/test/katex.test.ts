import { diff, type Expr, ParseError, parse, simplify, toLatex } from '@fourgrad/symbolic';
import katex from 'katex';
import { expect, it } from 'vitest';
import { scalarCases, symbolicCases } from '../../../tests/support/cases.ts';

/** Typesets as strictly as KaTeX can: an unknown command, a character out of place, a missing brace throws. */
const typeset = (expr: Expr): string =>
  katex.renderToString(toLatex(expr), { throwOnError: true, strict: 'error', output: 'html' });

function parsed(text: string): Expr | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof ParseError) return undefined; // functions that the language does not have
    throw error;
  }
}

it('KaTeX typesets every function of symbolic.json and scalar.json, its derivative, and that simplified', {
  timeout: 120_000,
}, () => {
  const cases = [
    ...symbolicCases().map(({ expr, wrt }) => [expr, wrt] as const),
    ...scalarCases().map(({ f, vars }) => [f, [vars[0]]] as const),
  ];
  let count = 0;
  for (const [text, wrt] of cases) {
    const f = parsed(text);
    if (f === undefined) continue;
    const derivative = wrt.reduce((g, name) => diff(g, name), f);
    for (const expr of [f, derivative, simplify(derivative)]) {
      expect(() => typeset(expr), `${text}: ${toLatex(expr).slice(0, 300)}`).not.toThrow();
      count++;
    }
  }
  console.log(`KaTeX: ${count} formulas`);
  expect(count).toBeGreaterThan(cases.length);
});
