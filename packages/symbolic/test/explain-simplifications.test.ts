import { describe, expect, it } from 'vitest';
import {
  diff,
  type ExplainOptions,
  type Expr,
  explain,
  explanationToText,
  mul,
  parse,
  type SimplificationReason,
  type Step,
  simplify,
  toText,
  variable,
} from '../src/index.js';
import { EXAMPLES as FUNCTION_EXAMPLES } from './support/functionRuleExamples.js';

const kinds = (steps: readonly Step[]) => steps.map(({ kind }) => kind);

/** How an expression itself is simplified: it is the derivative of t times it. */
const simplifications = (text: string, options: ExplainOptions = {}): Step[] =>
  explain(mul(variable('t'), parse(text)) as Expr, 't', options).filter(({ kind }) => kind === 'simplify');

describe('after the derivation', () => {
  it('come the simplifications, each with its reason, and the derivative in its final form', () => {
    const steps = explain(parse('x / (x + 1)'), 'x');
    const result = steps.findIndex(({ kind }) => kind === 'result');
    expect(kinds(steps.slice(0, result))).toEqual(Array(result).fill('rule'));
    expect(
      steps
        .slice(result)
        .map(({ kind, reason, beforeText, afterText }) => [kind, reason, beforeText, afterText]),
    ).toEqual([
      ['result', undefined, 'd/dx(x / (x + 1))', '1 / (x + 1) - x / (x + 1) / (x + 1)'],
      ['simplify', 'likeFactors', 'x / (x + 1) / (x + 1)', 'x / (x + 1)^2'],
      ['simplify', 'commonFactor', '1 / (x + 1) - x / (x + 1)^2', '1 / (x + 1)^2'],
      ['simplified', undefined, 'd/dx(x / (x + 1))', '1 / (x + 1)^2'],
    ]);
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, i) => i + 1));
  });

  it('comes nothing where there is nothing to simplify', () => {
    expect(explain(parse('x * sin(x)'), 'x').at(-1)?.kind).toBe('result');
    expect(explain(parse('5'), 'x').at(-1)?.kind).toBe('result');
  });

  it('comes nothing on request', () => {
    const [plain, whole] = [false, true].map((on) => explain(parse('x^x'), 'x', { simplify: on }));
    expect(plain.at(-1)?.kind).toBe('result');
    expect(whole.slice(0, plain.length)).toEqual(plain);
    expect(whole.length).toBeGreaterThan(plain.length);
  });

  it.each(['x^x', 'tan(x)^2 / (1 + sqrt(x))', 'log(abs(x^3 * y))', 'x > 0 ? x*x*x : x + x'])(
    'of %s the last step is what simplify makes of diff, identically',
    (text) => {
      const last = explain(parse(text), 'x').at(-1) as Step;
      expect(last.kind).toBe('simplified');
      expect(last.after).toBe(simplify(diff(parse(text), 'x')));
      expect(last.afterText).toBe(toText(simplify(diff(parse(text), 'x'))));
    },
  );

  it('what is assumed of variables counts', () => {
    const assume = { x: 'positive' } as const;
    expect(simplifications('abs(x)')).toEqual([]);
    const [step] = simplifications('abs(x)', { assume });
    expect(step.text).toBe('The value of x is never negative, so abs(x) = x.');
    const last = explain(parse('x * abs(x)'), 'x', { assume }).at(-1) as Step;
    expect(last.after).toBe(simplify(diff(parse('x * abs(x)'), 'x'), { assume }));
  });
});

describe('the limit', () => {
  const text = 'sin(x^2)^3 / (x * exp(x)) + x^x / (1 + x)';

  it('bounds the rules and the simplifications, and a step says how many are left out of each', () => {
    const all = explain(parse(text), 'x');
    const steps = explain(parse(text), 'x', { limit: 2 });
    const wanted = ['rule', 'rule', 'omitted', 'result', 'simplify', 'simplify', 'omitted', 'simplified'];
    expect(kinds(steps)).toEqual(wanted);
    const leftOut = (kind: string) => kinds(all).filter((one) => one === kind).length - 2;
    expect(steps[2].text).toContain(`${leftOut('rule')} more steps`);
    expect(steps[6].text).toContain(`${leftOut('simplify')} more steps`);
    expect(steps.at(-1)?.after).toBe(all.at(-1)?.after);
  });
});

describe('every reason', () => {
  const IDS = {
    likeTerms: 'x + x',
    squares: 'sin(x)^2 + cos(x)^2',
    commonFactor: 'x^2 * sin(x) + x^2 * cos(x)',
    likeFactors: 'x * x',
    ...Object.fromEntries(
      Object.entries(FUNCTION_EXAMPLES).map(([name, { example }]) => [name.split(': ')[1], example]),
    ),
  } as Record<SimplificationReason, string>;

  it.each(Object.entries(FUNCTION_EXAMPLES))(
    '%s: the step names the function',
    (name, { example, assume }) => {
      const [of, reason] = name.split(': ');
      const step = simplifications(example, assume && { assume }).find(
        (one) => one.reason === reason,
      ) as Step;
      expect(step.before.operation).toBe(of);
      const called = { pow: '^', mul: 'sign(', div: 'sign(' }[of] ?? `${of}(`;
      expect(step.formulaText).toContain(called);
    },
  );

  it('has a step of its own', () => {
    expect(Object.keys(IDS)).toHaveLength(22);
    for (const reason of ['likeTerms', 'squares', 'commonFactor', 'likeFactors'] as const)
      expect(simplifications(IDS[reason]).map((step) => step.reason)).toEqual([reason]);
  });
});

describe('what happens is told:', () => {
  const told = (text: string) => simplifications(text).map(({ title, text: words }) => `${title}: ${words}`);

  it.each([
    ['x^2 + 2*x^2 - 3*x + x', 'Like terms: Add the coefficients of x^2 and x.'],
    [
      'x - (1/3 - x)',
      'Like terms: Every term in brackets takes the sign and the number that stand in front of them. Add the coefficients of x.',
    ],
    ['sin(x) + y - sin(x)', 'Opposite terms: The coefficients of sin(x) add up to 0, so these terms cancel.'],
    ['x + 1/2 - 1', 'Adding the numbers: The numbers add up to -1 / 2.'],
    ['x + 0.5', 'Decimal number as a fraction: The number 0.5 is written as the fraction 1 / 2.'],
    [
      '3*y*sin(x)^2 + 3*y*cos(x)^2',
      'Pythagorean identity: Here sin(x)^2 + cos(x)^2 = 1, multiplied by 3 * y.',
    ],
    ['cosh(x)^2 - sinh(x)^2', 'Identity of hyperbolic functions: Here cosh(x)^2 - sinh(x)^2 = 1.'],
    [
      '2*x*(1/3 - x) - x^2',
      'Common factor: Take out the factor x that all terms have in common; what stays in the bracket is 2 * (1 / 3 - x) - x = 2 / 3 - 3 * x.',
    ],
    [
      '1/(x - 1) - (x + 1)/(x - 1)^2',
      'Common denominator: All terms are written over the common denominator (x - 1)^2; the numerator is x - 1 - (x + 1) = -2.',
    ],
    ['x^2*y/(x*z)', 'Cancelling: Cancel what the numerator and the denominator have in common: x.'],
    ['exp(x)*exp(-x)', 'Powers of the same base: Add the exponents of the same base: e.'],
    ['x^x*x', 'Powers of the same base: Add the exponents of the same base: x.'],
    [
      '2*x*(y/6)',
      'Multiplying the numbers: The numbers together make 1 / 3. Everything is put over one fraction bar.',
    ],
    ['x/(-y)', 'Rule of signs: Two minus signs make a plus; a single one is put in front.'],
    [
      'sin(-asin(x))',
      'Odd function: The function sin(u) is odd: the minus sign of its argument moves in front. This gives -sin(asin(x)), which is then written as -x.',
    ],
    [
      '(x^2)^y',
      'Power of a power: The exponents 2 and y are multiplied; as 2 is even, the base becomes abs(x).',
    ],
  ])('%s', (text, words) => expect(told(text)).toContain(words));

  it('letters of the general rule are none of the expression', () => {
    const [{ formulaText }] = simplifications('sin(-u) + v');
    expect(formulaText).toBe('sin(-w) = -sin(w)');
  });

  it('LaTeX shows the fractions that are put together', () => {
    const [{ beforeLatex, afterLatex, formula }] = simplifications('cos(x) * (1 / sin(x))');
    expect(beforeLatex).toBe('\\cos(x) \\left(\\frac{1}{\\sin(x)}\\right)');
    expect(afterLatex).toBe('\\frac{\\cos(x)}{\\sin(x)}');
    expect(formula).toBe('u \\left(\\frac{v}{w}\\right) = \\frac{u v}{w}');
  });
});

it('as text they look like the other steps', () => {
  const [simplification, end] = explain(parse('x^x'), 'x').slice(-2);
  expect(explanationToText([simplification, end])).toBe(
    [
      '5. Common factor: u * v + u * w = u * (v + w)',
      '   x^x + x^x * log(x) = x^x * (log(x) + 1)',
      '   Take out the factor x^x that all terms have in common.',
      '',
      '6. Simplified result',
      '   d/dx(x^x) = x^x * (log(x) + 1)',
      '   This is the derivative of x^x with respect to x after simplification.',
      '',
    ].join('\n'),
  );
});
