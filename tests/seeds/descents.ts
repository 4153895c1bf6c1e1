import { add, array, mean, mul, type NdArray, square, sub, sum, type Value } from '@fourgrad/ops';
import { expect } from 'vitest';
import { expectClose } from '../support/closeness.ts';
import { type Figure, likePrinted } from './figure.ts';
import { arraysOf, predict } from './networks.ts';

/** p - rate * dp, parameter by parameter. */
const stepped = (p: Record<string, any>, gradient: Record<string, any>, rate: number): any =>
  Object.fromEntries(Object.keys(p).map((name) => [name, sub(p[name], mul(rate, gradient[name]))]));

/** Figures of gradient descents. */
export const descents: Readonly<Record<string, Figure>> = {
  'descent-1d': (seed, verbs) => {
    const slope = verbs.derivative((x) => add(square(sub(x, 3)), 1));
    let x = 0;
    for (let step = 0; step < 20; step++) x -= 0.1 * slope(x);
    expect(likePrinted(x, seed.final_printed)).toBe(seed.final_printed);
  },

  'descent-2d': (seed, verbs) => {
    const gradient = verbs.gradient(([x, y]: Value[]) => add(square(sub(x, 1)), square(sub(y, 2))));
    let x = [0, 0];
    for (let step = 0; step < 50; step++) {
      const slope = gradient(x);
      x = x.map((coordinate, i) => coordinate - 0.1 * slope[i]);
    }
    expect(x.map((coordinate) => coordinate.toFixed(4))).toEqual(seed.final_printed);
  },

  'linear-regression': (seed, verbs, mode) => {
    const [X, y] = [array(seed.X), array(seed.y)];
    const loss = ({ w, b }: Record<string, Value>): any => mean(square(sub(add(mul(w, X), b), y)));
    const slope = verbs.valueAndGradient(loss);
    let p = { w: 0, b: 0 };
    const losses: number[] = [];
    for (let step = 0; step < 200; step++) {
      const [value, gradient] = slope(p);
      losses.push(value);
      p = stepped(p, gradient, 0.01);
    }
    expect([p.w.toFixed(4), p.b.toFixed(4)]).toEqual([seed.printed.w, seed.printed.b]);
    // 200 steps of sums of 20: the last digits depend on their order; finite differences keep eleven digits
    const tolerance = mode === 'numeric' ? 1e-11 : 1e-14;
    expectClose([p.w, p.b], [seed.w, seed.b], tolerance);
    expectClose([losses[0], losses[199]], [seed.first_loss, seed.last_loss], tolerance);
  },

  xor: (seed, verbs) => {
    const inputs: NdArray[] = seed.X.map((x: number[]) => array(x));
    const targets: NdArray[] = seed.y.map((y: number[]) => array(y));
    const lossOf = (i: number) => (p: any) => sum(square(sub(predict(p, inputs[i]), targets[i])));
    let p = arraysOf(seed.parameters);
    const losses: Record<string, number> = {};
    for (let epoch = 1; epoch <= 1000; epoch++) {
      let total = 0;
      for (let i = 0; i < inputs.length; i++) {
        const [value, gradient] = verbs.valueAndGradient(lossOf(i))(p);
        total += value;
        p = stepped(p, gradient, 1);
      }
      if (String(epoch) in seed.loss) losses[epoch] = total / inputs.length;
    }
    // Math.exp differs in its last bit between machines, and 4000 steps pass that on
    expectClose(losses, seed.loss, 1e-12);
    expectClose(
      inputs.map((x) => predict(p, x).toArray()[0]),
      seed.predictions,
      1e-12,
    );
  },
};
