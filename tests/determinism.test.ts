import { execFileSync } from 'node:child_process';
import * as symbolic from '@fourgrad/symbolic';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { buildJavaScript } from '../scripts/build.mjs';
import { root } from '../scripts/packages.mjs';
import { expressionIn, functionOf } from './support/random-expression.ts';

const random = fc
  .sample(expressionIn(2), { numRuns: 150, seed: 7 })
  .map((tree) => `${symbolic.trace(functionOf(tree), ['x', 'y']).expression}`);

// sums and products of many like parts, where an order by when they were made would show
const FORMULAS = [
  ...random,
  'x + y + z + x*y + y*x + z*y*x + sin(x + y) + sin(y + x)',
  'b*a + c^2 + a^2 + 3 + exp(a) + x10 + x9 + x2 + f*e*d*c*b*a',
  'exp(x*y)*sin(y)*cos(x)*tanh(y)*x*y*2*sqrt(x)/(1 + x)/(y + 1)',
  `${Array.from({ length: 60 }, (_, i) => `sin(${60 - i}*x)`).join(' + ')}`,
];

/** A text of everything that is made of a formula; runs in the other process as it stands. */
function made(text: string, lib: typeof symbolic): string[] {
  const f = lib.parse(text);
  const [dx, dy] = lib.gradientOf(f, ['x', 'y']);
  const forms = [f, dx, dy, lib.diff(f, 'x'), lib.simplify(f), lib.simplify(dx), lib.simplify(dy)];
  return [...forms, lib.expand(dx), lib.factor(dx), lib.shortest(dx)].map(lib.toText).concat(lib.toLatex(f));
}

const OTHER_PROCESS = `
import { readFileSync } from 'node:fs';
import * as symbolic from '@fourgrad/symbolic';
const made = ${made};
const formulas = JSON.parse(readFileSync(0, 'utf8'));
const texts = formulas.map(() => []);
for (let i = formulas.length - 1; i >= 0; i--) texts[i] = made(formulas[i], symbolic);
process.stdout.write(JSON.stringify(texts));`;

beforeAll(buildJavaScript, 300_000);

it('another process, which makes the expressions in the opposite order, writes the same texts', () => {
  const written = execFileSync(process.execPath, ['--input-type=module', '-e', OTHER_PROCESS], {
    cwd: root,
    input: JSON.stringify(FORMULAS),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const texts: string[][] = JSON.parse(written);
  FORMULAS.forEach((formula, i) => {
    expect(texts[i], formula).toEqual(made(formula, symbolic));
  });
});

it('sums and products are written alike in whatever order their parts are given', () => {
  const parts = ['x', '2*y', 'x*y', 'sin(x)', '3', 'x^2*y', 'exp(y)', 'x10', 'x9', 'a*b*c', 'sqrt(x + y)'];
  fc.assert(
    fc.property(fc.constantFrom('+', '*'), fc.shuffledSubarray(parts, { minLength: 2 }), (sign, chosen) => {
      const [one, other] = [chosen, [...chosen].sort()].map((list) =>
        symbolic.simplify(symbolic.parse(list.map((part) => `(${part})`).join(sign))),
      );
      expect(symbolic.toText(one)).toBe(symbolic.toText(other));
    }),
  );
});
