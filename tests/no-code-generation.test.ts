import { execFileSync } from 'node:child_process';
import { add, hypot, sin, valueAndGradient } from '@fourgrad/reverse';
import { compile, gradientOf, hessianOf, parse } from '@fourgrad/symbolic';
import { beforeAll, expect, it } from 'vitest';
import { buildJavaScript } from '../scripts/build.mjs';
import { root } from '../scripts/packages.mjs';

const NAMES = ['x', 'y'];
const POINTS = [
  [0.5, 0.25],
  [-2, 1],
  [3, -1],
  [0, 0],
];
const FORMULAS = [
  'sin(x^2) * exp(-y) + where(x > y, atan2(x, y), clamp(x, -1, 1))',
  'x^y + atan2(x, y) - 1/x + log(y) + mod(x, 3)',
  Array.from({ length: 2000 }, (_, i) => `cos(x + ${i}*y)`).join('+'),
];

/** Values, gradients and Hessians at the points; the numbers as text, since JSON knows no NaN and no -0. */
function valuesOf(
  lib: { compile: any; gradientOf: any; hessianOf: any; parse: any },
  formula: string,
): string[] {
  const f = lib.parse(formula);
  const run = lib.compile([f, ...lib.gradientOf(f, NAMES), ...lib.hessianOf(f, NAMES).flat()], NAMES);
  return POINTS.flatMap((point) => run(...point).map((x: number) => (Object.is(x, -0) ? '-0' : `${x}`)));
}

const PROGRAM = `
import * as symbolic from '@fourgrad/symbolic';
let refused = false;
try { new Function('return 1'); } catch { refused = true; }
if (!refused) throw new Error('code generation is allowed');
const [NAMES, POINTS] = ${JSON.stringify([NAMES, POINTS])};
const valuesOf = ${valuesOf};
process.stdout.write(JSON.stringify(${JSON.stringify(FORMULAS)}.map((formula) => valuesOf(symbolic, formula))));`;

beforeAll(buildJavaScript, 300_000);

it('where code generation is forbidden, as by a content security policy, compile gives the same values', () => {
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', PROGRAM];
  const written = execFileSync(process.execPath, flags, { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(written)).toEqual(
    FORMULAS.map((formula) => valuesOf({ compile, gradientOf, hessianOf, parse }, formula)),
  );
});

it('the compiled gradient of reverse mode is interpreted there, with the same results, and says so', () => {
  const source = `(language, x) => language.compile(
    (x) => x.reduce((sum, item) => language.add(sum, language.hypot(language.sin(item), 2)), 0), [x])`;
  const program = `
    import * as reverse from '@fourgrad/reverse';
    const x = [1, -2, 0];
    const run = (${source})(reverse, x);
    process.stdout.write(JSON.stringify([run.how, run.reason, run(x)]));`;
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', program];
  const written = execFileSync(process.execPath, flags, { cwd: root, encoding: 'utf8' });
  const f = (x: any[]) => x.reduce((sum, item) => add(sum, hypot(sin(item), 2)), 0);
  const x = [1, -2, 0];
  expect(JSON.parse(written)).toEqual([
    'interpreter',
    'code generation is not allowed here',
    valueAndGradient(f)(x),
  ]);
});
