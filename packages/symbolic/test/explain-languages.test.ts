import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { explain, explanationToMarkdown, explanationToText, type Language, parse } from '../src/index.js';

const LANGUAGES: readonly Language[] = ['en', 'cs', 'pl', 'ru'];

/** Together they need every rule. */
const EXPRESSIONS = [
  'x^3 - 2^x + 2/x + x/3 + floor(x) - 5 + exp(x)',
  'sin(x^2) * exp(-x) - x^x',
  '(x^2 + 1)^3 / cos(x)',
  'atan2(x, x^2)',
  'x > 0 ? sqrt(x) : y * x',
  'sin(x) - cos(x)',
];

const RULES = [
  ...['constant', 'constantFactor', 'chain', 'difference', 'exponential', 'function', 'locallyConstant'],
  ...['multivariable', 'piecewise', 'power', 'powerExponential', 'product', 'quotient', 'reciprocal'],
  ...['result', 'sum', 'variable'],
].sort();

const stepsIn = (language: Language) =>
  EXPRESSIONS.flatMap((text) => explain(parse(text), 'x', { language, simplify: false }));

describe.each(LANGUAGES)('in the language %s', (language) => {
  const steps = stepsIn(language);

  it('every rule has a title and a sentence', () => {
    expect([...new Set(steps.map(({ rule }) => rule))].sort()).toEqual(RULES);
    for (const { title, text, markdown } of steps) {
      expect(title).toMatch(/^\p{Lu}/u);
      expect(text).toMatch(/\.$/);
      expect(`${title}${text}${markdown}`).not.toMatch(/undefined|\[object|\n/);
    }
  });

  it('titles tell the rules apart', () => {
    const titles = new Map(steps.map(({ rule, title }) => [title, rule]));
    expect(titles.size).toBe(RULES.length);
  });

  it('the same derivation is told as in English', () => {
    const skeleton = stepsIn('en').map(({ rule, before, after, path }) => [rule, before.id, after.id, path]);
    expect(steps.map(({ rule, before, after, path }) => [rule, before.id, after.id, path])).toEqual(skeleton);
  });

  it('all LaTeX is typeset by KaTeX', () => {
    for (const { formula, beforeLatex, afterLatex, markdown } of steps) {
      const inline = Array.from(markdown.matchAll(/\$([^$]+)\$/g), ([, latex]) => latex);
      for (const latex of [formula, beforeLatex, afterLatex, ...inline])
        expect(() => katex.renderToString(latex, { strict: 'error' }), latex).not.toThrow();
    }
  });

  it('and text and Markdown number the steps', () => {
    const derivation = explain(parse('sin(x^2)'), 'x', { language });
    expect(explanationToText(derivation).match(/^\d+\. /gm)).toEqual(['1. ', '2. ', '3. ']);
    expect(explanationToMarkdown(derivation).match(/^\d+\. \*\*/gm)).toHaveLength(3);
  });
});

describe('the names of the rules are those of a calculus course', () => {
  const titles = (text: string, language: Language) =>
    explain(parse(text), 'x', { language, simplify: false }).map(({ title }) => title);

  it.each<[Language, string[]]>([
    ['en', ['Product rule', 'Derivative of the variable', 'Chain rule', 'Power rule', 'Result']],
    [
      'cs',
      [
        'Derivace součinu',
        'Derivace proměnné',
        'Derivace složené funkce',
        'Derivace mocninné funkce',
        'Výsledek',
      ],
    ],
    [
      'pl',
      [
        'Pochodna iloczynu',
        'Pochodna zmiennej',
        'Pochodna funkcji złożonej',
        'Pochodna funkcji potęgowej',
        'Wynik',
      ],
    ],
    [
      'ru',
      [
        'Производная произведения',
        'Производная независимой переменной',
        'Производная сложной функции',
        'Производная степенной функции',
        'Результат',
      ],
    ],
  ])('%s', (language, names) => {
    expect(titles('x * sin(x^2)', language)).toEqual(names);
  });
});

describe('plural forms', () => {
  const more = (language: Language, count: number) => {
    const text = Array.from({ length: count + 1 }, () => 'sin(').join('');
    return explain(parse(`${text}x^2${')'.repeat(count + 1)}`), 'x', { language, limit: 2 }).at(-2)?.text;
  };

  it.each<[Language, number, string]>([
    ['en', 1, '… and 1 more step (no more than 2 are written out).'],
    ['en', 2, '… and 2 more steps (no more than 2 are written out).'],
    ['cs', 1, '… a ještě 1 krok (vypisuje se jich nejvýše 2).'],
    ['cs', 3, '… a ještě 3 kroky (vypisuje se jich nejvýše 2).'],
    ['cs', 22, '… a ještě 22 kroků (vypisuje se jich nejvýše 2).'],
    ['pl', 1, '… i jeszcze 1 krok (wypisuje się ich najwyżej 2).'],
    ['pl', 22, '… i jeszcze 22 kroki (wypisuje się ich najwyżej 2).'],
    ['pl', 12, '… i jeszcze 12 kroków (wypisuje się ich najwyżej 2).'],
    ['ru', 21, '… и ещё 21 шаг (выводится не более 2).'],
    ['ru', 3, '… и ещё 3 шага (выводится не более 2).'],
    ['ru', 11, '… и ещё 11 шагов (выводится не более 2).'],
  ])('%s, %d', (language, count, text) => {
    expect(more(language, count)).toBe(text);
  });
});

it('the cases of a piecewise function are in the language', () => {
  const latex = (language: Language) => explain(parse('x > 0 ? x : -x'), 'x', { language })[0].beforeLatex;
  expect(latex('en')).toContain('\\text{otherwise}');
  expect(latex('cs')).toContain('\\text{jinak}');
  expect(latex('pl')).toContain('\\text{gdy }');
  expect(latex('ru')).toContain('\\text{если }');
});

it.each(['de', 'toString', '', 7, null])('the language %j is refused, with those there are', (language) => {
  expect(() => explain(parse('x'), 'x', { language: language as never })).toThrow(
    new TypeError(`explain speaks en, cs, pl, ru; got the language ${JSON.stringify(language)}`),
  );
});
