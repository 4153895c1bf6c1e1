import { readFileSync } from 'node:fs';
import { evaluate, freeVariables, parse } from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import type { SeedCase } from '../../../tests/support/cases.ts';
import { problemById, problems } from '../src/catalogue/catalogue.js';
import { compare, type Report } from '../src/compare.js';
import type { Problem } from '../src/Problem.js';

const reports = new Map(problems.map((problem) => [problem.id, compare(problem)]));
const reportOf = (id: string) => reports.get(id) as Report;

const pointOf = (at: Record<string, number | string>) =>
  Object.fromEntries(Object.entries(at).map(([name, x]) => [name, Number(evaluate(parse(`${x}`), {}))]));

/** The built-in function of the same formula (hash-consed: the same expression) at the same point. */
const builtInOf = ({ f, at }: SeedCase): Problem | undefined =>
  problems.find(
    (problem) =>
      problem.expression === parse(f) && JSON.stringify(problem.at) === JSON.stringify(pointOf(at)),
  );

const truthOf = ({ truth }: Report) => ({
  value: Number(truth.value),
  gradient: Object.fromEntries(Object.entries(truth.gradient).map(([name, text]) => [name, Number(text)])),
});

// always the file of the repository: it is what the catalogue was made from
const seeds: readonly SeedCase[] = JSON.parse(
  readFileSync(new URL('../../../tests/cases/seeds.json', import.meta.url), 'utf8'),
).cases;
const scalar = seeds.filter(({ f, at }) => f !== undefined && at !== undefined);

describe('the catalogue has every scalar function of seeds.json at its point, with the figures printed there', () => {
  it.each(scalar)('$id: $f', (seed) => {
    const problem = builtInOf(seed);
    expect(problem).toBeDefined();
    const { value, gradient } = truthOf(reportOf((problem as Problem).id));
    if (seed.value !== undefined) expect(value).toBe(seed.value);
    if (seed.gradient !== undefined) {
      for (const [name, slope] of Object.entries(seed.gradient))
        expect(gradient[name]).toBeCloseTo(slope as number, 15);
    }
    if (seed.exact !== undefined) expect(gradient.x).toBe(seed.exact);
    if (seed.value_printed !== undefined) expect(value.toFixed(6)).toBe(seed.value_printed);
    if (seed.derivative_printed !== undefined) {
      const decimals = seed.derivative_printed.split('.')[1].length;
      expect(gradient.x.toFixed(decimals)).toBe(seed.derivative_printed);
    }
  });

  const seed = (id: string) => seeds.find((entry) => entry.id === id) as SeedCase;

  it('tiny-network: the loss and the adjoint of every parameter', () => {
    const { value, gradient } = truthOf(reportOf('tiny-network'));
    expect(value).toBe(seed('tiny-network').values.loss);
    for (const [name, slope] of Object.entries(seed('tiny-network').gradient)) {
      expect(gradient[name]).toBeCloseTo(slope as number, 15);
    }
  });

  it('logistic-unit: the value and the derivatives by inputs, weights and bias', () => {
    const { value, gradient } = truthOf(reportOf('logistic-unit'));
    const { value: want, gradients } = seed('logistic-unit');
    expect(value).toBeCloseTo(want, 15);
    expect(gradient.b).toBeCloseTo(gradients.b, 15);
    for (const i of [0, 1, 2]) {
      expect(gradient[`x${i + 1}`]).toBeCloseTo(gradients.x[i], 15);
      expect(gradient[`w${i + 1}`]).toBeCloseTo(gradients.w[i], 15);
    }
  });

  it('functions that the notes give in words: their gradients', () => {
    const gradient = (id: string) => truthOf(reportOf(id)).gradient;
    expect(gradient('dynamic-graph')).toEqual({ x: 64, y: 32 });
    expect(gradient('dot')).toEqual({ x1: 2, x2: 3 });
    expect(gradient('least-squares')).toEqual({ w1: -120, w2: -200 });
    expect(gradient('two-vectors')).toEqual({ a1: 36, a2: 81, b1: -12, b2: -8 });
    expect(gradient('descent-1d')).toEqual({ x: -6 });
    expect(gradient('descent-2d')).toEqual({ x: -2, y: -4 });
  });
});

describe('the catalogue has the classics', () => {
  it("Speelpenning's product and Rosenbrock's function of ten variables, the logistic map to depth 8", () => {
    expect(problemById('speelpenning-10')?.variables).toHaveLength(10);
    expect(problemById('rosenbrock-10')?.variables).toHaveLength(10);
    for (let k = 1; k <= 8; k++) expect(problemById(`logistic-${k}`)?.at).toEqual({ x: 0.2 });
  });

  it('the evaluation trace of the survey: 11.652 with gradient (5.5, 1.716)', () => {
    const { value, gradient } = truthOf(reportOf('evaluation-trace'));
    expect(value.toFixed(3)).toBe('11.652');
    expect(gradient.x1).toBe(5.5);
    expect(gradient.x2.toFixed(3)).toBe('1.716');
  });

  it('an iterated logistic map is the map iterated', () => {
    let l = 0.2;
    for (let k = 1; k <= 8; k++) {
      expect(Number(reportOf(`logistic-${k}`).truth.value)).toBeCloseTo(l, 12);
      l = 4 * l * (1 - l);
    }
  });
});

describe('ids', () => {
  it('are unique, and words that a command line takes as they are', () => {
    const ids = problems.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('problemById finds every one, and nothing else', () => {
    for (const problem of problems) expect(problemById(problem.id)?.expression).toBe(problem.expression);
    for (const id of ['', 'no-such', 'constructor', '__proto__']) expect(problemById(id)).toBeUndefined();
  });
});

// The derivative of the logistic map multiplies its factors 4 (1 - 2 l), and l itself loses a bit with every step of
// this chaotic map: at depth 7 and 8 three digits are gone in any float64 evaluation, so 13 are left.
describe.each(problems)('$id in all four modes', ({ id, variables, expression }) => {
  const { results } = reportOf(id);

  it('every mode is ok', () => {
    expect(results.map(({ engine, status }) => `${engine} ${status}`)).toEqual(
      ['symbolic', 'numeric', 'forward', 'reverse'].map((engine) => `${engine} ok`),
    );
  });

  it('the exact modes have at least 13 digits, numeric at least 5', () => {
    for (const { engine, accuracy } of results) {
      expect(accuracy?.digits, engine).toBeGreaterThanOrEqual(engine === 'numeric' ? 5 : 13);
    }
  });

  it('it depends on all its variables and on no other', () => {
    expect([...variables].sort()).toEqual(freeVariables(expression));
  });
});
