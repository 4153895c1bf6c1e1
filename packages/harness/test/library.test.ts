import { mul, sin, type Value } from '@fourgrad/ops';
import * as fourgrad from 'fourgrad';
import * as mathjs from 'mathjs';
import nerdamer from 'nerdamer';
import 'nerdamer/Calculus.js';
import { describe, expect, it } from 'vitest';

const { compare, engines, mathjsEngine, nerdamerEngine, scenarioById, scenarios, userProblem } = fourgrad;

/** Whether two types are the same, any and unknown told apart; checked by the compiler. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_Claim extends true>(): void => {};

describe('compare', () => {
  it('takes a formula, code, a problem, a scenario: the same report of the same function', () => {
    const at = { x: 2, y: 3 };
    const reports = [
      compare('sin(x)*y', { at }),
      compare((x, y) => mul(sin(x), y), { at }),
      compare(userProblem('sin(x)*y', at)),
    ];
    for (const { truth, results } of reports) {
      expect(truth).toEqual(reports[0].truth);
      expect(results.map(({ gradient }) => gradient)).toEqual(
        reports[0].results.map(({ gradient }) => gradient),
      );
    }
  });

  it('of a scenario is that of its first size and first point, or of another size', () => {
    const logistic = scenarioById('logistic') as fourgrad.Scenario;
    expect(compare(logistic).id).toBe('logistic-1');
    expect(compare(logistic, { size: 4 })).toEqual(compare(fourgrad.problemOf(logistic, 4)));
    expect(scenarios.filter(({ sizes }) => sizes.length === 1).map((each) => compare(each).id)).toContain(
      'sine',
    );
  });

  it('compares any engines, peers included, in the order given', () => {
    const chosen = [nerdamerEngine(nerdamer), ...engines.slice(-1), mathjsEngine(mathjs)];
    const { results } = compare('x^3', { at: { x: 2 }, engines: chosen });
    expect(results.map(({ engine, gradient }) => [engine, gradient?.x])).toEqual([
      ['nerdamer', 12],
      ['reverse-compiled', 12],
      ['mathjs', 12],
    ]);
  });

  const untyped = compare as (...x: unknown[]) => unknown;
  it.each<[string, unknown[], string]>([
    ['nothing', [], 'compare takes a formula, a function, a scenario or a problem, got undefined'],
    ['null', [null], 'got null'],
    ['a list', [[1]], 'got object'],
    [
      'a formula without a point',
      ['x*y', { at: { x: 1 } }],
      'needs a value of y: compare("x*y", { at: { y: 2 } })',
    ],
    ['a variable too many', ['x', { at: { x: 1, z: 2 } }], 'at has z, which x does not contain'],
    ['a point of text', ['x', { at: { x: '3' } }], 'x = 3 is no point: give finite numbers'],
    ['a point of NaN', ['x', { at: { x: Number.NaN } }], 'x = NaN is no point'],
    ['a point at infinity', [(x: Value) => x, { at: { x: 1 / 0 } }], 'x = Infinity is no point'],
    ['a point of null', ['x', { at: null }], 'needs a value of x'],
    ['code without a point', [(x: Value) => x], 'needs a point beside the function'],
    ['code of several results', [(x: Value) => [x], { at: { x: 1 } }], 'got an array'],
    ['code without a result', [() => {}, { at: { x: 1 } }], 'got undefined'],
    ['code with operators', [(x: number) => x * x, { at: { x: 1 } }], 'write mul(x, y) for x * y'],
    ['a size that is none', [scenarios[0], { size: 0.5 }], 'a size is a whole number'],
    ['names of engines', ['x', { at: { x: 1 }, engines: ['reverse'] }], 'engines are values, not names'],
  ])('refuses %s', (_what, args, words) => {
    expect(() => untyped(...args)).toThrow(words);
  });

  it('throws what the function throws', () => {
    const mine = new Error('mine');
    const fails = () => {
      throw mine;
    };
    expect(() => compare(fails, { at: { x: 1 } })).toThrow(mine);
  });
});

describe('types', () => {
  it('of arguments and results are known', () => {
    const report = compare((x, y) => mul(sin(x), y), { at: { x: 2, y: 3 } });
    holds<Same<typeof report, fourgrad.Report>>();
    holds<Same<(typeof report.results)[0]['gradient'], Readonly<Record<string, number>> | null>>();
    holds<Same<Parameters<fourgrad.Problem['f']>, Value[]>>();
    holds<Same<ReturnType<fourgrad.Scenario['f']>, (x: readonly Value[]) => Value>>();
    holds<Same<typeof scenarios, readonly fourgrad.Scenario[]>>();
    holds<Same<typeof engines, readonly fourgrad.Engine[]>>();
    holds<Same<ReturnType<fourgrad.Story<unknown>['data']>, unknown>>();
    expect(report.results).toHaveLength(4);
  });

  it('and so wrong use does not compile', () => {
    const wrong = [
      // @ts-expect-error a formula needs a point
      () => compare('x^2'),
      // @ts-expect-error so does code
      () => compare((x) => x),
      // @ts-expect-error coordinates are numbers
      () => compare('x^2', { at: { x: '3' } }),
      // @ts-expect-error JavaScript operators do not see the values of the function language
      () => compare((x) => x * x, { at: { x: 3 } }),
      // @ts-expect-error a scenario has points of its own
      () => compare(scenarios[0], { at: { x: 3 } }),
      // @ts-expect-error engines are values, not names
      () => compare('x^2', { at: { x: 3 }, engines: ['reverse'] }),
      // @ts-expect-error results are read-only
      (report: fourgrad.Report) => report.results.push(),
    ];
    expect(wrong).toHaveLength(7);
  });
});
