import { add, cos, mul, sin, sub, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { partsOf, rowsOf } from './partsOf.js';
import { seededNumbers, uniformNumbers } from './randomNumbers.js';
import { rotated } from './rotated.js';
import { squaredNormOf } from './sums.js';

type Vector = readonly Value[];

/** Where a bone is and how it is turned: its base point and the directions of its axes. */
interface Frame {
  readonly origin: Vector;
  readonly axes: readonly [x: Vector, y: Vector, z: Vector];
}

const layout = (fingers: number) => partsOf({ r: 3, t: 3, theta: 4 * fingers });

/** At rest the bones of a finger lie along y: the place of the first, the lengths, and two vertices beside the last. */
export const model = (fingers: number) =>
  Array.from({ length: fingers }, (_, finger) => ({
    base: seededNumbers(finger, 3, -1, 1),
    lengths: seededNumbers(100 + finger, 2, 0.5, 1),
    vertices: rowsOf(seededNumbers(200 + finger, 6, -0.25, 0.25), 3),
    observed: rowsOf(seededNumbers(300 + finger, 6, -2, 2), 3),
  }));

const moved = (from: Vector, distance: Value, along: Vector): Vector =>
  from.map((each, i) => add(each, mul(distance, along[i])));

/** a cos + b sin and b cos - a sin: two axes turned into each other. */
const turned = (angle: Value, a: Vector, b: Vector): [Vector, Vector] => {
  const [c, s] = [cos(angle), sin(angle)];
  return [
    a.map((each, i) => add(mul(c, each), mul(s, b[i]))),
    b.map((each, i) => sub(mul(c, each), mul(s, a[i]))),
  ];
};

const bent = ({ origin, axes: [x, y, z] }: Frame, angle: Value): Frame => ({
  origin,
  axes: [x, ...turned(angle, y, z)],
});

/** Where a vertex goes that is fixed to a bone. */
const carried = ({ origin, axes }: Frame, vertex: readonly number[]): Vector =>
  vertex.reduce((place, distance, i) => moved(place, distance, axes[i]), origin);

/** The two vertices of a finger: one that bones 2 and 3 share, at their joint, and one of bone 3 alone. */
function posed(
  { base, lengths, vertices: [joint, tip] }: ReturnType<typeof model>[number],
  [flexion, spread, second, third]: Vector,
): Vector[] {
  const [x, y] = turned(spread, [1, 0, 0], [0, 1, 0]);
  const first = bent({ origin: base, axes: [x, y, [0, 0, 1]] }, flexion);
  const next = (bone: Frame, length: number, angle: Value) =>
    bent({ ...bone, origin: moved(bone.origin, length, bone.axes[1]) }, angle);
  const middle = next(first, lengths[0], second);
  const last = next(middle, lengths[1], third);
  const [a, b] = [carried(middle, [joint[0], lengths[1] + joint[1], joint[2]]), carried(last, joint)];
  return [a.map((each, i) => mul(0.5, add(each, b[i]))), carried(last, tip)];
}

/** A hand of bones and skin fitted to the points of a depth camera. */
export const handTracking: Scenario = {
  id: 'hand-tracking',
  title: 'hand tracking, small: two vertices a finger',
  source:
    'Srajer, Kukelova & Fitzgibbon 2018, Optimization Methods and Software 33(4-6); the mesh simplified',
  shows:
    'Chains of rotations blended by weights, the objective of an articulated model with few, shared parameters.',
  tags: ['benchmark'],
  sizes: [1, 2, 3, 4, 5],
  sizeIs: 'fingers',
  variables: (fingers) => layout(fingers).names,
  // sum_v |observed_v - (R(r) sum_b w_bv T_b(theta) v + t)|^2
  f: (fingers) => {
    const hand = model(fingers);
    const observed = hand.flatMap((finger) => finger.observed);
    return (x) => {
      const { r, t, theta } = layout(fingers).split<Value>(x);
      const angles = rowsOf(theta, 4);
      const vertices = rotated(
        r,
        hand.flatMap((finger, i) => posed(finger, angles[i])),
      );
      return squaredNormOf(
        vertices.flatMap((vertex, v) => vertex.map((each, i) => sub(observed[v][i], add(each, t[i])))),
      );
    };
  },
  points: (fingers) => ({
    seeded: seededNumbers(1, layout(fingers).names.length, 0.125, 0.5),
    rest: new Array<number>(layout(fingers).names.length).fill(0),
  }),
  randomPoint: (fingers, uniform) => uniformNumbers(uniform, layout(fingers).names.length, 0.1, 0.6),
};
