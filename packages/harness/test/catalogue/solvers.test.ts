import { describe, expect, it } from 'vitest';
import { euler } from '../../src/catalogue/euler.js';
import { newtonKepler, newtonRoot } from '../../src/catalogue/newton.js';
import { ode } from '../../src/catalogue/ode.js';
import { particle } from '../../src/catalogue/particle.js';
import { rk4 } from '../../src/catalogue/rk4.js';
import { saddle } from '../../src/catalogue/saddle.js';
import { expectNear, gradientAt, valueAt } from './evaluated.js';

describe('logistic growth by Euler steps', () => {
  const point = [0.125, 1.5, 2];
  // y(t) = K / (1 + (K / y - 1) e^(-r t))
  const exact = ([y, r, K]: readonly number[]) => K / (1 + (K / y - 1) * Math.exp(-r * 2));

  it('is off by half as much with twice the steps', () => {
    const errors = [256, 512, 1024].map((steps) => valueAt(euler, steps, point) - exact(point));
    for (const k of [0, 1]) expect(errors[k] / errors[k + 1]).toBeCloseTo(2, 1);
    expect(Math.abs(errors[2])).toBeLessThan(2e-3);
  });

  it('at the capacity nothing grows: the slope by the start fades as (1 - h r)^steps', () => {
    const [r, K, steps] = [1.5, 2, 16];
    expect(valueAt(euler, steps, [K, r, K])).toBe(K);
    expectNear(gradientAt(euler, steps, [K, r, K]).slice(0, 1), [(1 - (2 / steps) * r) ** steps]);
  });
});

describe('van der Pol oscillator by Runge-Kutta steps', () => {
  it('is the plain loop of its steps', () => {
    const steps = 16;
    const h = 4 / steps;
    let [x, v] = [1.25, 0.5];
    const mu = 0.75;
    const force = (x: number, v: number) => mu * (1 - x * x) * v - x;
    for (let step = 0; step < steps; step++) {
      const [a1, b1] = [v, force(x, v)];
      const [a2, b2] = [v + (h / 2) * b1, force(x + (h / 2) * a1, v + (h / 2) * b1)];
      const [a3, b3] = [v + (h / 2) * b2, force(x + (h / 2) * a2, v + (h / 2) * b2)];
      const [a4, b4] = [v + h * b3, force(x + h * a3, v + h * b3)];
      x += (h * (a1 + 2 * a2 + 2 * a3 + a4)) / 6;
      v += (h * (b1 + 2 * b2 + 2 * b3 + b4)) / 6;
    }
    expectNear([valueAt(rk4, steps, [1.25, 0.5, mu])], [x]);
  });

  it('without friction it is a harmonic oscillator: x cos t + v sin t', () => {
    expect(valueAt(rk4, 1024, [1.25, 0.5, 0])).toBeCloseTo(1.25 * Math.cos(4) + 0.5 * Math.sin(4), 10);
    const [byX, byV] = gradientAt(rk4, 1024, [1.25, 0.5, 0]);
    expect(byX).toBeCloseTo(Math.cos(4), 10);
    expect(byV).toBeCloseTo(Math.sin(4), 10);
  });
});

describe('chain of differential equations', () => {
  it('is x_1 x_2 x_3 x_4 2^4 / 4!, a polynomial that Runge-Kutta steps follow exactly', () => {
    const x = [0.5, 1.25, 0.75, 1.5];
    const value = (x[0] * x[1] * x[2] * x[3] * 16) / 24;
    for (const steps of ode.sizes) {
      expectNear([valueAt(ode, steps, x)], [value]);
      expectNear(
        gradientAt(ode, steps, x),
        x.map((xi) => value / xi),
      );
    }
  });
});

describe('Newton steps', () => {
  it('find the root, and its derivative 1 / (2 sqrt a)', () => {
    expectNear([valueAt(newtonRoot, 8, [2])], [Math.SQRT2]);
    expectNear(gradientAt(newtonRoot, 8, [2]), [0.5 / Math.SQRT2]);
    expectNear([valueAt(newtonRoot, 32, [1e6])], [1000]);
    expectNear(gradientAt(newtonRoot, 32, [1e6]), [0.0005]);
  });

  it('are further off in the derivative than in the root, step by step', () => {
    for (const steps of [1, 2, 4]) {
      const [value, slope] = [valueAt(newtonRoot, steps, [2]), gradientAt(newtonRoot, steps, [2])[0]];
      expect(Math.abs(slope - 0.5 / Math.SQRT2)).toBeGreaterThan(Math.abs(value - Math.SQRT2));
    }
  });

  it("solve Kepler's equation, with the derivatives of the implicit function theorem", () => {
    const [M, k] = [1.25, 0.5];
    const E = valueAt(newtonKepler, 8, [M, k]);
    expectNear([E - k * Math.sin(E)], [M]);
    // (1 - k cos E) dE = dM + sin E dk
    const slope = 1 / (1 - k * Math.cos(E));
    expectNear(gradientAt(newtonKepler, 8, [M, k]), [slope, slope * Math.sin(E)]);
  });
});

describe('problems that differentiate inside', () => {
  it('particle: the plain loop with the force written out, which ends at the axis', () => {
    for (const [steps, w] of [
      [20, 0],
      [100, 0.125],
      [400, -0.125],
    ]) {
      expectNear([valueAt(particle, steps, [w])], [crossing(steps, w) ** 2]);
    }
  });

  it('particle: its random points let the particle reach the axis in time', () => {
    for (const steps of particle.sizes)
      for (const w of [-0.125, 0, 0.125, 0.25, 0.375]) expect(crossing(steps, w)).toSatisfy(Number.isFinite);
  });

  it('saddle: each step leaves three quarters of the way to the top', () => {
    const [x1, y1, x2, y2] = [1.5, -0.5, 0.75, 1.25];
    for (const steps of [1, 4, 16]) {
      const left = 0.75 ** (2 * steps);
      expectNear(
        [valueAt(saddle, steps, [x1, y1, x2, y2])],
        [x1 ** 2 + y1 ** 2 - (x2 ** 2 + y2 ** 2) * left],
      );
      expectNear(gradientAt(saddle, steps, [x1, y1, x2, y2]), [
        2 * x1,
        2 * y1,
        -2 * x2 * left,
        -2 * y2 * left,
      ]);
    }
  });
});

/** Where the particle crosses the axis; NaN if it does not within 40 units of time. */
function crossing(steps: number, w: number): number {
  const h = 40 / steps;
  const charges = [
    [10, 10 - w],
    [10, 0],
  ];
  let [x, y, vx, vy] = [0, 8, 0.75, 0];
  for (let step = 0; step < steps; step++) {
    if (y + h * vy <= 0) return x - (y / vy) * vx;
    // the force of a charge is d / |d|^3, away from it
    const forces = charges.map(([a, b]) => {
      const [dx, dy] = [x - a, y - b];
      const cube = Math.hypot(dx, dy) ** 3;
      return [dx / cube, dy / cube];
    });
    x += h * vx;
    y += h * vy;
    vx += h * (forces[0][0] + forces[1][0]);
    vy += h * (forces[0][1] + forces[1][1]);
  }
  return Number.NaN;
}
