// Value and gradient of the tasks of plain numbers as one writes them by hand: what they share is computed once, numbers
// stand in typed arrays, and a call makes nothing but its result.

/** 100 a^2 + b^2 with a = x_{i+1} - x_i^2, b = 1 - x_i:  by x_i  -400 a x_i - 2 b,  by x_{i+1}  200 a. */
export function rosenbrock({ at }) {
  const x = Float64Array.from(at);
  return () => {
    const gradient = new Float64Array(x.length);
    let value = 0;
    let carried = 0;
    let here = x[0];
    const last = x.length - 1;
    for (let i = 0; i < last; i++) {
      const next = x[i + 1];
      const a = next - here * here;
      const b = 1 - here;
      value += 100 * a * a + b * b;
      gradient[i] = carried - 400 * a * here - 2 * b;
      carried = 200 * a;
      here = next;
    }
    gradient[last] = carried;
    return [value, gradient];
  };
}

/** The steps are kept; each is done again on the way back, and its Jacobian transposed stage by stage. */
export function vanDerPol({ at, steps, h }) {
  const [p0, v0, mu] = at;
  const positions = new Float64Array(steps);
  const velocities = new Float64Array(steps);
  return () => {
    let [p, v] = [p0, v0];
    for (let k = 0; k < steps; k++) {
      positions[k] = p;
      velocities[k] = v;
      const a = mu * (1 - p * p) * v - p;
      const p2 = p + (h / 2) * v;
      const v2 = v + (h / 2) * a;
      const b = mu * (1 - p2 * p2) * v2 - p2;
      const p3 = p + (h / 2) * v2;
      const v3 = v + (h / 2) * b;
      const c = mu * (1 - p3 * p3) * v3 - p3;
      const p4 = p + h * v3;
      const v4 = v + h * c;
      const d = mu * (1 - p4 * p4) * v4 - p4;
      p += (h / 6) * (v + 2 * (v2 + v3) + v4);
      v += (h / 6) * (a + 2 * (b + c) + d);
    }
    const value = p * p + v * v;
    let pBar = 2 * p;
    let vBar = 2 * v;
    let muBar = 0;
    for (let k = steps - 1; k >= 0; k--) {
      p = positions[k];
      v = velocities[k];
      const w1 = 1 - p * p;
      const v2 = v + (h / 2) * (mu * w1 * v - p);
      const p2 = p + (h / 2) * v;
      const w2 = 1 - p2 * p2;
      const v3 = v + (h / 2) * (mu * w2 * v2 - p2);
      const p3 = p + (h / 2) * v2;
      const w3 = 1 - p3 * p3;
      const v4 = v + h * (mu * w3 * v3 - p3);
      const p4 = p + h * v3;
      const w4 = 1 - p4 * p4;
      // stage s: q_s, u_s are the cotangents of its slopes p' and v';  dv'/dp = -2 mu p v - 1,  dv'/dv = mu (1 - p^2)
      const q4 = (h / 6) * pBar;
      const u4 = (h / 6) * vBar;
      const pBar4 = -u4 * (2 * mu * p4 * v4 + 1);
      const vBar4 = q4 + u4 * mu * w4;
      const q3 = (h / 3) * pBar + h * pBar4;
      const u3 = (h / 3) * vBar + h * vBar4;
      const pBar3 = -u3 * (2 * mu * p3 * v3 + 1);
      const vBar3 = q3 + u3 * mu * w3;
      const q2 = (h / 3) * pBar + (h / 2) * pBar3;
      const u2 = (h / 3) * vBar + (h / 2) * vBar3;
      const pBar2 = -u2 * (2 * mu * p2 * v2 + 1);
      const vBar2 = q2 + u2 * mu * w2;
      const q1 = (h / 6) * pBar + (h / 2) * pBar2;
      const u1 = (h / 6) * vBar + (h / 2) * vBar2;
      muBar += u1 * w1 * v + u2 * w2 * v2 + u3 * w3 * v3 + u4 * w4 * v4;
      pBar += pBar2 + pBar3 + pBar4 - u1 * (2 * mu * p * v + 1);
      vBar += vBar2 + vBar3 + vBar4 + q1 + u1 * mu * w1;
    }
    return [value, Float64Array.of(pBar, vBar, muBar)];
  };
}

/** Backpropagation layer by layer:  z_bar = y_bar (1 - y^2),  by the bias z_bar, by a weight z_bar times its input. */
export function network({ at, sizes, inputs, targets }) {
  const x = Float64Array.from(at);
  const points = inputs.map((point) => Float64Array.from(point));
  const layers = sizes.length - 1;
  const values = sizes.map((size) => new Float64Array(size));
  const bars = sizes.map((size) => new Float64Array(size));
  const starts = [0];
  for (let l = 1; l <= layers; l++) starts.push(starts[l - 1] + sizes[l] * (sizes[l - 1] + 1));
  return () => {
    const gradient = new Float64Array(x.length);
    let total = 0;
    for (let k = 0; k < points.length; k++) {
      values[0] = points[k];
      for (let l = 1; l <= layers; l++) forward(x, starts[l - 1], values[l - 1], values[l], l < layers);
      const error = values[layers][0] - targets[k];
      total += error * error;
      bars[layers][0] = 2 * error;
      for (let l = layers; l >= 1; l--) {
        const from = values[l - 1];
        const bar = bars[l];
        if (l < layers) throughTanh(bar, values[l]);
        if (l > 1) toInputs(x, starts[l - 1], bar, bars[l - 1]);
        for (let unit = 0, j = starts[l - 1]; unit < bar.length; unit++) {
          gradient[j++] += bar[unit];
          for (let i = 0; i < from.length; i++) gradient[j++] += bar[unit] * from[i];
        }
      }
    }
    return [total, gradient];
  };
}

function forward(x, start, from, to, hidden) {
  let j = start;
  for (let unit = 0; unit < to.length; unit++) {
    let z = x[j++];
    for (let i = 0; i < from.length; i++) z += x[j++] * from[i];
    to[unit] = hidden ? Math.tanh(z) : z;
  }
}

function throughTanh(bar, y) {
  for (let unit = 0; unit < bar.length; unit++) bar[unit] *= 1 - y[unit] * y[unit];
}

function toInputs(x, start, bar, back) {
  for (let i = 0; i < back.length; i++) back[i] = bar[0] * x[start + 1 + i];
  for (let unit = 1, j = start + back.length + 2; unit < bar.length; unit++, j++)
    for (let i = 0; i < back.length; i++) back[i] += bar[unit] * x[j++];
}
