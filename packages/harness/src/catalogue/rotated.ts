import { add, cos, div, gt, mul, sin, sqrt, sub, type Value, where } from '@fourgrad/ops';
import { dotOf, squaredNormOf } from './sums.js';

type Vector = readonly Value[];

const cross = ([a, b, c]: Vector, [x, y, z]: Vector): Vector => [
  sub(mul(b, z), mul(c, y)),
  sub(mul(c, x), mul(a, z)),
  sub(mul(a, y), mul(b, x)),
];

/**
 * Points rotated about the axis r by the angle |r| (Rodrigues 1840); near no rotation at all by its linear part, which has
 * the same derivative there, while the norm has none.
 *
 * @example rotated([0, 0, 0], [[1, 2, 3]]) // [[1, 2, 3]]
 */
export function rotated(r: Vector, points: readonly Vector[]): Vector[] {
  const squaredAngle = squaredNormOf(r);
  const turns = gt(squaredAngle, 0);
  const angle = sqrt(where(turns, squaredAngle, 1));
  const axis = r.map((each) => div(each, angle));
  const [c, s] = [cos(angle), sin(angle)];
  return points.map((p) => {
    // p cos + (k x p) sin + k (k . p) (1 - cos), or p + r x p
    const [k, linear] = [cross(axis, p), cross(r, p)];
    const along = mul(dotOf(axis, p), sub(1, c));
    return p.map((each, i) =>
      where(turns, add(add(mul(each, c), mul(k[i], s)), mul(axis[i], along)), add(each, linear[i])),
    );
  });
}
