import { describe, expect, it } from 'vitest';
import { scenarioById } from '../src/catalogue/catalogue.js';
import { findingSentences } from '../src/findings/findingSentences.js';
import { findingsOf } from '../src/findings/findingsOf.js';
import type { Cell } from '../src/measure/Cells.js';
import { cellsOf } from '../src/measure/cellsOf.js';
import type { Scenario } from '../src/Scenario.js';

const named = (id: string) => scenarioById(id) as Scenario;
const cells = (id: string, sizes = named(id).sizes): Cell[] =>
  sizes.flatMap((size) => cellsOf(named(id), size, { random: 0 }));
const findingOf = (all: readonly Cell[]) => findingsOf(all)[0];
const check = (all: readonly Cell[], engine: string) =>
  findingOf(all).checks.find((each) => each.engine === engine);

/** The cells with another cost of an engine. */
const dearer = (all: readonly Cell[], engine: string, factor: number): Cell[] =>
  all.map((cell) =>
    cell.kind === 'engine' && cell.engine === engine && cell.cost !== null
      ? {
          ...cell,
          cost: {
            ...cell.cost,
            total: factor * cell.cost.total,
            ratio: factor * (cell.cost.ratio as number),
            evaluations: factor * cell.cost.evaluations,
          },
        }
      : cell,
  );

describe('theory', () => {
  const rosenbrock = cells('rosenbrock', [2, 5, 10]);

  it('holds on Rosenbrock: reverse at most 5 times f, forward about n times, numeric 2n + 1 evaluations', () => {
    for (const engine of ['reverse', 'forward', 'numeric'])
      expect(check(rosenbrock, engine)?.holds).toBe(true);
    // at n = 2 f has 7 operations, its gradient 8 more
    expect(check(rosenbrock, 'reverse')).toMatchObject({ most: 15 / 7, size: 2, bound: 5 });
    expect(check(rosenbrock, 'numeric')?.most).toBe(2);
  });

  it('that is broken is said with the size, and by how much', () => {
    const broken = dearer(rosenbrock, 'reverse', 3);
    expect(check(broken, 'reverse')).toMatchObject({ most: 45 / 7, size: 2, holds: false });
    expect(findingSentences(findingsOf(broken)).slice(0, 2)).toEqual([
      'By theory reverse takes at most 5 times the operations of f: it does on 0 of 1 scenario.',
      'rosenbrock breaks that: reverse takes 6.43 times the operations of f at size 2.',
    ]);
  });

  it('is broken by x^x, whose derivative is a logarithm and more for a single operation', () => {
    expect(check(cells('self-power'), 'reverse')?.holds).toBe(false);
  });

  it('counts differences that step again: 4 runs for a variable, not 2', () => {
    expect(check(dearer(rosenbrock, 'numeric', 2), 'numeric')?.holds).toBe(false);
  });
});

describe('where forward and reverse cross', () => {
  it('is at 2 variables for Rosenbrock', () => {
    const { crossing } = findingOf(cells('rosenbrock', [2, 5, 10]));
    expect(crossing).toMatchObject({ from: 2, variables: 10 });
    expect(crossing?.estimate).toBeGreaterThan(1);
    expect(crossing?.estimate).toBeLessThan(2);
  });

  it('is later where reverse is dearer', () => {
    const { crossing } = findingOf(dearer(cells('rosenbrock', [2, 5, 10]), 'reverse', 3));
    expect(crossing?.from).toBe(10);
  });

  it('is nowhere with one variable, where both take the same', () => {
    expect(findingOf(cells('logistic', [2, 4]))).toMatchObject({ crossing: { from: null, estimate: 1 } });
    expect(findingSentences(findingsOf(cells('logistic', [2, 4]))).at(-1)).toBe(
      'Reverse takes fewer operations on none of them, of at most 1 variable.',
    );
  });
});

describe('growth', () => {
  it('of the logistic map is exponential as a tree and none as a graph', () => {
    const growth = findingOf(cells('logistic', [2, 3, 4, 5, 6, 7, 8])).growth;
    expect(growth?.tree.law).toBe('exponential');
    expect(growth?.graph).toMatchObject({ law: 'linear', b: 8 });
  });

  it('is not claimed from five sizes', () => {
    expect(findingOf(cells('logistic', [2, 3, 4, 5, 6])).growth).toBeNull();
  });
});
