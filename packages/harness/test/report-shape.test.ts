import { describe, expect, it } from 'vitest';
import { problems } from '../src/catalogue/catalogue.js';
import { compare } from '../src/compare.js';
import type { Engine } from '../src/engines/Engine.js';
import { userProblem } from '../src/Problem.js';
import { canonicalJson } from '../src/report/canonicalJson.js';

type Check = (value: unknown, path: string) => void;

/** An object with exactly these keys. */
const object =
  (shape: Record<string, Check>): Check =>
  (value, path) => {
    expect(Object.keys(value as object), path).toEqual(Object.keys(shape).sort());
    for (const [key, check] of Object.entries(shape)) check((value as any)[key], `${path}.${key}`);
  };

/** An object with these names, or any if none are given, and one kind of values. */
const byName =
  (check: Check, names?: readonly string[]): Check =>
  (value, path) => {
    if (names !== undefined) expect(Object.keys(value as object), path).toEqual([...names].sort());
    for (const [key, entry] of Object.entries(value as object)) check(entry, `${path}.${key}`);
  };

const list =
  (check: Check): Check =>
  (value, path) => {
    expect(Array.isArray(value), path).toBe(true);
    (value as unknown[]).forEach((entry, i) => {
      check(entry, `${path}[${i}]`);
    });
  };

const oneOf =
  (...values: unknown[]): Check =>
  (value, path) =>
    expect(values, path).toContain(value);
const orNull =
  (check: Check): Check =>
  (value, path) => {
    if (value !== null) check(value, path);
  };
const text: Check = (value, path) => expect(typeof value, path).toBe('string');
const number: Check = (value, path) => expect(Number.isFinite(value), path).toBe(true);
const count: Check = (value, path) =>
  expect(Number.isSafeInteger(value) && (value as number) >= 0, path).toBe(true);
const decimal: Check = (value, path) => expect(value, path).toMatch(/^-?\d+(\.\d+)?(e[+-]\d+)?$/);

const size = object({ tree: count, dag: count, operations: count, printed: count });

const resultFor = (names: readonly string[]) =>
  object({
    engine: oneOf('symbolic', 'numeric', 'forward', 'reverse'),
    status: oneOf('ok', 'notFinite', 'unsupported'),
    reason: orNull(text),
    value: orNull(number),
    gradient: orNull(byName(orNull(number), names)),
    accuracy: orNull(object({ relativeError: orNull(number), ulp: orNull(number), digits: number })),
    swell: orNull(object({ function: size, derivative: size })),
    cost: orNull(
      object({
        evaluations: count,
        operations: byName(count),
        total: count,
        ratio: orNull(number),
        tape: orNull(object({ nodes: count, bytes: count })),
      }),
    ),
  });

const reportFor = (names: readonly string[]) =>
  object({
    schema: oneOf('fourgrad/report/1'),
    id: text,
    title: text,
    source: text,
    function: object({ text, variables: list(text), operations: count }),
    at: byName(number, names),
    truth: object({ value: orNull(decimal), gradient: byName(orNull(decimal), names) }),
    results: list(resultFor(names)),
  });

const parsed = (report: unknown) => JSON.parse(canonicalJson(report));

describe('the canonical report has the shape of fourgrad/report/1, key for key', () => {
  it.each(problems)('$id', (problem) => {
    const report = parsed(compare(problem));
    reportFor(problem.variables)(report, 'report');
    expect(report.function.variables).toEqual(problem.variables);
    expect(report.results.map(({ engine }: any) => engine)).toEqual([
      'symbolic',
      'numeric',
      'forward',
      'reverse',
    ]);
  });

  it.each([
    ['abs(x)', 0],
    ['sqrt(x)', 0],
    ['exp(x)', 1000],
    ['log(x)', 1e-9],
    ['x^3', 0],
    ['x', 2],
    ['7', 2],
    ['polygamma(300, x)', 2],
  ])('%s at %s', (f, x) => {
    reportFor(['x'])(parsed(compare(userProblem(f, { x }))), 'report');
  });
});

describe('what the report says of a result', () => {
  it('truth has 20 digits, or as many as there are', () => {
    const { truth } = compare(userProblem('sin(x^2) * exp(-x)', { x: 2 }));
    expect(truth).toEqual({
      value: '-0.10242208005667371769',
      gradient: { x: '-0.25142209820485428048' },
    });
    expect(compare(userProblem('x^2', { x: 3 })).truth).toEqual({ value: '9', gradient: { x: '6' } });
  });

  it('a gradient is by name, in the order of --at for the modes and sorted in the file', () => {
    const report = compare(userProblem('y^2 * x', { y: 3, x: 2 }));
    expect(report.function.variables).toEqual(['y', 'x']);
    for (const { gradient } of report.results) {
      expect(gradient?.x).toBeCloseTo(9, 6);
      expect(gradient?.y).toBeCloseTo(12, 6);
    }
    expect(Object.keys(parsed(report).results[0].gradient)).toEqual(['x', 'y']);
  });

  it('where there is no truth there is no accuracy', () => {
    for (const { accuracy, status } of compare(userProblem('abs(x)', { x: 0 })).results) {
      expect(accuracy).toBeNull();
      expect(status).toBe('ok');
    }
  });

  it('an infinite derivative is notFinite, with the reason', () => {
    for (const { status, reason } of compare(userProblem('sqrt(x)', { x: 0 })).results) {
      expect(status).toBe('notFinite');
      expect(reason).toContain('infinity');
    }
  });

  it('a mode that refuses is unsupported with its reason; other modes go on; a bug is not swallowed', () => {
    const failing = (error: Error): Engine => ({
      name: 'failing',
      prepare() {
        throw error;
      },
    });
    const problem = userProblem('x^2', { x: 3 });
    const { results } = compare(problem, { engines: [failing(new TypeError('no such thing'))] });
    expect(results[0]).toMatchObject({
      status: 'unsupported',
      reason: 'no such thing',
      value: null,
      cost: null,
    });
    expect(() => compare(problem, { engines: [failing(new Error('a bug'))] })).toThrow('a bug');
  });
});
