import {
  add,
  div,
  type Expr,
  exp,
  mul,
  neg,
  parse,
  pow,
  sin,
  sqrt,
  sub,
  toLatex,
  unary,
  variable,
} from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';

const latex = (text: string): string => toLatex(parse(text));
const x = variable('x');
const y = variable('y');

describe('products', () => {
  it('stand side by side where that cannot be misread', () => {
    expect(latex('2 * x * y')).toBe('2 x y');
    expect(latex('x * sin(y)')).toBe('x \\sin(y)');
    expect(latex('x * (y + 1)')).toBe('x (y + 1)');
    expect(latex('(x + 1) * (x - 1)')).toBe('(x + 1) (x - 1)');
    expect(latex('2 * pi * sqrt(x)')).toBe('2 \\pi \\sqrt{x}');
  });

  it('have a dot where side by side would be read as something else', () => {
    expect(latex('2 * 3^x')).toBe('2 \\cdot 3^{x}');
    expect(latex('x * x * x')).toBe('x \\cdot x \\cdot x');
    expect(latex('2 * rate')).toBe('2 \\cdot \\mathrm{rate}');
    expect(latex('f * (x + 1)')).toBe('f \\cdot (x + 1)');
    expect(latex('sigma * (x + 1)')).toBe('\\sigma \\cdot (x + 1)'); // \sigma(x) is the sigmoid
    expect(latex('abs(x) * abs(y)')).toBe('|x| \\cdot |y|');
    expect(latex('1.5e30 * x')).toBe('1.5 \\cdot 10^{30} x');
  });

  it('with a quotient are one fraction, in which 1 is left out', () => {
    expect(latex('x * y / 3')).toBe('\\frac{x y}{3}');
    expect(latex('1 / sin(x) * cos(x)')).toBe('\\frac{\\cos(x)}{\\sin(x)}');
    expect(latex('x * (y / z)')).toBe('\\frac{x y}{z}');
    expect(latex('(1/x) * (1/y)')).toBe('\\frac{1}{x y}');
    expect(latex('(x + 1) * (1 / y)')).toBe('\\frac{x + 1}{y}');
    expect(latex('x / y / z')).toBe('\\frac{x}{y z}');
    expect(latex('x / (y / z)')).toBe('\\frac{x}{\\frac{y}{z}}');
    expect(latex('(x + 1) / (x - 1) * (x + 2)')).toBe('\\frac{(x + 1) (x + 2)}{x - 1}');
  });
});

describe('signs', () => {
  it('stand before the whole term', () => {
    expect(latex('-(2 * x)')).toBe('-2 x');
    expect(latex('-x / y')).toBe('-\\frac{x}{y}');
    expect(toLatex(add(x, mul(-2, y)))).toBe('x - 2 y');
    expect(toLatex(sub(x, mul(-2, y)))).toBe('x + 2 y');
    expect(toLatex(add(x, div(mul(-2, y), 3)))).toBe('x - \\frac{2 y}{3}');
    expect(toLatex(add(x, add(neg(y), 1)))).toBe('1 - y + x');
  });

  it('keep their brackets where they bind', () => {
    expect(latex('-(x + y)')).toBe('-(x + y)');
    expect(latex('x - (y - 1)')).toBe('x - (y - 1)');
    expect(latex('(-2)^x')).toBe('(-2)^{x}');
    expect(latex('(-x)^2')).toBe('(-x)^{2}');
    expect(latex('(-x + 1) / y')).toBe('\\frac{1 - x}{y}');
    expect(toLatex(div(x, div(y, -1)))).toContain('-1');
    expect(latex('hypot(-1, x)')).toBe('\\sqrt{(-1)^{2} + x^{2}}');
  });
});

describe('powers', () => {
  it('of functions stand at their names, of others after them', () => {
    expect(latex('sin(x)^2')).toBe('\\sin^{2}(x)');
    expect(latex('sech(x)^3')).toBe('\\operatorname{sech}^{3}(x)');
    expect(latex('log(x)^2')).toBe('\\ln(x)^{2}');
    expect(latex('sin(x)^-1')).toBe('\\sin(x)^{-1}'); // \sin^{-1} is read as the inverse function
    expect(latex('sin(x)^y')).toBe('\\sin(x)^{y}');
    expect(latex('(sin(x)^2)^3')).toBe('(\\sin^{2}(x))^{3}');
  });

  it('of what is no atom have brackets', () => {
    expect(latex('(x * y)^2')).toBe('(x y)^{2}');
    expect(latex('(x^2)^3')).toBe('(x^{2})^{3}');
    expect(latex('(x / y)^2')).toBe('\\left(\\frac{x}{y}\\right)^{2}');
    expect(latex('sqrt(x)^2')).toBe('\\left(\\sqrt{x}\\right)^{2}');
    expect(latex('exp(x)^2')).toBe('(e^{x})^{2}');
    expect(latex('abs(x)^2')).toBe('|x|^{2}');
  });

  it('of e are written as such, unless the exponent is a tower or a choice', () => {
    expect(latex('exp(-x)')).toBe('e^{-x}');
    expect(latex('exp(-x^2 / 2)')).toBe('e^{-x^{2}/2}');
    expect(toLatex(exp(exp(exp(x))))).toBe('\\exp\\left(e^{e^{x}}\\right)');
    expect(latex('exp(x > 0 ? 1 : 2)')).toMatch(/^\\exp\\left\(\\begin\{cases\}/);
    expect(latex('expm1(x) + exp2(x) + log1p(x)')).toBe('2^{x} + e^{x} - 1 + \\ln(1 + x)');
  });

  it('have simple quotients on one line', () => {
    expect(latex('x^(1/3)')).toBe('x^{1/3}');
    expect(latex('x^(-2/3)')).toBe('x^{-2/3}');
    expect(latex('x^((y + 1)/3)')).toBe('x^{\\frac{y + 1}{3}}');
    expect(latex('x^-2')).toBe('x^{-2}');
  });
});

describe('names', () => {
  it('have their index and their Greek letter', () => {
    expect(latex('x1 + x_1 + x_10')).toBe('x_{1} + x_{1} + x_{10}');
    expect(latex('alpha + beta_2 + λ')).toBe('\\alpha + \\beta_{2} + \\lambda');
    expect(latex('T_in + x_i_j')).toBe('T_{\\mathrm{in}} + x_{i,j}');
    expect(latex('rate2')).toBe('\\mathrm{rate}_{2}');
  });

  it('are data: no text of them is a command', () => {
    expect(toLatex(variable('_x'))).toBe('\\mathrm{\\_x}');
    expect(toLatex(variable('x__y'))).toBe('\\mathrm{x\\_\\_y}');
    expect(toLatex(variable('_'))).toBe('\\_');
    expect(toLatex(variable('číslo'))).toBe('\\text{číslo}');
    expect(toLatex(variable('omicron'))).toBe('o');
  });

  it('of primitives are those of the rulebook, or of whoever defined them', () => {
    expect(latex('asin(x) + lgamma(x) + polygamma(2, x)')).toBe(
      '\\arcsin(x) + \\ln\\Gamma(x) + \\psi^{(2)}(x)',
    );
    const max = unary(
      'max',
      (v) => v,
      () => 1,
      { latex: '\\mathrm{top}' },
    );
    expect(toLatex(max(x))).toBe('\\mathrm{top}(x)');
  });
});

describe('conditions', () => {
  it('make one table of cases, however the cases are nested', () => {
    expect(latex('x > 0 ? 1 : (x < -1 ? x : -x)')).toBe(
      '\\begin{cases}1 & \\text{if } x > 0\\\\x & \\text{if } x < -1\\\\-x & \\text{otherwise}\\end{cases}',
    );
    expect(latex('2 * where(y, 1, x)')).toMatch(/^2 \\left\(\\begin\{cases\}1 & \\text\{if \} y \\ne 0/);
  });

  it('are joined by words of logic, and in a row', () => {
    const condition = (text: string) =>
      (/\\text\{if \} (.*?)\\\\/.exec(latex(`${text} ? 1 : 0`)) as RegExpExecArray)[1];
    expect(condition('0 < x <= 1')).toBe('0 < x \\le 1');
    expect(condition('x > 0 and y > 0')).toBe('x > 0 \\land y > 0');
    expect(condition('(x > 0 or y > 0) and x < 9')).toBe('x < 9 \\land (x > 0 \\lor y > 0)');
    expect(condition('not (x == y)')).toBe('\\lnot (x = y)');
  });

  it('as numbers are in square brackets', () => {
    expect(latex('(x > 0) * y')).toBe('y [x > 0]');
    expect(latex('(x > 0) + 1')).toBe('[x > 0] + 1');
    expect(latex('sin(x > 0)')).toBe('\\sin([x > 0])');
    expect(latex('x > 0')).toBe('x > 0');
  });
});

describe('the rest', () => {
  it('has its usual signs', () => {
    expect(latex('sqrt(x) + cbrt(x) + hypot(x, 1)')).toBe('\\sqrt{x} + \\sqrt[3]{x} + \\sqrt{x^{2} + 1}');
    expect(latex('floor(x) * ceil(y)')).toBe('\\lceil y\\rceil \\lfloor x\\rfloor');
    expect(latex('mod(x + 1, 2) + 1')).toBe('((x + 1) \\bmod 2) + 1');
    expect(latex('max(x, y, 3)')).toBe('\\max(x, y, 3)');
    expect(toLatex(add(x, Infinity))).toBe('x + \\infty');
    expect(toLatex(mul(Number.NaN, x))).toBe('\\text{NaN} \\cdot x');
  });

  it('grows its brackets only around what is tall', () => {
    expect(latex('sin(x^2)')).toBe('\\sin(x^{2})');
    expect(latex('sin(x / 2)')).toBe('\\sin\\left(\\frac{x}{2}\\right)');
  });

  it('takes an expression of any depth', () => {
    let deep: Expr = x;
    for (let i = 0; i < 100_000; i++) deep = (i % 2 === 0 ? sin(deep) : add(1, deep)) as Expr;
    expect(toLatex(deep).length).toBeGreaterThan(500_000);
  });

  it('refuses a text of more than 10 million characters', () => {
    let wide: Expr = x;
    for (let i = 0; i < 30; i++) wide = add(sqrt(wide), pow(wide, 2)) as Expr;
    expect(() => toLatex(wide)).toThrow(RangeError);
  });
});
