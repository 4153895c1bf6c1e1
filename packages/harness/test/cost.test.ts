import { describe, expect, it } from 'vitest';
import { problemById, problems } from '../src/catalogue/catalogue.js';
import { compare } from '../src/compare.js';
import { type Problem, userProblem } from '../src/Problem.js';

/** The cost of value and gradient in every mode. */
function costs(problem: Problem) {
  const { results, function: f } = compare(problem);
  const entries = results.map(({ engine, cost }) => [engine, cost as NonNullable<typeof cost>] as const);
  return { own: f.operations, ...Object.fromEntries(entries) } as { own: number } & Record<
    'symbolic' | 'numeric' | 'forward' | 'reverse',
    (typeof entries)[number][1]
  >;
}

const builtIn = (id: string) => costs(problemById(id) as Problem);

describe('(x + y) (x - y): three operations', () => {
  const { own, symbolic, numeric, forward, reverse } = costs(userProblem('(x+y)*(x-y)', { x: 3, y: 2 }));

  it('f: u = x + y, v = x - y, u v', () => {
    expect(own).toBe(3);
  });

  it('symbolic: v + u and v - u beside f', () => {
    expect(symbolic.operations).toEqual({ add: 1 + 1, sub: 1 + 1, mul: 1 });
  });

  it('numeric: 5 times f; two shifts, a difference and a quotient for each variable', () => {
    expect(numeric.evaluations).toBe(5);
    expect(numeric.operations).toEqual({ add: 5 + 4, sub: 5 + 2, mul: 5, div: 2 });
  });

  it('forward: f twice; u'.concat("'v + u v' is v + u, then v + u (-1)"), () => {
    expect(forward.evaluations).toBe(2);
    expect(forward.operations).toEqual({ add: 2 + 2, sub: 2, mul: 2 + 1 });
  });

  it('reverse: f once; u_bar = v, v_bar = u, x_bar = u_bar + v_bar, y_bar = u_bar + v_bar (-1)', () => {
    expect(reverse.evaluations).toBe(1);
    expect(reverse.operations).toEqual({ add: 1 + 2, sub: 1, mul: 1 + 1 });
    expect(reverse.tape?.nodes).toBe(2 + 3);
  });
});

describe("Speelpenning's product of n factors: n - 1 multiplications", () => {
  const n = 10;
  const { own, numeric, forward, reverse } = builtIn('speelpenning-10');

  it('f', () => {
    expect(own).toBe(n - 1);
  });

  it('numeric: 2n + 1 times f', () => {
    expect(numeric.evaluations).toBe(2 * n + 1);
    expect(numeric.total).toBe((2 * n + 1) * (n - 1) + 4 * n);
  });

  it('forward: n times f; the tangent of x_i is multiplied by every later factor', () => {
    // x_1 and x_2 enter the first product, whose tangent is the other factor: n - 2 are left; then n - 3, ..., 0
    const tangents = n - 2 + ((n - 1) * (n - 2)) / 2;
    expect(forward.evaluations).toBe(n);
    expect(forward.operations).toEqual({ mul: n * (n - 1) + tangents });
  });

  it('reverse: 3n - 5 multiplications, two for each product but the last', () => {
    expect(reverse.operations).toEqual({ mul: n - 1 + 2 * (n - 2) });
    expect(reverse.tape?.nodes).toBe(n + n - 1);
  });
});

describe('Rosenbrock of n variables: m = n - 1 terms of 7 operations, and m - 1 additions', () => {
  const n = 10;
  const m = n - 1;
  const f = 7 * m + m - 1;
  const { own, numeric, forward, reverse } = builtIn('rosenbrock-10');

  it('f', () => {
    expect(own).toBe(f);
  });

  it('numeric: 2n + 1 times f', () => {
    expect(numeric.evaluations).toBe(2 * n + 1);
    expect(numeric.total).toBe((2 * n + 1) * f + 4 * n);
  });

  it('forward: n times f; tangents take 7 + 2 multiplications a term, one addition in it and one between', () => {
    expect(forward.evaluations).toBe(n);
    expect(forward.total).toBe(n * f + 9 * m + m + (m - 1));
  });

  it('reverse: f once; 7 multiplications a term, and 3m - n additions where adjoints meet', () => {
    // x_i receives two shares from its own term and one from the term before
    expect(reverse.evaluations).toBe(1);
    expect(reverse.total).toBe(f + 7 * m + 3 * m - n);
    expect(reverse.tape?.nodes).toBe(n + f);
  });
});

describe.each(problems)('$id costs what the theory says', (problem) => {
  const n = problem.variables.length;
  const { own, symbolic, numeric, forward, reverse } = costs(problem);

  it('numeric: 2n + 1 evaluations, and four operations for each variable', () => {
    expect(numeric.evaluations).toBe(2 * n + 1);
    expect(numeric.total).toBe((2 * n + 1) * own + 4 * n);
  });

  it('forward: n evaluations, at most three operations for one', () => {
    expect(forward.evaluations).toBe(n);
    expect(forward.total).toBeGreaterThanOrEqual(n * own);
    expect(forward.total).toBeLessThanOrEqual(n * 3 * own);
  });

  it('reverse: one evaluation, at most five operations for one (Baur and Strassen 1983)', () => {
    expect(reverse.evaluations).toBe(1);
    expect(reverse.total).toBeGreaterThanOrEqual(own);
    expect(reverse.total).toBeLessThanOrEqual(5 * own);
  });

  it('a ratio is total over the operations of f, and total the sum over kinds', () => {
    for (const cost of [symbolic, numeric, forward, reverse]) {
      const kinds = Object.values(cost.operations);
      expect(kinds.every((count) => Number.isInteger(count) && count > 0)).toBe(true);
      expect(cost.total).toBe(kinds.reduce((sum, count) => sum + count, 0));
      expect(cost.ratio).toBe(own === 0 ? null : cost.total / own);
    }
  });

  it('only reverse has a tape: a node for every variable and every operation', () => {
    expect([symbolic.tape, numeric.tape, forward.tape]).toEqual([null, null, null]);
    expect(reverse.tape?.nodes).toBe(n + own);
    expect(reverse.tape?.bytes).toBe(32 * (n + own));
  });
});
