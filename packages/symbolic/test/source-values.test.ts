import {
  applyElementwise,
  diff,
  type ElementwiseName,
  type Expr,
  evaluate,
  parse,
  rulebook,
  type SourceLanguage,
  toSource,
  variable,
  where,
} from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import { scalarCases } from '../../../tests/support/cases.ts';
import { firstOf, type Program, runC, runJavaScript, runPython } from './support/foreign.ts';

type Run = (programs: readonly Program[]) => number[][][];

const python = firstOf(['python3', 'python']);
const compiler = firstOf(['cc', 'gcc', 'clang']);

// a language without its compiler on this machine is tested by its text alone, in source.test.ts
const runners: readonly (readonly [SourceLanguage, Run | undefined])[] = [
  ['javascript', runJavaScript],
  ['python', python === undefined ? undefined : (programs) => runPython(python, programs)],
  ['c', compiler === undefined ? undefined : (programs) => runC(compiler, programs)],
];

/** Spacings of float64 between two numbers; 0 only for the same number, zeros with the same sign. */
function ulps(got: number, want: number): number {
  if (Object.is(got, want)) return 0;
  if (got === want || !Number.isFinite(got) || !Number.isFinite(want)) return Number.POSITIVE_INFINITY;
  return Math.abs(got - want) / spacing(want);
}

const spacing = (x: number): number => 2 ** (Math.floor(Math.log2(Math.max(Math.abs(x), 2 ** -1022))) - 52);

/** A function, its gradient and the diagonal of its Hessian. */
function derivatives(f: Expr, names: readonly string[]): Expr[] {
  return [f, ...names.map((name) => diff(f, name)), ...names.map((name) => diff(f, name, 2))];
}

const isMissing = (error: unknown): boolean =>
  error instanceof TypeError && / cannot compute /.test(error.message);

const SPECIAL = [
  Number.NaN,
  Infinity,
  -Infinity,
  0,
  -0,
  1,
  -1,
  2,
  -3,
  0.5,
  -0.5,
  1.5,
  2.5,
  1e-320,
  750,
  -750,
  1e200,
];
const ORDINARY = [0.3, -0.7, 1.25, 3.75];

/** Every choice of operands. */
function tuples(count: number): number[][] {
  const values = count === 3 ? [Number.NaN, Infinity, -0, 0, 0.3, -1] : [...SPECIAL, ...ORDINARY];
  let all: number[][] = [[]];
  for (let i = 0; i < count; i++) all = all.flatMap((start) => values.map((x) => [...start, x]));
  return all;
}

const NAMES = ['x', 'y', 'z'];

const LIMIT = { javascript: 0, python: 4, c: 4 };

function limit(language: SourceLanguage, { rule }: Expr, x: number): number {
  if (rule?.name !== 'lgamma') return LIMIT[language];
  if (x === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY; // C says Infinity, the rulebook's library -Infinity
  return language === 'python' ? 64 : LIMIT[language]; // Python's own is not better between its zeros 1 and 2
}

for (const [language, run] of runners) {
  if (run === undefined) console.log(`${language}: no compiler on this machine, its text alone is tested`);

  describe.runIf(run !== undefined)(`toSource in ${language}`, () => {
    it('has the values of evaluate on the functions of scalar.json and their derivatives', {
      timeout: 60_000,
    }, () => {
      const programs: Program[] = [];
      const wanted: number[][] = [];
      const missing: string[] = [];
      scalarCases().forEach(({ f, vars, at, id }, i) => {
        const exprs = derivatives(parse(f), vars);
        try {
          const source = toSource(exprs, language, { functionName: `f${i}`, names: vars });
          programs.push({ source, name: `f${i}`, results: exprs.length, points: [at] });
          const point = Object.fromEntries(vars.map((name, j) => [name, at[j]]));
          wanted.push(exprs.map((expr) => evaluate(expr, point)));
        } catch (error) {
          if (!isMissing(error)) throw error;
          missing.push(id);
        }
      });
      console.log(
        `${language}: ${programs.length} functions, ${missing.length} with functions that it lacks`,
      );
      const bad: string[] = [];
      run?.(programs).forEach(([values], i) => {
        // a derivative in which large terms cancel has the error of the terms
        const largest = Math.max(...wanted[i].filter(Number.isFinite).map(Math.abs));
        values.forEach((value, j) => {
          const want = wanted[i][j];
          const off = Math.min(ulps(value, want), Math.abs(value - want) / spacing(largest));
          if (!(off <= LIMIT[language]) && !Object.is(value, want))
            bad.push(
              `${programs[i].name} ${scalarCases()[i].f}, result ${j}: ${value}, not ${want}: ${off} ulp`,
            );
        });
      });
      expect(bad).toEqual([]);
    });

    it('an unselected case may be undefined: its pole, its overflow and its logarithm change nothing', () => {
      const text = [
        'x > 0 ? x * log(x) : 0',
        'x == 0 ? 1 : sin(x) / x',
        'x < 700 ? exp(x) : 1 / x',
        'hypot(x, 0)',
      ];
      const points = [0, -0, -1, 1, 800, -800, Infinity, Number.NaN];
      const exprs = text.flatMap((one) => derivatives(parse(one), ['x']));
      const source = toSource(exprs, language, { names: ['x'] });
      const [values] =
        run?.([{ source, name: 'f', results: exprs.length, points: points.map((x) => [x]) }]) ?? [];
      points.forEach((x, i) => {
        exprs.forEach((expr, j) => {
          const want = evaluate(expr, { x });
          expect(
            ulps(values[i][j], want),
            `${expr} at ${x}: ${values[i][j]}, not ${want}`,
          ).toBeLessThanOrEqual(4);
        });
      });
    });

    it('has the values of evaluate for every primitive at NaN, infinities, zeros of both signs and poles', {
      timeout: 60_000,
    }, () => {
      const programs: Program[] = [];
      const rules: Expr[] = [];
      const add = (node: Expr, arity: number) => {
        try {
          const [name, names] = [`g${rules.length}`, NAMES.slice(0, arity)];
          const source = toSource(node, language, { functionName: name, names });
          programs.push({ source, name, results: undefined, points: tuples(arity) });
          rules.push(node);
        } catch (error) {
          if (!isMissing(error)) throw error;
        }
      };
      for (const name of Object.keys(rulebook) as ElementwiseName[]) {
        const { arity } = rulebook[name];
        add(applyElementwise(rulebook[name], NAMES.slice(0, arity).map(variable)) as Expr, arity);
      }
      add(where(variable('x'), variable('y'), variable('z')), 3);
      const bad: string[] = [];
      run?.(programs).forEach((results, i) => {
        results.forEach(([value], j) => {
          const point = programs[i].points[j];
          const want = evaluate(rules[i], Object.fromEntries(point.map((x, k) => [NAMES[k], x])));
          const off = ulps(value, want);
          if (off > limit(language, rules[i], point[0]))
            bad.push(`${rules[i]} at ${point}: ${value}, not ${want}: ${off} ulp`);
        });
      });
      expect(bad).toEqual([]);
    });
  });
}
