import { add, mul, pow, sin, sub, type Value } from '@fourgrad/ops';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/support/linear-time.ts';
import { preciseValue } from '../../../tests/support/precise-value.ts';
import {
  constant,
  type Expr,
  expand,
  factor,
  parse,
  shortest,
  simplify,
  toText,
  variable,
} from '../src/index.js';

const [x, y, z] = ['x', 'y', 'z'].map(variable);
const AT = { x: 1.375, y: -0.625, z: 2.5 };

/** Polynomials with whole coefficients, as they are written: with brackets, powers and products. */
const { polynomial } = fc.letrec<{ polynomial: Expr }>((tie) => ({
  polynomial: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(x, y, z),
    fc.integer({ min: -9, max: 9 }).map(constant),
    fc
      .tuple(fc.constantFrom(add, sub, mul), tie('polynomial'), tie('polynomial'))
      .map(([f, a, b]) => constant(f(a, b) as Value)),
    fc.tuple(tie('polynomial'), fc.integer({ min: 2, max: 3 })).map(([a, n]) => constant(pow(a, n) as Value)),
  ),
}));

const sameValue = (a: Expr, b: Expr): boolean => {
  const want = preciseValue(b, AT);
  return preciseValue(a, AT).sub(want).abs().lte(want.abs().add(1).mul(1e-80));
};

/** -0 is 0 here: a polynomial says nothing of the sign of a zero. */
const unsigned = (e: Expr): Expr => (e === constant(-0) ? constant(0) : e);

/** Terms of a sum, written out. */
function termsOf(e: Expr): number {
  return e.operation === 'add' || e.operation === 'sub' ? e.operands.map(termsOf).reduce((a, b) => a + b) : 1;
}

describe('expand', () => {
  it.each([
    ['(x + 1)^2', 'x^2 + 2 * x + 1'],
    ['(x + y)*(x - y)', 'x^2 - y^2'],
    ['(a + b)*(c + d)', 'a * c + a * d + b * c + b * d'],
    ['(x + 1)^2 - (x - 1)^2', '4 * x'],
    ['x*(y + 1)/2', 'x * y / 2 + x / 2'],
    ['sin((x + 1)^2)', 'sin(x^2 + 2 * x + 1)'],
    ['(sin(x) + 1)^2', '2 * sin(x) + sin(x)^2 + 1'],
    ['(x + 1)*(x + 2)/(x + 1)', 'x + 2'],
    ['y*sqrt(x + 1)*sqrt(x + 1)', 'x * y + y'],
  ])('%s is %s', (text, expanded) => expect(toText(expand(parse(text)))).toBe(expanded));

  it('of a polynomial has its value, and is expanded', () => {
    fc.assert(
      fc.property(polynomial, (p) => {
        const expanded = expand(p);
        expect(sameValue(expanded, p), toText(p)).toBe(true);
        expect(expand(expanded)).toBe(expanded);
      }),
    );
  });

  it('is a normal form of polynomials: equal ones become identical', () => {
    fc.assert(
      fc.property(polynomial, polynomial, polynomial, (p, q, r) => {
        const [left, right] = [mul(add(p, q), r), add(mul(r, q), mul(p, r))] as Expr[];
        expect(unsigned(expand(left))).toBe(unsigned(expand(right)));
        expect(unsigned(expand(constant(sub(left, right) as Value)))).toBe(constant(0));
      }),
    );
  });

  it.each(['(x + 1)^2000', '(a + b + c + d)^50'])(
    '%s stays, since it would have more than 1000 terms',
    (text) => {
      expect(expand(parse(text))).toBe(parse(text));
    },
  );

  it('(x + 1)^50 has 51 terms with exact coefficients; (x + 1)^60, whose are beyond 2^53, keeps its value', () => {
    const expanded = expand(parse('(x + 1)^50'));
    expect(termsOf(expanded)).toBe(51);
    for (const n of [50, 60])
      expect(sameValue(expand(parse(`(x + 1)^${n}`)), parse(`(x + 1)^${n}`))).toBe(true);
  });

  it('takes time in proportion to the graph where nothing is to be expanded', () => {
    expectLinear((n) => {
      let e: Value = x;
      for (let k = 0; k < n; k += 3) e = mul(sin(add(e, 1)), y);
      expand(e as Expr);
    }, 10_000);
  }, 120_000);
});

describe('factor', () => {
  it.each([
    ['x^3 + 2*x^2 + 3*x', 'x * (x * (x + 2) + 3)'],
    ['a*x + a*y', 'a * (x + y)'],
    ['x*y + x*z + y*z', 'y * z + x * (y + z)'],
    ['x^2 - 1', 'x^2 - 1'],
    ['sin(x*y + x*z)', 'sin(x * (y + z))'],
  ])('%s is %s', (text, factored) => expect(toText(factor(parse(text)))).toBe(factored));

  it('of an expanded polynomial has its value and no more operations', () => {
    fc.assert(
      fc.property(polynomial, (p) => {
        const expanded = expand(p);
        const factored = factor(expanded);
        expect(sameValue(factored, p), toText(p)).toBe(true);
        expect(factored.treeOperations).toBeLessThanOrEqual(expanded.treeOperations);
      }),
    );
  });

  it.each([5, 10, 20, 40])(
    'of (x + 1)^%i, expanded, is Horner’s scheme: two operations a degree',
    (degree) => {
      const factored = factor(expand(parse(`(x + 1)^${degree}`)));
      expect(factored.treeOperations).toBeLessThanOrEqual(2 * degree);
    },
  );

  it('of a dense polynomial in three variables has fewer than two operations a coefficient', () => {
    const expanded = expand(parse('(x + y + z + 1)^6'));
    expect(termsOf(expanded)).toBe(84);
    expect(factor(expanded).treeOperations).toBeLessThan(2 * 84);
  });
});

describe('shortest', () => {
  it.each([
    ['(x + 1)^2 - x^2', '2 * x + 1'],
    ['x^2 + 2*x*y + y^2 - (x + y)^2', '0'],
    ['(x - 1)^5', '(x - 1)^5'],
    ['1 - sin(x)^2', 'cos(x)^2'],
    ['sin(x)^4 - cos(x)^4', '2 * sin(x)^2 - 1'],
    ['a*x + a*y + b*x + b*y', '(a + b) * (x + y)'],
  ])('%s is %s', (text, short) => expect(toText(shortest(parse(text)))).toBe(short));

  it('of a polynomial has its value and is no longer than the forms that it is chosen from', () => {
    fc.assert(
      fc.property(polynomial, (p) => {
        const short = shortest(p);
        expect(sameValue(short, p), toText(p)).toBe(true);
        const simplified = simplify(p);
        for (const form of [simplified, expand(simplified), factor(expand(simplified))])
          expect(short.treeOperations).toBeLessThanOrEqual(form.treeOperations);
      }),
    );
  });
});

describe('a product of hundreds of factors', () => {
  const product = parse(Array.from({ length: 300 }, (_, i) => `(x${i} + 1)`).join(' * '));

  it('is expanded as a whole or not at all', () => {
    expect(expand(product)).toBe(simplify(product));
    expect(shortest(product)).toBe(simplify(product));
  });

  it('with few terms is expanded, however many factors it has', () => {
    const power = parse(Array.from({ length: 40 }, () => '(x + 1)').join(' * '));
    expect(toText(expand(power))).toMatch(/^x\^40 \+ 40 \* x\^39 \+ 780 \* x\^38/);
  });
});
