// Tasks of plain numbers. f is written once, in functions that every engine has: f(language)(x) is a number.
import { random } from './random.mjs';

/** sum_i 100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2: 8 operations a term. */
const rosenbrock =
  ({ add, sub, mul, square }) =>
  (x) => {
    /** @type {any} */
    let total = 0;
    for (let i = 0; i + 1 < x.length; i++) {
      const valley = sub(x[i + 1], square(x[i]));
      total = add(total, add(square(sub(1, x[i])), mul(100, square(valley))));
    }
    return total;
  };
const spread = (n) => Array.from({ length: n }, (_, i) => 0.5 + i / n);

/** p^2 + v^2 after steps of the Runge-Kutta method for p' = v, v' = mu (1 - p^2) v - p (van der Pol); x = [p, v, mu]. */
const vanDerPol =
  (steps, h) =>
  ({ add, sub, mul, square }) =>
  ([p0, v0, mu]) => {
    const slope = (p, v) => sub(mul(mul(mu, sub(1, square(p))), v), p);
    const average = (a, b, c, d) => mul(h / 6, add(add(a, mul(2, add(b, c))), d));
    let [p, v] = [p0, v0];
    for (let k = 0; k < steps; k++) {
      const a = slope(p, v);
      const v2 = add(v, mul(h / 2, a));
      const b = slope(add(p, mul(h / 2, v)), v2);
      const v3 = add(v, mul(h / 2, b));
      const c = slope(add(p, mul(h / 2, v2)), v3);
      const v4 = add(v, mul(h, c));
      const d = slope(add(p, mul(h, v3)), v4);
      p = add(p, average(v, v2, v3, v4));
      v = add(v, average(a, b, c, d));
    }
    return add(square(p), square(v));
  };

/** The squared errors, added up, of a network with tanh between its layers; x has each unit's bias, then its weights. */
const network =
  (sizes, inputs, targets) =>
  ({ add, sub, mul, square, tanh }) =>
  (x) => {
    /** @type {any} */
    let total = 0;
    for (let k = 0; k < inputs.length; k++) {
      let values = inputs[k];
      let at = 0;
      for (let layer = 1; layer < sizes.length; layer++) {
        const next = [];
        for (let unit = 0; unit < sizes[layer]; unit++) {
          let z = x[at++];
          for (let i = 0; i < values.length; i++) z = add(z, mul(x[at++], values[i]));
          next.push(layer + 1 < sizes.length ? tanh(z) : z);
        }
        values = next;
      }
      total = add(total, square(sub(values[0], targets[k])));
    }
    return total;
  };
const parametersOf = (sizes) =>
  sizes.slice(1).reduce((count, size, layer) => count + size * (sizes[layer] + 1), 0);

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const points = Array.from({ length: 4 }, (_, k) => [...random(2, 10 + k)]);

const networkTask = (title, sizes, inputs, targets) => ({
  title,
  at: [...random(parametersOf(sizes), 1)],
  f: network(sizes, inputs, targets),
  sizes,
  inputs,
  targets,
});
const equation = (title, steps, h) => ({ title, at: [2, 0.5, 1.1], f: vanDerPol(steps, h), steps, h });

export const scalar = {
  rosenbrock: { title: 'Rosenbrock, 1000 variables', at: spread(1000), f: rosenbrock },
  // 8 operations a term and the variables: some 2000 operations
  rosenbrock250: { title: 'Rosenbrock, 250 variables', at: spread(250), f: rosenbrock },
  rk4: equation('van der Pol, 1000 steps of Runge and Kutta', 1000, 0.01),
  rk4long: equation('van der Pol, 23 000 steps of Runge and Kutta', 23_000, 0.0005),
  mlp: networkTask('MLP 2-16-16-1 in scalars, 4 points', [2, 16, 16, 1], points, [0.1, -0.4, 0.7, 0.3]),
  xor: networkTask('XOR net 2-4-1, its 4 points', [2, 4, 1], corners, [0, 1, 1, 0]),
};
