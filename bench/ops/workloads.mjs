// What bench:ops measures: each workload is a function that performs `operations` primitive applications a call.
import * as forward from '@fourgrad/forward';
import { add, cos, div, mul, sin, square, sub } from '@fourgrad/ops';
import * as reverse from '@fourgrad/reverse';

const N = 1000;
const LOOP = 100_000;
const xs = Float64Array.from({ length: 1024 }, (_, i) => 0.5 + i / 1024);
const point = Array.from({ length: N }, (_, i) => 0.5 + i / N);

/** sum_i (1 - x_i)^2 + 100 (x_{i+1} - x_i^2)^2: 8 operations a term. */
export function rosenbrock(x) {
  /** @type {any} */
  let total = 0;
  for (let i = 0; i < x.length - 1; i++) {
    const valley = sub(x[i + 1], square(x[i]));
    total = add(total, add(square(sub(1, x[i])), mul(100, square(valley))));
  }
  return total;
}
const ROSENBROCK_OPERATIONS = 8 * (N - 1);

/** A loop over plain numbers in which nothing can be hoisted or dropped. */
const loop = (step) => () => {
  let total = 1;
  for (let i = 0; i < LOOP; i++) total = step(total, xs[i & 1023]);
  return total;
};

/** A recurrence in one variable, 6 operations a step: what an integrator or an iterated map looks like. */
const STEPS = 1300;
function recurrence(x) {
  let y = x;
  for (let i = 0; i < STEPS; i++) y = sub(add(mul(0.5, y), mul(x, sub(1, y))), mul(0.25, x));
  return y;
}
const differentiateRecurrence = forward.derivative(recurrence);

const direction = point.map((_, i) => (i === 5 ? 1 : 0));
const pushRosenbrock = forward.jvp(rosenbrock);
const gradientOfRosenbrock = reverse.gradient(rosenbrock);

export const workloads = {
  add: { operations: LOOP, run: loop((t, x) => add(t, x)), limit: 4 },
  sub: { operations: LOOP, run: loop((t, x) => sub(t, x)), limit: 4 },
  mul: { operations: LOOP, run: loop((t, x) => mul(t, x)), limit: 4 },
  // a sum of quotients: a chain of divisions would measure the processor's latency instead
  div: { operations: 2 * LOOP, run: loop((t, x) => add(t, div(x, 3))), limit: 4 },
  sin: {
    operations: LOOP,
    run: loop((t, x) => t + sin(x)),
    baseline: loop((t, x) => t + Math.sin(x)),
    ratio: 1.5,
  },
  'forward, recurrence, one tangent': {
    operations: 6 * STEPS,
    run: () => differentiateRecurrence(0.75),
    limit: 12,
  },
  // no target of its own: 1000 duals made for 8000 operations, and the structure taken apart
  'forward, Rosenbrock 1000, one tangent': {
    operations: ROSENBROCK_OPERATIONS,
    run: () => pushRosenbrock(point, direction),
  },
  'reverse, Rosenbrock 1000, gradient': {
    operations: ROSENBROCK_OPERATIONS,
    run: () => gradientOfRosenbrock(point),
    limit: 40,
  },
};

/** Runs the same functions over everything else: arrays, symbols, nested calls of both modes. */
export function pollute(symbolic) {
  const small = [0.5, 1.5, 2.5];
  const arrays = forward.array(small);
  const mixed = (x) => add(rosenbrock(x), mul(sin(x[0]), div(cos(x[1]), x[2])));
  const elementwise = (x) => forward.sum(add(square(sub(1, x)), mul(100, div(sin(x), x))));
  for (let i = 0; i < 300; i++) {
    for (const mode of [forward, reverse, symbolic]) {
      mode.gradient(mixed)(small);
      mode.gradient(elementwise)(arrays);
      mode.hessian(mixed)(small);
    }
    forward.derivative((t) => reverse.gradient((x) => mul(t, mixed(x)))(small)[0])(1);
    reverse.derivative((t) => forward.gradient((x) => mul(t, mixed(x)))(small)[0])(1);
  }
}
