import { diff, evaluate, parse, toFunction } from '@fourgrad/symbolic';
import { expect, it } from 'vitest';
import { announce, decimal, decimals, type ScalarCase, scalarCases } from './support/cases.ts';
import { expectClose } from './support/closeness.ts';
import { describeCases } from './support/describe-cases.ts';
import { exactModes, exactNames } from './support/modes.ts';

const VALUE = 1e-13;
const GRADIENT = 1e-13;
const HESSIAN = 1e-11;

const cases = scalarCases();
announce('scalar.json', cases.length);

const pointOf = ({ vars, at }: ScalarCase) => Object.fromEntries(vars.map((name, i) => [name, at[i]]));

it('scalar.json names each case once', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

for (const mode of exactNames) {
  describeCases(
    `${mode} mode differentiates the function of a text to the digits of float64`,
    cases,
    (case_) => {
      const { id, f, vars, at, value, gradient, hessian, tol, valueTol } = case_;
      it(`${id}: ${f}`, () => {
        const verbs = exactModes[mode];
        const ofText = toFunction(parse(f), vars);
        const [y, dy] = verbs.valueAndGradient((...x) => ofText(...x))(...at);
        expectClose(y, decimal(value), valueTol ?? VALUE);
        expectClose(at.length === 1 ? [dy] : dy, decimals(gradient), tol ?? GRADIENT);
        if (hessian === undefined) return;
        const rows = verbs.hessian((x) => ofText(...x))([...at]);
        expectClose(rows, decimals(hessian), HESSIAN);
      });
    },
  );
}

describeCases('diff derives expressions whose values are the gradient and the Hessian', cases, (case_) => {
  const { id, f, vars, gradient, hessian, tol } = case_;
  it(`${id}: ${f}`, () => {
    const point = pointOf(case_);
    const partials = vars.map((name) => diff(parse(f), name));
    expectClose(
      partials.map((partial) => evaluate(partial, point)),
      decimals(gradient),
      tol ?? GRADIENT,
    );
    if (hessian === undefined) return;
    const rows = partials.map((partial) => vars.map((name) => evaluate(diff(partial, name), point)));
    expectClose(rows, decimals(hessian), HESSIAN);
  });
});
