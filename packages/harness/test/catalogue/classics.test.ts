import { diff, size } from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import { ackley } from '../../src/catalogue/ackley.js';
import { energies, helmholtz, volumes } from '../../src/catalogue/helmholtz.js';
import { logsumexp } from '../../src/catalogue/logsumexp.js';
import { lse } from '../../src/catalogue/lse.js';
import { nestedSigmoid, nestedSine } from '../../src/catalogue/nests.js';
import { rosenbrock } from '../../src/catalogue/rosenbrock.js';
import { softplus } from '../../src/catalogue/softplus.js';
import { speelpenning } from '../../src/catalogue/speelpenning.js';
import { problemOf } from '../../src/Scenario.js';
import { expectNear, gradientAt, sum, valueAt } from './evaluated.js';
import { someNumbers } from './points.js';

describe('Helmholtz energy', () => {
  it('is the mixing energy of the parts less their attraction, by loops over the pairs', () => {
    const n = 5;
    const x = someNumbers(n, 0.1, 1);
    const [b, A] = [volumes(n), energies(n)];
    const bx = sum(x.map((xi, i) => b[i] * xi));
    let attraction = 0;
    for (let i = 0; i < n; i++) {
      attraction += A[i][i] * x[i] ** 2;
      for (let j = 0; j < i; j++) attraction += 2 * A[i][j] * x[i] * x[j];
    }
    const mixing = sum(x.map((xi) => xi * (Math.log(xi) - Math.log1p(-bx))));
    const logarithm = Math.log1p((1 + Math.SQRT2) * bx) - Math.log1p((1 - Math.SQRT2) * bx);
    expectNear([valueAt(helmholtz, n, x)], [mixing - (attraction / (Math.sqrt(8) * bx)) * logarithm]);
  });

  it('its energies are symmetric, and all volumes together less than 1', () => {
    for (const n of helmholtz.sizes) {
      const A = energies(n);
      expect(A).toEqual(A.map((_, i) => A.map((row) => row[i])));
      expect(sum(volumes(n))).toBeLessThan(1);
    }
  });
});

describe('Ackley function', () => {
  it('is 0 at the origin, and 20 (1 - exp(-1/5)) where all variables are 1: the waves are at the same phase', () => {
    for (const n of ackley.sizes) {
      expect(valueAt(ackley, n, Array(n).fill(0))).toBeCloseTo(0, 14);
      expectNear([valueAt(ackley, n, Array(n).fill(1))], [-20 * Math.expm1(-0.2)]);
    }
  });

  it('near the origin its slope is that of the cone, 4 by the norm over root n', () => {
    const n = 2;
    const { nearMinimum } = ackley.points(n);
    for (const slope of gradientAt(ackley, n, nearMinimum)) expect(slope).toBeCloseTo(4 / n, 3);
  });
});

describe('smooth maxima', () => {
  it('softplus is max(x, 0) + log1p(exp(-|x|)), as far as digits go, and its slope a sigmoid', () => {
    for (const x of [-3, 0, 2, 40]) {
      expectNear([valueAt(softplus, 1, [x])], [Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))]);
      expectNear(gradientAt(softplus, 1, [x]), [1 / (1 + Math.exp(-x))]);
    }
    expect(valueAt(softplus, 1, [-40])).toBe(0);
    expectNear(gradientAt(softplus, 1, [-40]), [Math.exp(-40)]);
  });

  it.each([logsumexp, lse])(
    '$id adds one term after the other: log(e^a + e^b) = b + log1p(e^(a-b))',
    (scenario) => {
      for (const n of scenario.sizes) {
        const x = someNumbers(n, -3, 3).sort((a, b) => a - b);
        const folded = x.reduce((a, b) => b + Math.log1p(Math.exp(a - b)));
        expectNear([valueAt(scenario, n, x)], [folded]);
      }
    },
  );

  it.each([logsumexp, lse])('the gradient of $id is softmax', (scenario) => {
    const x = someNumbers(10, -3, 3);
    const total = sum(x.map(Math.exp));
    expectNear(
      gradientAt(scenario, 10, x),
      x.map((xi) => Math.exp(xi) / total),
    );
  });

  it('lse alone is finite beyond 709', () => {
    const { thousands } = lse.points(5);
    expect(valueAt(logsumexp, 5, thousands)).toBe(Number.POSITIVE_INFINITY);
    expectNear(
      [valueAt(lse, 5, thousands)],
      [
        1000 +
          valueAt(
            logsumexp,
            5,
            thousands.map((x) => x - 1000),
          ),
      ],
    );
  });
});

describe('chains', () => {
  it('sine of sine: the slope is the product of the cosines on the way', () => {
    let [x, slope] = [0.75, 1];
    for (let depth = 0; depth < 16; depth++) [x, slope] = [Math.sin(x), slope * Math.cos(x)];
    expectNear([valueAt(nestedSine, 16, [0.75]), ...gradientAt(nestedSine, 16, [0.75])], [x, slope]);
  });

  it('sigmoid of sigmoid: every link passes on s (1 - s), at most a quarter', () => {
    let [x, slope] = [0.5, 1];
    for (let depth = 0; depth < 16; depth++) {
      x = 1 / (1 + Math.exp(-x));
      slope *= x * (1 - x);
    }
    expectNear([valueAt(nestedSigmoid, 16, [0.5])], [x]);
    expectNear(gradientAt(nestedSigmoid, 16, [0.5]), [slope]);
    expect(slope).toBeLessThan(0.25 ** 16);
  });

  it.each([nestedSine, nestedSigmoid])(
    'the derivative of $id as a tree grows with the square of the depth',
    (nest) => {
      const trees = Array.from({ length: 8 }, (_, i) =>
        Number(size([diff(problemOf(nest, i + 1).expression, 'x')]).tree),
      );
      const growth = trees.slice(1).map((tree, i) => tree - trees[i]);
      const steps = growth.slice(1).map((more, i) => more - growth[i]);
      expect(new Set(steps).size).toBe(1);
      expect(steps[0]).toBeGreaterThan(0);
    },
  );

  it("each partial derivative of Speelpenning's product is the product of the others", () => {
    const x = someNumbers(10, 0.5, 1.5);
    const product = x.reduce((a, b) => a * b);
    expectNear([valueAt(speelpenning, 10, x)], [product]);
    expectNear(
      gradientAt(speelpenning, 10, x),
      x.map((xi) => product / xi),
    );
  });

  it('the valley of Rosenbrock is flat and 0 where all variables are 1', () => {
    const ones = Array(10).fill(1);
    expect(valueAt(rosenbrock, 10, ones)).toBe(0);
    expect(gradientAt(rosenbrock, 10, ones)).toEqual(Array(10).fill(0));
    expect(valueAt(rosenbrock, 2, [-1.2, 1])).toBeCloseTo(100 * (1 - 1.44) ** 2 + 2.2 ** 2, 12);
  });
});
