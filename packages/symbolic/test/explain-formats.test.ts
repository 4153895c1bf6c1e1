import { expect, it } from 'vitest';
import { explain, explanationToMarkdown, explanationToText, parse } from '../src/index.js';

const steps = explain(parse('3 * sin(x)'), 'x');

it('text is numbered steps with equation and sentence', () => {
  expect(explanationToText(steps)).toBe(
    [
      "1. Constant multiple rule: (c u)' = c u'",
      '   d/dx(3 * sin(x)) = 3 * d/dx(sin(x))',
      '   The factor 3 does not depend on x, so it stays in front of the derivative of sin(x).',
      '',
      "2. Derivative from the table: (sin(x))' = cos(x)",
      '   d/dx(sin(x)) = cos(x)',
      '   By the table of derivatives, the derivative of sin(x) is cos(x).',
      '',
      '3. Result',
      '   d/dx(3 * sin(x)) = 3 * cos(x)',
      '   Putting in the inner derivatives and rearranging gives the derivative of 3 * sin(x) with respect to x.',
      '',
    ].join('\n'),
  );
});

it('Markdown is a numbered list with LaTeX between dollar signs', () => {
  const [heading, equation, sentence] = explanationToMarkdown(steps).split('\n\n');
  const [{ beforeLatex, afterLatex }] = steps;
  expect(heading).toBe("1. **Constant multiple rule** $\\left(c u\\right)' = c u'$");
  expect(equation).toBe(`   $${beforeLatex} = ${afterLatex}$`);
  expect(sentence).toMatch(/^ {3}The factor \$3\$ does not depend on \$x\$, so it stays/);
});

it('partial derivatives are written with the sign for them', () => {
  const [{ beforeText, beforeLatex }] = explain(parse('x * y'), 'y');
  expect(beforeText).toBe('∂/∂y(x * y)');
  expect(beforeLatex).toContain('\\frac{\\partial}{\\partial y}');
});

it('a factor behind a derivative has a dot before it: it is not differentiated', () => {
  const [{ afterLatex }] = explain(parse('(x + 1) * (x^2 + 1)'), 'x');
  expect(afterLatex).toBe('\\frac{d}{dx}(x + 1) \\cdot (x^{2} + 1) + (x + 1) \\frac{d}{dx}(x^{2} + 1)');
  const [{ afterLatex: partial }] = explain(parse('sin(x) * (y / x)'), 'x');
  expect(partial).toContain('\\frac{\\partial}{\\partial x}\\left(\\frac{y}{x}\\right) \\cdot \\sin(x)');
});

it('one step alone has no inner derivatives to put in', () => {
  expect(explain(parse('5'), 'x').at(-1)?.text).toBe('This is the derivative of 5 with respect to x.');
});
