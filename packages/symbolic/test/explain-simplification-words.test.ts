import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../src/explain/messages/messagesIn.js';
import { sentenceToText } from '../src/explain/Sentence.js';
import {
  add,
  type Expr,
  explain,
  explanationToText,
  type Language,
  mul,
  parse,
  type Step,
  variable,
} from '../src/index.js';
import { EXAMPLES } from './support/simplificationExamples.js';

const LANGUAGES: readonly Language[] = ['en', 'cs', 'pl', 'ru'];

const cases = Object.entries(EXAMPLES).flatMap(([id, examples]) =>
  examples.map(({ example, assume }) => ({ id: id as keyof typeof EXAMPLES, example, assume })),
);

describe.each(LANGUAGES)('in the language %s', (language) => {
  const messages = messagesIn(language).simplifications;

  it('titles tell the simplifications apart', () => {
    const ids = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];
    expect(new Set(ids.map((id) => messages[id].title)).size).toBe(ids.length);
  });

  it.each(cases)('$id: $example has words and formulas', ({ id, example, assume }) => {
    const expr = mul(variable('t'), parse(example)) as Expr;
    const steps = explain(expr, 't', { language, ...(assume && { assume }) });
    const step = steps.find(({ title }) => title === messages[id].title) as Step;
    expect(step?.kind, steps.map(({ title }) => title).join()).toBe('simplify');
    for (const one of [step, steps.at(-1) as Step]) {
      expect(one.title).toMatch(/^\p{Lu}/u);
      expect(one.text).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(`${one.title}${one.text}${one.markdown}`).not.toMatch(/undefined|\[object|\n| {2}/);
      const inline = Array.from(one.markdown.matchAll(/\$([^$]+)\$/g), ([, latex]) => latex);
      for (const latex of [one.formula, one.beforeLatex, one.afterLatex, ...inline])
        expect(() => katex.renderToString(latex, { strict: 'error' }), latex).not.toThrow();
    }
  });
});

describe.each(LANGUAGES)(
  'of 10 000 parts, which nobody tells apart, general words are said in the language %s',
  (language) => {
    const names = Array.from({ length: 5_000 }, (_, k) => variable(`a${k}`));
    const all = (operation: typeof add, ...parts: readonly Expr[]): Expr =>
      [...names, ...names, ...parts].reduce((whole, one) => operation(whole, one) as Expr);
    const told = (part: Expr) =>
      explain(mul(variable('t'), part) as Expr, 't', { language }).filter(({ kind }) => kind === 'simplify');
    const messages = messagesIn(language).simplifications;

    it('a sum', () => {
      const [likeTerms, squares] = told(all(add, parse('sinh(u)^2'), parse('-cosh(u)^2')));
      expect(likeTerms.title).toBe(messages.orderedSum.title);
      expect(likeTerms.text).toBe(sentenceToText(messages.orderedSum.text({ many: true })));
      expect(squares.title).toBe(messages.hyperbolicIdentity.title);
      expect(squares.text).toBe(sentenceToText(messages.hyperbolicIdentity.text({})));
      expect(squares.formulaText).toBe('cosh(v)^2 - sinh(v)^2 = 1');
      expect(squares.afterText.length).toBeLessThan(10_000);
    });

    it('a product', () => {
      const [likeFactors] = told(all(mul));
      expect(likeFactors.title).toBe(messages.orderedProduct.title);
      expect(likeFactors.text).toBe(sentenceToText(messages.orderedProduct.text({ many: true })));
      expect(likeFactors.afterText.length).toBeLessThan(10_000);
    });
  },
);

describe('the whole of x / (x^2 + 1)', () => {
  const told = (language: Language) => explanationToText(explain(parse('x / (x^2 + 1)'), 'x', { language }));

  it('in English', () =>
    expect(told('en')).toMatchInlineSnapshot(`
    "1. Quotient rule: (u / v)' = (u' v - u v') / v^2
       d/dx(x / (x^2 + 1)) = (d/dx(x) * (x^2 + 1) - x * d/dx(x^2 + 1)) / (x^2 + 1)^2
       The numerator is u = x and the denominator is v = x^2 + 1.

    2. Derivative of the variable: x' = 1
       d/dx(x) = 1
       The derivative of x with respect to x is 1.

    3. Sum rule: (u + v)' = u' + v'
       d/dx(x^2 + 1) = d/dx(x^2) + d/dx(1)
       Differentiate term by term; the terms are x^2 and 1.

    4. Power rule: (x^n)' = n x^(n - 1)
       d/dx(x^2) = 2 * x
       The base is x, and the exponent 2 does not depend on it.

    5. Derivative of a constant: c' = 0
       d/dx(1) = 0
       1 does not depend on x, so its derivative is 0.

    6. Result
       d/dx(x / (x^2 + 1)) = 1 / (x^2 + 1) - 2 * x * (x / (x^2 + 1) / (x^2 + 1))
       Putting in the inner derivatives and rearranging gives the derivative of x / (x^2 + 1) with respect to x.

    7. Powers of the same base: u^a * u^b = u^(a + b)
       2 * x * (x / (x^2 + 1) / (x^2 + 1)) = 2 * x^2 / (x^2 + 1)^2
       Add the exponents of the same base: x and x^2 + 1. Everything is put over one fraction bar.

    8. Common denominator: v / u + w / u = (v + w) / u
       1 / (x^2 + 1) - 2 * x^2 / (x^2 + 1)^2 = (1 - x^2) / (x^2 + 1)^2
       All terms are written over the common denominator (x^2 + 1)^2; the numerator is x^2 + 1 - 2 * x^2 = 1 - x^2.

    9. Simplified result
       d/dx(x / (x^2 + 1)) = (1 - x^2) / (x^2 + 1)^2
       This is the derivative of x / (x^2 + 1) with respect to x after simplification.
    "
  `));
  it('in Czech', () =>
    expect(told('cs')).toMatchInlineSnapshot(`
    "1. Derivace podílu: (u / v)' = (u' v - u v') / v^2
       d/dx(x / (x^2 + 1)) = (d/dx(x) * (x^2 + 1) - x * d/dx(x^2 + 1)) / (x^2 + 1)^2
       V čitateli je u = x, ve jmenovateli v = x^2 + 1.

    2. Derivace proměnné: x' = 1
       d/dx(x) = 1
       Derivace x podle x je 1.

    3. Derivace součtu: (u + v)' = u' + v'
       d/dx(x^2 + 1) = d/dx(x^2) + d/dx(1)
       Derivujeme člen po členu; členy součtu jsou x^2 a 1.

    4. Derivace mocninné funkce: (x^n)' = n x^(n - 1)
       d/dx(x^2) = 2 * x
       Základem mocniny je x, exponent 2 na x nezávisí.

    5. Derivace konstanty: c' = 0
       d/dx(1) = 0
       Výraz 1 nezávisí na x, jeho derivace je tedy 0.

    6. Výsledek
       d/dx(x / (x^2 + 1)) = 1 / (x^2 + 1) - 2 * x * (x / (x^2 + 1) / (x^2 + 1))
       Po dosazení vnitřních derivací a úpravě dostaneme derivaci výrazu x / (x^2 + 1) podle x.

    7. Součin mocnin se stejným základem: u^a * u^b = u^(a + b)
       2 * x * (x / (x^2 + 1) / (x^2 + 1)) = 2 * x^2 / (x^2 + 1)^2
       Sečteme exponenty mocnin se stejným základem: x a x^2 + 1. Vše zapíšeme jedním zlomkem.

    8. Převedení na společného jmenovatele: v / u + w / u = (v + w) / u
       1 / (x^2 + 1) - 2 * x^2 / (x^2 + 1)^2 = (1 - x^2) / (x^2 + 1)^2
       Všechny členy převedeme na společného jmenovatele (x^2 + 1)^2; v čitateli je x^2 + 1 - 2 * x^2 = 1 - x^2.

    9. Výsledek po zjednodušení
       d/dx(x / (x^2 + 1)) = (1 - x^2) / (x^2 + 1)^2
       To je derivace výrazu x / (x^2 + 1) podle x po zjednodušení.
    "
  `));
  it('in Polish', () =>
    expect(told('pl')).toMatchInlineSnapshot(`
    "1. Pochodna ilorazu: (u / v)' = (u' v - u v') / v^2
       d/dx(x / (x^2 + 1)) = (d/dx(x) * (x^2 + 1) - x * d/dx(x^2 + 1)) / (x^2 + 1)^2
       W liczniku jest u = x, a w mianowniku v = x^2 + 1.

    2. Pochodna zmiennej: x' = 1
       d/dx(x) = 1
       Pochodna x względem x jest równa 1.

    3. Pochodna sumy: (u + v)' = u' + v'
       d/dx(x^2 + 1) = d/dx(x^2) + d/dx(1)
       Różniczkujemy składnik po składniku; składnikami sumy są x^2 i 1.

    4. Pochodna funkcji potęgowej: (x^n)' = n x^(n - 1)
       d/dx(x^2) = 2 * x
       Podstawą potęgi jest x, a wykładnik 2 nie zależy od x.

    5. Pochodna stałej: c' = 0
       d/dx(1) = 0
       Wyrażenie 1 nie zależy od x, więc jego pochodna jest równa 0.

    6. Wynik
       d/dx(x / (x^2 + 1)) = 1 / (x^2 + 1) - 2 * x * (x / (x^2 + 1) / (x^2 + 1))
       Po podstawieniu pochodnych wewnętrznych i uporządkowaniu otrzymujemy pochodną wyrażenia x / (x^2 + 1) względem x.

    7. Iloczyn potęg o tej samej podstawie: u^a * u^b = u^(a + b)
       2 * x * (x / (x^2 + 1) / (x^2 + 1)) = 2 * x^2 / (x^2 + 1)^2
       Dodajemy wykładniki potęg o tej samej podstawie: x i x^2 + 1. Całość zapisujemy jednym ułamkiem.

    8. Sprowadzenie do wspólnego mianownika: v / u + w / u = (v + w) / u
       1 / (x^2 + 1) - 2 * x^2 / (x^2 + 1)^2 = (1 - x^2) / (x^2 + 1)^2
       Wszystkie wyrazy sprowadzamy do wspólnego mianownika (x^2 + 1)^2; w liczniku mamy x^2 + 1 - 2 * x^2 = 1 - x^2.

    9. Wynik po uproszczeniu
       d/dx(x / (x^2 + 1)) = (1 - x^2) / (x^2 + 1)^2
       Jest to pochodna wyrażenia x / (x^2 + 1) względem x po uproszczeniu.
    "
  `));
  it('in Russian', () =>
    expect(told('ru')).toMatchInlineSnapshot(`
    "1. Производная частного: (u / v)' = (u' v - u v') / v^2
       d/dx(x / (x^2 + 1)) = (d/dx(x) * (x^2 + 1) - x * d/dx(x^2 + 1)) / (x^2 + 1)^2
       В числителе u = x, в знаменателе v = x^2 + 1.

    2. Производная независимой переменной: x' = 1
       d/dx(x) = 1
       Производная x по x равна 1.

    3. Производная суммы: (u + v)' = u' + v'
       d/dx(x^2 + 1) = d/dx(x^2) + d/dx(1)
       Дифференцируем почленно; слагаемые: x^2 и 1.

    4. Производная степенной функции: (x^n)' = n x^(n - 1)
       d/dx(x^2) = 2 * x
       Основание степени равно x, показатель 2 не зависит от x.

    5. Производная постоянной: c' = 0
       d/dx(1) = 0
       Выражение 1 не зависит от x, поэтому его производная равна 0.

    6. Результат
       d/dx(x / (x^2 + 1)) = 1 / (x^2 + 1) - 2 * x * (x / (x^2 + 1) / (x^2 + 1))
       После подстановки внутренних производных и преобразований получаем производную выражения x / (x^2 + 1) по x.

    7. Произведение степеней с одинаковым основанием: u^a * u^b = u^(a + b)
       2 * x * (x / (x^2 + 1) / (x^2 + 1)) = 2 * x^2 / (x^2 + 1)^2
       Складываем показатели степеней с одинаковым основанием: x и x^2 + 1. Записываем всё одной дробью.

    8. Приведение к общему знаменателю: v / u + w / u = (v + w) / u
       1 / (x^2 + 1) - 2 * x^2 / (x^2 + 1)^2 = (1 - x^2) / (x^2 + 1)^2
       Приводим все слагаемые к общему знаменателю (x^2 + 1)^2; в числителе получаем x^2 + 1 - 2 * x^2 = 1 - x^2.

    9. Результат после упрощения
       d/dx(x / (x^2 + 1)) = (1 - x^2) / (x^2 + 1)^2
       Это производная выражения x / (x^2 + 1) по x после упрощения.
    "
  `));
});
