import { describe, expect, it } from 'vitest';
import { bundleAdjustment } from '../../src/catalogue/bundle-adjustment.js';
import { det } from '../../src/catalogue/det.js';
import { gmm, observations as observationsOfMixture } from '../../src/catalogue/gmm.js';
import { handTracking, model } from '../../src/catalogue/hand-tracking.js';
import { kmeans, observations } from '../../src/catalogue/kmeans.js';
import { llsq } from '../../src/catalogue/llsq.js';
import { rowsOf } from '../../src/catalogue/partsOf.js';
import { seededNumbers } from '../../src/catalogue/randomNumbers.js';
import { expectNear, gradientAt, sum, valueAt } from './evaluated.js';
import { apply, axisRotation, type Matrix, product, rotationAbout, shift } from './matrices.js';
import { someNumbers } from './points.js';

describe('Gaussian mixture', () => {
  it('is the log density of the data, by covariances, and of the Wishart prior of their inverses', () => {
    const k = 2;
    const x = someNumbers(6 * k, -1, 1);
    const [alpha, mu, q, l] = [
      x.slice(0, 2),
      rowsOf(x.slice(2, 6), 2),
      rowsOf(x.slice(6, 10), 2),
      x.slice(10),
    ];
    const total = sum(alpha.map(Math.exp));
    // Lambda = Q^T Q with Q = [[e^q1, 0], [l, e^q2]]
    const inverses = q.map(([a, b], c) => {
      const [p, r] = [Math.exp(a), Math.exp(b)];
      return { xx: p * p + l[c] * l[c], xy: l[c] * r, yy: r * r };
    });
    const determinants = inverses.map(({ xx, xy, yy }) => xx * yy - xy * xy);
    const density = ([u, v]: readonly number[], c: number) => {
      const [dx, dy] = [u - mu[c][0], v - mu[c][1]];
      const { xx, xy, yy } = inverses[c];
      return (
        (Math.sqrt(determinants[c]) / (2 * Math.PI)) *
        Math.exp(-(xx * dx * dx + 2 * xy * dx * dy + yy * dy * dy) / 2)
      );
    };
    const likelihood = sum(
      observationsOfMixture(k).map((point) =>
        Math.log(sum(alpha.map((a, c) => (Math.exp(a) / total) * density(point, c)))),
      ),
    );
    // W(Lambda; I, 5) = |Lambda|^(2/2) exp(-tr Lambda / 2) / (2^5 Gamma_2(5/2)),  Gamma_2(5/2) = sqrt(pi) Gamma(5/2) Gamma(2)
    const gamma2 = Math.sqrt(Math.PI) * ((3 * Math.sqrt(Math.PI)) / 4);
    const prior = sum(
      inverses.map(({ xx, yy }, c) =>
        Math.log((determinants[c] * Math.exp(-(xx + yy) / 2)) / (2 ** 5 * gamma2)),
      ),
    );
    expectNear([valueAt(gmm, k, x)], [likelihood + prior]);
  });
});

describe('bundle adjustment', () => {
  /** One term, of a camera (R 3, C 3, f, u 2, k 2), a point and a weight. */
  const error = (c: readonly number[], x: readonly number[], w: number, seen: readonly number[]) => {
    const [px, py, pz] = apply(rotationAbout(c.slice(0, 3)), [x[0] - c[3], x[1] - c[4], x[2] - c[5]]);
    const [a, b] = [px / pz, py / pz];
    const radius = Math.hypot(a, b);
    const scale = c[6] * (1 + c[9] * radius ** 2 + c[10] * radius ** 4);
    const [dx, dy] = [a * scale + c[7] - seen[0], b * scale + c[8] - seen[1]];
    return w ** 2 * (dx ** 2 + dy ** 2) + (1 - w ** 2) ** 2;
  };
  const measured = (p: number) => rowsOf(seededNumbers(1, 2 * p, -0.5, 0.5), 2);

  it('is the distance of the projection by the rotation matrix', () => {
    const [seen] = measured(1);
    for (const x of Object.values(bundleAdjustment.points(1)))
      expectNear([valueAt(bundleAdjustment, 1, x)], [error(x.slice(0, 11), x.slice(11, 14), x[14], seen)]);
  });

  it('of 16 observations, two cameras see each of 8 points once', () => {
    for (const x of Object.values(bundleAdjustment.points(16))) {
      const cameras = rowsOf(x.slice(0, 22), 11);
      const points = rowsOf(x.slice(22, 46), 3);
      const cameraOf = [0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0];
      const errors = measured(16).map((seen, i) =>
        error(cameras[cameraOf[i]], points[i % 8], x[46 + i], seen),
      );
      expectNear([valueAt(bundleAdjustment, 16, x)], [sum(errors)]);
    }
  });

  it('is 0 where every point is seen where it is', () => {
    const [seen] = measured(1);
    const camera = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0];
    expect(valueAt(bundleAdjustment, 1, [...camera, seen[0] * 4, seen[1] * 4, 4, 1])).toBeCloseTo(0, 20);
  });
});

describe('hand tracking', () => {
  it('is the distance of vertices moved by 4 x 4 matrices, bone by bone', () => {
    const fingers = 2;
    const x = someNumbers(6 + 4 * fingers, -0.5, 0.5);
    const global = product(shift(x.slice(3, 6)), rotationAbout(x.slice(0, 3)));
    const distances = model(fingers).map(({ base, lengths, vertices, observed }, finger) => {
      const [flexion, spread, second, third] = x.slice(6 + 4 * finger);
      const joints = [
        base,
        [base[0], base[1] + lengths[0], base[2]],
        [base[0], base[1] + lengths[0] + lengths[1], base[2]],
      ];
      const turns: Matrix[] = [
        product(axisRotation('z', spread), axisRotation('x', flexion)),
        axisRotation('x', second),
        axisRotation('x', third),
      ];
      // a bone turns about its joint, and carries the bones after it
      const transforms: Matrix[] = [];
      joints.forEach((joint, i) => {
        const own = product(shift(joint), product(turns[i], shift(joint.map((each) => -each))));
        transforms.push(i === 0 ? own : product(transforms[i - 1], own));
      });
      const rest = vertices.map((vertex) => vertex.map((each, i) => each + joints[2][i]));
      const [a, b] = [transforms[1], transforms[2]].map((transform) => apply(transform, rest[0]));
      const posed = [a.map((each, i) => (each + b[i]) / 2), apply(transforms[2], rest[1])];
      return sum(
        posed.flatMap((vertex, v) => apply(global, vertex).map((each, i) => (each - observed[v][i]) ** 2)),
      );
    });
    expectNear([valueAt(handTracking, fingers, x)], [sum(distances)]);
  });
});

describe('k-means', () => {
  it('counts every observation with its nearest centroid, of which the gradient is twice the sum of differences', () => {
    const k = 5;
    const centroids = rowsOf(someNumbers(2 * k, -1, 1), 2);
    const slopes = centroids.map(() => [0, 0]);
    let cost = 0;
    for (const point of observations(k)) {
      const distances = centroids.map((c) => Math.hypot(c[0] - point[0], c[1] - point[1]));
      const nearest = distances.indexOf(Math.min(...distances));
      cost += distances[nearest] ** 2;
      for (const i of [0, 1]) slopes[nearest][i] += 2 * (centroids[nearest][i] - point[i]);
    }
    expectNear([valueAt(kmeans, k, centroids.flat())], [cost]);
    expectNear(gradientAt(kmeans, k, centroids.flat()), slopes.flat());
  });
});

describe('least squares', () => {
  it('is half the squared residuals by powers of t; the gradient is their moments', () => {
    const n = 4;
    const x = someNumbers(n, -1, 1);
    const t = Array.from({ length: 2 * n }, (_, i) => -1 + (i * 2) / (2 * n - 1));
    const residuals = t.map((ti) => Math.sign(ti) - sum(x.map((xj, j) => xj * ti ** j)));
    expectNear([valueAt(llsq, n, x)], [sum(residuals.map((r) => r * r)) / 2]);
    expectNear(
      gradientAt(llsq, n, x),
      x.map((_, j) => -sum(residuals.map((r, i) => r * t[i] ** j))),
    );
  });
});

describe('determinant by minors', () => {
  it('is the product of the pivots of elimination', () => {
    for (const n of [2, 3, 4, 5, 6]) {
      const entries = someNumbers(n * n, -2, 2, n);
      expectNear([valueAt(det, n, entries)], [byElimination(entries, n)]);
    }
  });

  it('is 0 where two rows are equal, 1 for the identity', () => {
    expect(valueAt(det, 3, [1, 2, 3, 4, 5, 6, 1, 2, 3])).toBe(0);
    expect(valueAt(det, 3, [1, 0, 0, 0, 1, 0, 0, 0, 1])).toBe(1);
  });
});

function byElimination(entries: readonly number[], n: number): number {
  const rows = rowsOf(entries, n).map((row) => [...row]);
  let result = 1;
  for (let k = 0; k < n; k++) {
    const pivot = rows.slice(k).reduce((best, row) => (Math.abs(row[k]) > Math.abs(best[k]) ? row : best));
    const place = rows.indexOf(pivot);
    if (place !== k) result = -result;
    [rows[k], rows[place]] = [pivot, rows[k]];
    result *= pivot[k];
    for (const row of rows.slice(k + 1)) {
      const factor = row[k] / pivot[k];
      for (let j = k; j < n; j++) row[j] -= factor * pivot[j];
    }
  }
  return result;
}
