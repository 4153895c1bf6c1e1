import { pow, sin, type Value } from '@fourgrad/ops';
import type { Size } from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import { problemById } from '../src/catalogue/catalogue.js';
import { compare } from '../src/compare.js';
import { type Problem, problemOfFunction, userProblem } from '../src/Problem.js';

type Swell = { function: Size; derivative: Size };

/** The swell of every engine that has one. */
function swells(problem: Problem): Record<string, Swell | null> {
  return Object.fromEntries(
    compare(problem).results.map(({ engine, swell }) => [engine, swell as Swell | null]),
  );
}
const symbolic = (problem: Problem) => swells(problem).symbolic as Swell;

describe('sin(x^2) exp(-x)', () => {
  const { function: f, derivative } = symbolic(problemById('sin-exp') as Problem);

  it('has 8 nodes as a tree, 7 distinct ones since x is shared, and 5 operations', () => {
    expect(f).toMatchObject({ tree: 8, dag: 7, operations: 5 });
  });

  it('has a derivative of 21 nodes as a tree and 12 distinct ones', () => {
    expect(derivative).toMatchObject({ tree: 21, dag: 12 });
  });
});

describe('the iterated logistic map l_{k+1} = 4 l_k (1 - l_k)', () => {
  const depths = [1, 2, 3, 4, 5, 6, 7, 8];
  const sizes = depths.map((k) => symbolic(problemById(`logistic-${k}`) as Problem));
  const steps = (values: number[]) => values.slice(1).map((value, i) => value - values[i]);
  const numbers = (of: (swell: Swell) => number | bigint) => sizes.map((swell) => Number(of(swell)));

  it('as a tree more than doubles with every step', () => {
    const trees = numbers((s) => s.function.tree);
    for (const [i, tree] of trees.slice(1).entries()) expect(tree).toBeGreaterThan(2 * trees[i]);
  });

  it('as a graph grows by the same few nodes with every step', () => {
    const growth = steps(numbers((s) => s.function.dag)).slice(1);
    expect(new Set(growth).size).toBe(1);
    expect(growth[0]).toBeLessThanOrEqual(4);
  });

  it('has a derivative whose tree more than doubles with every step', () => {
    const trees = numbers((s) => s.derivative.tree);
    for (const [i, tree] of trees.slice(1).entries()) expect(tree).toBeGreaterThan(2 * trees[i]);
    expect(trees[7]).toBeGreaterThan(1000);
  });

  it('has a derivative whose graph grows by the same few nodes with every step: the swell is in the tree alone', () => {
    const dags = numbers((s) => s.derivative.dag);
    const growth = steps(dags).slice(1);
    expect(new Set(growth).size).toBe(1);
    expect(growth[0]).toBeLessThanOrEqual(8);
    expect(dags[7]).toBeLessThan(60);
  });
});

describe('swell of the other modes, run over symbols', () => {
  it('forward and reverse have the size of an expression too, numeric has none', () => {
    const { numeric, forward, reverse } = swells(userProblem('sin(x^2) * exp(-x)', { x: 2 }));
    expect(numeric).toBeNull();
    expect(forward?.derivative.dag).toBeLessThanOrEqual(13);
    expect(reverse?.derivative.dag).toBeLessThanOrEqual(13);
  });

  it('a constant derivative is an expression of one node in every mode', () => {
    const { symbolic: s, forward, reverse } = swells(userProblem('10*x - 1', { x: 5 }));
    for (const swell of [s, forward, reverse]) {
      expect(swell?.derivative).toMatchObject({ tree: 1, dag: 1, operations: 0 });
    }
  });

  it('components of a gradient that are the same expression are counted once in the graph', () => {
    // d/dx = d/dy = cos(x + y)
    const { symbolic: s } = swells(userProblem('sin(x + y)', { x: 1, y: 2 }));
    expect(s?.derivative).toMatchObject({ tree: 8, dag: 4, operations: 2 });
  });
});

it('a tree beyond 2^53 is counted exactly, though nobody could write it out', () => {
  // x <- sin(x)^x doubles the tree: t_{k+1} = 2 t_k + 2, t_0 = 1, so t_k = 3 2^k - 2
  const f = (x: Value) => Array.from({ length: 60 }).reduce((y: Value) => pow(sin(y), y), x);
  const { function: size } = symbolic(
    problemOfFunction(f, { x: 1 }, { id: 'f', title: 'f', source: 'test' }),
  );
  expect(size).toMatchObject({ tree: 3n * 2n ** 60n - 2n, dag: 121, operations: 120 });
});
