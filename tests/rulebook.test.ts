import { add, type ElementwiseRule, mul, primal, rulebook } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { precise } from '../packages/harness/src/precise/table.ts';
import { checkRule } from './support/check-rule.ts';
import { samplePoints } from './support/sample.ts';
import type { DecimalFunction } from './support/truth.ts';

const rules: readonly ElementwiseRule[] = Object.values(rulebook);
const truths: Readonly<Record<string, DecimalFunction>> = precise;
const POINTS = 8;

describe('a rule agrees with differences of 110 digits: 3 ulp, 1e-13 and 1e-11, or its own conditioning', () => {
  for (const rule of rules) {
    it(rule.name, () => {
      const worst = checkRule(rule, truths[rule.name], samplePoints(rule, POINTS));
      expect(Object.values(worst).every(Number.isFinite)).toBe(true);
    });
  }
});

describe('the same check catches a wrong rule in a copy of the rulebook', () => {
  const [off, detached] = [1e-9, (x: any) => Math.cos(primal(x))];
  const copyWith = (rule: ElementwiseRule, change: Partial<ElementwiseRule>) => ({
    ...rulebook,
    [rule.name]: { ...rule, ...change },
  });
  const caught = (copy: Readonly<Record<string, ElementwiseRule>>, name: string) =>
    expect(() => checkRule(copy[name], truths[name], samplePoints(copy[name], POINTS)));

  for (const rule of rules) {
    rule.partials.forEach((partial, i) => {
      if (rule.name === 'polygamma' && i === 0) return;
      it(`d_${i} ${rule.name} off by ${off}`, () => {
        const wrong = (...operandsAndResult: any[]) => add(partial(...operandsAndResult), off);
        caught(copyWith(rule, { partials: rule.partials.with(i, wrong) }), rule.name).toThrow(
          ` ${rule.name}(`,
        );
      });
    });
  }

  it('a partial right on numbers that has no derivative of its own', () => {
    caught(copyWith(rulebook.sin, { partials: [detached] }), 'sin').toThrow('d_0 d_0 sin(');
  });

  it('a partial off by one part in 10^12', () => {
    const wrong = (_x: any, y: any) => mul(1 + 1e-12, y);
    caught(copyWith(rulebook.exp, { partials: [wrong] }), 'exp').toThrow('d_0 exp(');
  });

  it('a value off by 4 ulp', () => {
    const wrong = (x: number) => Math.tan(x) * (1 + 8 * Number.EPSILON);
    caught(copyWith(rulebook.tan, { evaluate: wrong }), 'tan').toThrow(/^tan\(.* ulp$/);
  });

  it('operands in the wrong order', () => {
    const [dy, dx] = rulebook.atan2.partials;
    caught(copyWith(rulebook.atan2, { partials: [dx, dy] }), 'atan2').toThrow('d_0 atan2(');
  });
});

describe('the facts of a rule', () => {
  for (const rule of rules) {
    it(`the samples of ${rule.name} lie in its domain, one interval for each operand`, () => {
      expect(rule.sample).toHaveLength(rule.arity);
      for (const point of samplePoints(rule, 100))
        expect(rule.domain.contains(...point), `${point}`).toBe(true);
    });
  }

  it('a discrete rule has zero partial derivatives', () => {
    for (const rule of rules.filter(({ discrete }) => discrete)) {
      for (const partial of rule.partials) expect(partial(0.3, 0.7, 1), rule.name).toBe(0);
    }
  });

  it('a rule stands under its own name', () => {
    expect(rules.map(({ name }) => name)).toEqual(Object.keys(rulebook));
  });

  it.each([
    ['log', [-1]],
    ['log', [0]],
    ['sqrt', [-1]],
    ['asin', [1.5]],
    ['acosh', [0.5]],
    ['atanh', [1]],
    ['logit', [1]],
    ['log1p', [-1]],
    ['gamma', [-2]],
    ['div', [1, 0]],
    ['pow', [-2, 0.5]],
    ['atan2', [0, 0]],
  ] as const)('%s(%j) lies outside its domain', (name, point) => {
    expect(rulebook[name].domain.contains(...point)).toBe(false);
  });
});
