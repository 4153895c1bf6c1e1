import { describe, expect, it } from 'vitest';
import { parse, toLatex, variable } from '../src/index.js';

/** Without what is up to taste: the size of brackets, and spaces. */
const bare = (latex: string): string => latex.replaceAll(/\\left|\\right/g, '').replaceAll(' ', '');

describe('toLatex', () => {
  it.each([
    ['x / 3', '\\frac{x}{3}'],
    ['x^2', 'x^{2}'],
    ['x^(y+1)', 'x^{y+1}'],
    ['sqrt(x + 1)', '\\sqrt{x+1}'],
    ['cbrt(x)', '\\sqrt[3]{x}'],
    ['abs(x)', '|x|'],
    ['floor(x)', '\\lfloorx\\rfloor'],
    ['ceil(x)', '\\lceilx\\rceil'],
    ['alpha + beta', '\\alpha+\\beta'],
    ['x1', 'x_{1}'],
    ['x_12', 'x_{12}'],
    ['pi', '\\pi'],
    ['(x - y) - z', 'x-y-z'],
    ['x - (y - z)', 'x-(y-z)'],
    ['(x + 1)^2', '(x+1)^{2}'],
  ])('sets %s as %s', (text, latex) => {
    expect(bare(toLatex(parse(text)))).toBe(latex);
  });

  it.each([
    ['sin(x)', '\\sin'],
    ['log(x)', '\\ln'],
    ['atan(x)', '\\arctan'],
    ['gamma(x)', '\\Gamma'],
    ['relu(x)', '\\operatorname{ReLU}'],
    ['sigmoid(x)', '\\sigma'],
  ])('names the function in %s as %s', (text, name) => {
    expect(toLatex(parse(text))).toContain(name);
  });

  it('has cases for a condition', () => {
    expect(toLatex(parse('x > 0 ? x : -x'))).toContain('\\begin{cases}');
  });

  it('has balanced braces for every function of the language', () => {
    for (const text of [
      'where(x <= y, min(x, y), max(x, 2))',
      'atan2(y, x) * mod(x, 3)',
      '-(x / y)^(1/3)',
      '1e-7 x_1',
    ]) {
      const latex = toLatex(parse(text));
      const depth = [...latex].reduce(
        (sum, letter) => sum + (letter === '{' ? 1 : letter === '}' ? -1 : 0),
        0,
      );
      expect(depth, latex).toBe(0);
    }
  });

  it('escapes what LaTeX would read', () => {
    expect(toLatex(variable('a_b_c'))).not.toMatch(/(?<!\\)_b/);
  });
});
