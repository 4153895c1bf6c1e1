import { type Expr, mul, parse, type SourceLanguage, toSource, variable } from '@fourgrad/symbolic';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LANGUAGES: readonly SourceLanguage[] = ['javascript', 'python', 'c'];

describe('names', () => {
  /** The parameters of the generated function. */
  const parameters = (names: readonly string[], language: SourceLanguage): string[] => {
    const sum = names.map(variable).reduce<Expr>((all, one) => mul(all, one), parse('2'));
    const header = / f\((.*?)\)/.exec(toSource(sum, language, { names })) as RegExpExecArray;
    return header[1].split(', ').map((parameter) => parameter.replace('double ', ''));
  };

  it('that a language reserves are spelt anew, others stay', () => {
    const names = ['lambda', 'class', 'sin', 'x_1', 'Math', 'out'];
    expect(parameters(names, 'javascript')).toEqual(['lambda', 'class_', 'sin', 'x_1', 'Math_', 'out']);
    expect(parameters(names, 'python')).toEqual(['lambda_', 'class_', 'sin', 'x_1', 'Math', 'out']);
    expect(parameters(names, 'c')).toEqual(['lambda', 'class_', 'sin_', 'x_1', 'Math', 'out_']);
  });

  it('in other letters are spelt out', () => {
    for (const language of ['javascript', 'c'] as const)
      expect(parameters(['λ', 'α_1', 'é', '中', 'φ'], language)).toEqual([
        'lambda',
        'alpha_1',
        'e',
        'u4e2d',
        'phi',
      ]);
    expect(parameters(['λ', 'lambda', 'lambda_'], 'python')).toEqual(['lambda_2', 'lambda_3', 'lambda_']);
  });

  it('never meet temporaries, helpers or the function itself', () => {
    const text = 'exp(t1 * f) * sin(exp(t1 * f)) + sigmoid(f_sigmoid)';
    const source = toSource(parse(text), 'javascript');
    expect(new Function(`'use strict';\n${source}\nreturn f(1, 2, 3);`)()).toBe(
      Math.exp(3) * Math.sin(Math.exp(3)) + 1 / (1 + Math.exp(-2)),
    );
  });

  it('that differ come out as identifiers that differ, in every language', () => {
    const name = fc
      .oneof(
        fc.constantFrom(
          'lambda',
          'lambda_',
          'class',
          'sin',
          'f',
          't1',
          'λ',
          'Λ',
          'x_',
          '_x',
          '__',
          'M_PI',
          'NaN',
          'φ',
          'ϕ',
        ),
        fc.stringMatching(/^[\p{L}_][\p{L}\p{N}_]{0,80}$/u),
      )
      .filter((one) => one.length <= 100 && !(one in Object.prototype));
    const property = fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 12 }), (names) => {
      for (const language of LANGUAGES) {
        const identifiers = parameters(names, language);
        expect(new Set(identifiers).size).toBe(names.length);
        for (const identifier of identifiers) expect(identifier).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,62}$/);
        if (language === 'javascript')
          expect(() => new Function(`'use strict'; let ${identifiers.join(', ')};`)).not.toThrow();
      }
    });
    fc.assert(property);
  });
});
