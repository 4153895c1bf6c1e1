import { stripVTControlCharacters } from 'node:util';
import { mul, sub, type Value } from '@fourgrad/ops';
import { evaluate, parse, size, toLatex } from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import { problems } from '../src/catalogue/catalogue.js';
import { compare } from '../src/compare.js';
import { derivationOf } from '../src/derivationOf.js';
import { problemOfFunction, userFormula } from '../src/Problem.js';
import { type Notation, terminalDerivation } from '../src/report/derivationTerminal.js';
import { colourStyle, plainStyle } from '../src/report/style.js';
import { errorOf } from './user-error.js';

const derived = (text: string, wrt?: string) => derivationOf(userFormula(text), wrt);
const shown = (text: string, notation: Notation = 'text', wrt?: string) =>
  terminalDerivation(derived(text, wrt), notation, plainStyle);

describe('derivationOf', () => {
  it('has the derivative as the rules give it, and simplified', () => {
    const [{ wrt, raw, simplified }] = derived('sin(x^2) * exp(-x)').derivatives;
    expect([wrt, raw.text, simplified.text]).toEqual([
      'x',
      '2 * x * cos(x^2) * exp(-x) - exp(-x) * sin(x^2)',
      'exp(-x) * (2 * x * cos(x^2) - sin(x^2))',
    ]);
  });

  it('has the LaTeX and the size of each', () => {
    const { function: f, derivatives } = derived('(x + 1)^2 * y');
    for (const { text, latex, size: measured } of [
      f,
      ...derivatives.flatMap(({ raw, simplified }) => [raw, simplified]),
    ]) {
      const expression = parse(text as string);
      expect([latex, measured]).toEqual([toLatex(expression), size(expression)]);
    }
  });

  it('is by each variable, or by the one that is named', () => {
    const by = (text: string, wrt?: string) => derived(text, wrt).derivatives.map((one) => one.wrt);
    expect(by('y * x')).toEqual(['x', 'y']);
    expect(by('y * x', 'y')).toEqual(['y']);
    expect(derived('7', 'x').derivatives[0].raw.text).toBe('0');
  });

  it('has the values that compare has, of every built-in function', () => {
    for (const problem of problems) {
      const symbolic = compare(problem).results.find(({ engine }) => engine === 'symbolic');
      for (const { wrt, raw } of derivationOf(problem).derivatives)
        expect(evaluate(parse(raw.text as string), problem.at)).toBe(symbolic?.gradient?.[wrt]);
    }
  });

  it('has sizes and no text where the tree is exponentially larger than the graph', () => {
    // l_1 = x,  l_{k+1} = 4 l_k (1 - l_k)
    const logistic = (x: Value) => {
      let l = x;
      for (let k = 0; k < 60; k++) l = mul(mul(4, l), sub(1, l));
      return l;
    };
    const about = { id: 'logistic', title: 'iterated logistic map', source: 'example' };
    const { function: f } = derivationOf(problemOfFunction(logistic, { x: 0.2 }, about));
    expect([f.text, f.latex]).toEqual([null, null]);
    expect(f.size.tree).toBeGreaterThan(2n ** 60n);
    expect(f.size.dag).toBeLessThan(300);
  });

  it('refuses another variable, and a constant without one', () => {
    expect(errorOf(() => derived('x * y', 'z')).message).toBe(
      '--wrt names z, which f does not depend on; its variables are x, y',
    );
    expect(errorOf(() => derived('7')).message).toBe(
      'a constant has no variable to differentiate by: name one, as in --wrt x',
    );
    expect(errorOf(() => derived('7', '2 x')).message).toBe('"2 x" in --wrt cannot be a variable\'s name');
  });
});

describe('a derivation on a terminal', () => {
  it('has the simplified derivative below the raw one, and a table of sizes', () => {
    const text = shown('sin(x^2) * exp(-x)');
    expect(text).toMatch(/^f = exp\(-x\) \* sin\(x\^2\)\ndf\/dx = 2 \* x .*\n {6}= exp\(-x\) \* \(/);
    expect(text).toMatch(/^df\/dx +21 +12 +10 +47$/m);
    expect(text).toMatch(/^df\/dx, simplified +17 +11 +9 +39$/m);
  });

  it('has it once where there is nothing to simplify', () => {
    expect(shown('sin(x)')).toMatch(/^f = sin\(x\)\ndf\/dx = cos\(x\)\n\n/);
  });

  it('has LaTeX if it is asked for, with names as LaTeX has them', () => {
    expect(shown('sin(x)', 'latex')).toMatch(/^f = \\sin\(x\)\n\\frac\{df\}\{dx\} = \\cos\(x\)\n/);
    expect(shown('alpha * x1', 'latex', 'x1')).toContain('\\frac{\\partial f}{\\partial x_{1}} = \\alpha\n');
  });

  it('says how long a formula is that is too long to write out', () => {
    const report = derived('x');
    const swollen = {
      ...report.function,
      text: null,
      size: { ...report.function.size, printed: 2n ** 100n },
    };
    expect(terminalDerivation({ ...report, function: swollen }, 'text', plainStyle)).toMatch(
      /^f = \(1\.3e30 characters, too long to write out\)\n/,
    );
  });

  it('cuts formulas beyond 2000 characters, and no rows of the table', () => {
    const text = shown(Array.from({ length: 400 }, (_, i) => `sin(${i} * x)`).join(' + '));
    const [first] = text.split('\n');
    expect([first.length, first.slice(-3)]).toEqual(['f = '.length + 2000, '...']);
    expect(text).toMatch(/^df\/dx, simplified /m);
  });

  it('has colours that are nothing but added', () => {
    const report = derived('x^3');
    const coloured = terminalDerivation(report, 'text', colourStyle);
    expect(coloured).not.toBe(shown('x^3'));
    expect(stripVTControlCharacters(coloured)).toBe(shown('x^3'));
  });
});
