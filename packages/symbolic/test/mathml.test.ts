import { add, diff, type Expr, parse, simplify, sin, toMathML, unary, variable } from '@fourgrad/symbolic';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scalarCases } from '../../../tests/support/cases.ts';

const inside = (expr: Expr): string =>
  (
    /^<math xmlns="http:\/\/www\.w3\.org\/1998\/Math\/MathML">(.*)<\/math>$/s.exec(
      toMathML(expr),
    ) as RegExpExecArray
  )[1];
const mathml = (text: string): string => inside(parse(text));

/** The children that an element must have; others take any number. */
const CHILDREN: Readonly<Record<string, number>> = { mfrac: 2, msup: 2, msub: 2, mroot: 2 };
const LEAVES = new Set(['mi', 'mn', 'mo', 'mtext']);

/** Reads a document as XML is read: tags match, leaves hold text alone, and every element has its children. */
function check(document: string): void {
  const open: { name: string; children: number }[] = [];
  const tokens = document.match(/<[^>]*>|[^<]+/g) ?? [];
  expect(tokens.join('')).toBe(document);
  for (const token of tokens) {
    const top = open.at(-1);
    if (!token.startsWith('<')) {
      expect(LEAVES, document).toContain(top?.name);
      expect(token).toMatch(/^(?:[^&\p{C}]|&(?:lt|gt|amp|quot|#x[0-9A-F]+);)+$/u);
    } else if (token.startsWith('</')) {
      expect(token).toBe(`</${top?.name}>`);
      if (top !== undefined && top.name in CHILDREN) expect(top.children, document).toBe(CHILDREN[top.name]);
      open.pop();
    } else {
      expect(token).toMatch(/^<[a-z]+(?: [a-z]+="[^"<&]*")*>$/);
      if (top !== undefined) {
        expect(LEAVES).not.toContain(top.name);
        top.children++;
      }
      open.push({ name: (/[a-z]+/.exec(token) as RegExpExecArray)[0], children: 0 });
    }
  }
  expect(open).toEqual([]);
}

it('fractions, powers and roots are elements', () => {
  expect(mathml('x^2 / 3')).toBe('<mfrac><msup><mi>x</mi><mn>2</mn></msup><mn>3</mn></mfrac>');
  expect(mathml('sqrt(x + 1)')).toBe('<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>');
  expect(mathml('cbrt(x)')).toBe('<mroot><mi>x</mi><mn>3</mn></mroot>');
  expect(mathml('exp(-x)')).toBe('<msup><mi>e</mi><mrow><mo form="prefix">−</mo><mi>x</mi></mrow></msup>');
});

it('invisible operators say what stands side by side', () => {
  expect(mathml('2 * x')).toBe('<mn>2</mn><mo>&#x2062;</mo><mi>x</mi>');
  expect(mathml('sin(x)')).toMatch(/^<mi>sin<\/mi><mo>&#x2061;<\/mo><mrow><mo [^>]*>\(<\/mo><mi>x<\/mi>/);
});

it('a choice is a table', () => {
  const table = mathml('x < 0 ? -x : x');
  expect(table.match(/<mtr>/g)).toHaveLength(2);
  expect(table).toContain('<mi>x</mi><mo>&lt;</mo><mn>0</mn>');
});

it('names have their index, their Greek letter, and the name of a function the one that its LaTeX gives it', () => {
  expect(mathml('beta_1')).toBe('<msub><mi>β</mi><mrow><mn>1</mn></mrow></msub>');
  expect(mathml('lgamma(x)')).toContain('<mi>ln&#xA0;Γ</mi>');
  expect(mathml('asinh(x) + log2(x)')).toMatch(/<mi>arsinh<\/mi>.*<msub><mi>log<\/mi><mn>2<\/mn><\/msub>/);
  const odd = unary(
    'odd',
    (x) => x,
    () => 1,
    { latex: '<script>' },
  );
  expect(inside(odd(variable('x')))).toContain('<mi>odd</mi>');
});

it('is well-formed, each element with its children', () => {
  for (const { f, vars } of scalarCases()) {
    const derivative = diff(parse(f), vars[0]);
    for (const expr of [parse(f), derivative, simplify(derivative)]) check(toMathML(expr));
  }
});

it('is well-formed for every name', () => {
  const name = fc
    .stringMatching(/^[\p{L}_][\p{L}\p{N}_]{0,20}$/u)
    .filter((one) => !(one in Object.prototype));
  fc.assert(fc.property(name, (one) => check(toMathML(sin(variable(one))))));
});

it('takes an expression of any depth, and refuses a text of more than 10 million characters', () => {
  let deep: Expr = variable('x');
  for (let i = 0; i < 50_000; i++) deep = (i % 2 === 0 ? sin(deep) : add(1, deep)) as Expr;
  expect(toMathML(deep).length).toBeGreaterThan(1_000_000);
  let wide: Expr = variable('x');
  for (let i = 0; i < 30; i++) wide = add(sin(wide), wide) as Expr;
  expect(() => toMathML(wide)).toThrow(RangeError);
});
