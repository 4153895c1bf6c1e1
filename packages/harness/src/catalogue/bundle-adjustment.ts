import { add, div, mul, square, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { partsOf, rowsOf } from './partsOf.js';
import { seededNumbers } from './randomNumbers.js';
import { rotated } from './rotated.js';
import { seededUniform } from './seededUniform.js';
import { squaredNormOf, sumOf } from './sums.js';

/** Rotation 3, centre 3, focal length 1, principal point 2, radial distortion 2. */
const CAMERA = 11;

const cameraCount = (observations: number) => Math.ceil(observations / 8);
const pointCount = (observations: number) => Math.ceil(observations / 2);
/** Every point is seen twice, by another camera the second time if there is one. */
const pairOf = (i: number, cameras: number, points: number) => ({
  camera: (i + Math.floor(i / points)) % cameras,
  point: i % points,
});
const layout = (p: number) => partsOf({ cam: CAMERA * cameraCount(p), x: 3 * pointCount(p), w: p });

/** Where a camera sees a point. */
function projected(camera: readonly Value[], point: readonly Value[]): Value[] {
  const [centre, principal, [k1, k2]] = [camera.slice(3, 6), camera.slice(7, 9), camera.slice(9)];
  const [[x, y, z]] = rotated(camera.slice(0, 3), [point.map((each, i) => sub(each, centre[i]))]);
  const image = [div(x, z), div(y, z)];
  // 1 + k_1 r^2 + k_2 r^4
  const r2 = squaredNormOf(image);
  const distortion = add(1, add(mul(k1, r2), mul(k2, square(r2))));
  return image.map((each, i) => add(mul(mul(each, distortion), camera[6]), principal[i]));
}

/** Cameras turned a little that look along z, points in front of them, weights near 1. */
function scene(p: number, uniform: () => number, turn: number): number[] {
  const near = (centre: number, spread: number) => centre + spread * (2 * uniform() - 1);
  const cameras = Array.from({ length: cameraCount(p) }, () => [
    ...[near(turn, turn), near(turn, turn), near(turn, turn)],
    ...[near(0, 0.5), near(0, 0.5), near(0, 0.5)],
    near(1.5, 0.25),
    ...[near(0, 0.25), near(0, 0.25)],
    ...[near(0.125, 0.0625), near(0.03125, 0.015625)],
  ]);
  const points = Array.from({ length: pointCount(p) }, () => [near(0, 1), near(0, 1), near(6, 1)]);
  const weights = Array.from({ length: p }, () => near(1, 0.25));
  return [...cameras.flat(), ...points.flat(), ...weights];
}

/** Cameras and points fitted to where the points are seen. */
export const bundleAdjustment: Scenario = {
  id: 'bundle-adjustment',
  title: 'bundle adjustment, sum of squared errors',
  source: 'Srajer, Kukelova & Fitzgibbon 2018, Optimization Methods and Software 33(4-6)',
  shows: 'A mask keeps the derivative where a camera is not turned at all and the angle has none.',
  tags: ['benchmark'],
  sizes: [1, 2, 3, 4, 8, 16, 64],
  sizeIs: 'observations',
  variables: (p) => layout(p).names,
  // sum_i |w_i (proj(camera, point) - seen)|^2 + (1 - w_i^2)^2
  f: (p) => {
    const seen = rowsOf(seededNumbers(1, 2 * p, -0.5, 0.5), 2);
    return (x) => {
      const { cam, x: coordinates, w } = layout(p).split<Value>(x);
      const [cameras, points] = [rowsOf(cam, CAMERA), rowsOf(coordinates, 3)];
      const errors = seen.flatMap((place, i) => {
        const { camera, point } = pairOf(i, cameras.length, points.length);
        const image = projected(cameras[camera], points[point]);
        return [...image.map((each, k) => mul(w[i], sub(each, place[k]))), sub(1, square(w[i]))];
      });
      return sumOf(errors.map((error) => square(error)));
    };
  },
  points: (p) => ({ seeded: scene(p, seededUniform(2), 0.1), unturned: scene(p, seededUniform(3), 0) }),
  randomPoint: (p, uniform) => scene(p, uniform, 0.1),
};
