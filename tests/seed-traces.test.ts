import { traceForward } from '@fourgrad/forward';
import { add, mul, pow, sigmoid, square, sub, type Value } from '@fourgrad/ops';
import { traceReverse } from '@fourgrad/reverse';
import { expect, it } from 'vitest';
import { expectFigure } from './seeds/figure.ts';
import { type SeedCase, seedCases } from './support/cases.ts';
import { describeCases } from './support/describe-cases.ts';

/** A trace of the course notes: the function step by step as they have it, and what its rows are to hold. */
interface PrintedTrace {
  readonly f: (...args: any[]) => Value;
  readonly at: (seed: SeedCase) => Readonly<Record<string, number>>;
  /** Value and adjoint of every row. */
  readonly rows: (seed: SeedCase) => Readonly<Record<string, readonly [primal: number, adjoint: number]>>;
}

const traces: Readonly<Record<string, PrintedTrace>> = {
  // a = x^2, b = a + 1, f = b^3
  'power-of-sum': {
    f: (x) => pow(add(square(x), 1), 3),
    at: (seed) => seed.at,
    rows: ({ at, trace }) => ({
      x: [at.x, trace['df/dx']],
      'square(v0)': [trace.a, trace['df/da']],
      'v1 + 1': [trace.b, trace['df/db']],
      'v2 ^ 3': [trace.f, 1],
    }),
  },
  // z1 = w1 x + b1, a1 = sigmoid(z1), z2 = w2 a1 + b2, a2 = sigmoid(z2), loss = (a2 - 1)^2, at x = 1
  'tiny-network': {
    f: (w1, b1, w2, b2) => {
      const a1 = sigmoid(add(mul(w1, 1), b1));
      return square(sub(sigmoid(add(mul(w2, a1), b2)), 1));
    },
    at: () => ({ w1: 0.5, b1: 0.1, w2: 0.8, b2: -0.2 }),
    rows: ({ values: { z1, a1, z2, a2, loss }, gradient }) => {
      // the adjoints of the rows between, which are not printed, by hand
      const a2Bar = 2 * (a2 - 1);
      const z2Bar = a2Bar * a2 * (1 - a2);
      const a1Bar = z2Bar * 0.8;
      const z1Bar = a1Bar * a1 * (1 - a1);
      return {
        w1: [0.5, gradient.w1],
        b1: [0.1, gradient.b1],
        w2: [0.8, gradient.w2],
        b2: [-0.2, gradient.b2],
        'v-3 * 1': [0.5, z1Bar],
        'v1 + v-2': [z1, z1Bar],
        'sigmoid(v2)': [a1, a1Bar],
        'v-1 * v3': [0.8 * a1, z2Bar],
        'v4 + v0': [z2, z2Bar],
        'sigmoid(v5)': [a2, a2Bar],
        'v6 - 1': [a2 - 1, a2Bar],
        'square(v7)': [loss, 1],
      };
    },
  },
  // x2p = 3 x2, y = x1 + x2p, z = y^2
  'nested-square': {
    f: (x1, x2) => square(add(x1, mul(3, x2))),
    at: (seed) => seed.at,
    rows: ({ at: { x1, x2 }, value, gradient }) => ({
      x1: [x1, gradient.x1],
      x2: [x2, gradient.x2],
      '3 * v0': [3 * x2, 2 * (x1 + 3 * x2)],
      'v-1 + v1': [x1 + 3 * x2, 2 * (x1 + 3 * x2)],
      'square(v2)': [value, 1],
    }),
  },
};

const seeds = seedCases().filter(({ id }) => Object.hasOwn(traces, id));

describeCases('the traces that the course notes print', seeds, (seed) => {
  const { f, at, rows: figures } = traces[seed.id];
  const names = Object.keys(at(seed));
  const point = Object.values(at(seed));
  const wanted = figures(seed);

  it(`${seed.id}: every value and every adjoint, in reverse mode`, () => {
    const { rows } = traceReverse(f, point, { names });
    expect(rows.map(({ formula }) => formula)).toEqual(Object.keys(wanted));
    for (const { formula, primal, adjoint } of rows)
      expectFigure([primal, adjoint], wanted[formula], 'reverse');
  });

  it(`${seed.id}: every value, and the derivative along each input, in forward mode`, () => {
    for (const name of names) {
      const { rows, derivative } = traceForward(f, point, { names, seed: name });
      for (const { formula, primal } of rows) expectFigure(primal, wanted[formula][0], 'forward');
      expectFigure(derivative, wanted[name][1], 'forward');
    }
  });
});
