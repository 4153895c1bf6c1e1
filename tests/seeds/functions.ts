import { add, heaviside, mul, pow, sigmoid, square, sub, type Value } from '@fourgrad/ops';
import { diff, parse, toFunction } from '@fourgrad/symbolic';
import { expect } from 'vitest';
import { Counted, type Tally, total } from '../../packages/harness/src/numbers/Counted.ts';
import type { SeedCase } from '../support/cases.ts';
import { modes } from '../support/modes.ts';
import { expectFigure, type Figure, likePrinted } from './figure.ts';

const pointOf = ({ at }: SeedCase): number[] =>
  Object.values(at).map((x) => (x === 'pi' ? Math.PI : (x as number)));

const functionOf = ({ f, at }: SeedCase) => toFunction(parse(f), Object.keys(at));

/** Value and gradient of a function given as text. */
const ofText: Figure = (seed, verbs, mode) => {
  const f = functionOf(seed);
  const x = pointOf(seed);
  const [value, gradient] = verbs.valueAndGradient((...args) => f(...args))(...x);
  if (seed.value !== undefined) expectFigure(value, seed.value, mode);
  if (seed.gradient !== undefined) expectFigure([gradient].flat(), Object.values(seed.gradient), mode);
  if (seed.once !== undefined) expectFigure(gradient, seed.once, mode);
  if (seed.twice_without_zeroing !== undefined)
    expectFigure(gradient + gradient, seed.twice_without_zeroing, mode);
  if (seed.value_printed !== undefined)
    expect(likePrinted(value, seed.value_printed)).toBe(seed.value_printed);
  if (seed.derivative_printed !== undefined) {
    expect(likePrinted(gradient, seed.derivative_printed)).toBe(seed.derivative_printed);
  }
};

/** Figures of functions of numbers. */
export const functions: Readonly<Record<string, Figure>> = {
  'symbolic-polynomial': (seed) => {
    expect(diff(parse(seed.f), 'x')).toBe(parse(seed.derivative));
  },

  'finite-difference': (seed) => {
    const f = functionOf(seed);
    const { derivative } = modes.numeric;
    expect(derivative(f, { method: 'forward', step: 1e-7 })(seed.at.x).toFixed(10)).toBe(seed.printed);
    expect(derivative(f)(seed.at.x)).toBeCloseTo(seed.exact, 8);
  },

  'product-of-sum-and-difference': ofText,
  'sin-exp': ofText,
  'three-variables': ofText,
  'chain-rule': ofText,
  line: ofText,
  sine: ofText,
  log: ofText,
  accumulation: ofText,
  'quotient-of-compositions': ofText,
  quartic: ofText,
  'nested-square': ofText,
  'product-plus-sine': ofText,

  'power-of-sum': (seed, verbs, mode) => {
    ofText(seed, verbs, mode);
    const { trace, at } = seed;
    const a = at.x ** 2;
    const b = a + 1;
    expect([a, b, b ** 3]).toEqual([trace.a, trace.b, trace.f]);
    expectFigure(verbs.derivative((v) => pow(v, 3))(b), trace['df/db'], mode);
    expectFigure(verbs.derivative((v) => pow(add(v, 1), 3))(a), trace['df/da'], mode);
    expectFigure(verbs.derivative((v) => pow(add(square(v), 1), 3))(at.x), trace['df/dx'], mode);
  },

  'dynamic-graph': (seed, verbs, mode) => {
    const f = (x: Value, y: Value) => {
      const z = mul(x, y);
      return square(add(z, x));
    };
    expectFigure(verbs.gradient(f)(seed.at.x, seed.at.y), Object.values(seed.gradient), mode);
  },

  // each layer at its steepest: sigmoid' = 1/4 at 0
  'vanishing-gradient': (seed, verbs, mode) => {
    const layers = (x: Value) => {
      let y = x;
      for (let layer = 0; layer < 10; layer++) y = sub(sigmoid(y), 0.5);
      return y;
    };
    expectFigure(verbs.derivative(layers)(0), seed.value, mode);
  },

  activations: (_seed, verbs) => {
    expect(verbs.derivative((x) => heaviside(x))(1)).toBe(0);
  },

  // 50 times y <- y y: written out it has 2^50 factors; node by node, 50 products and some five operations for each
  'once-per-node': (_seed, verbs) => {
    const squares = (x: Value) => {
      let y = x;
      for (let k = 0; k < 50; k++) y = mul(y, y);
      return y;
    };
    const tally: Tally = {};
    const slope = verbs.derivative(squares)(new Counted(1, tally));
    expect(slope.value).toBe(2 ** 50);
    expect(total(tally)).toBeLessThanOrEqual(5 * 50);
  },

  'static-graph': (_seed, verbs, mode) => {
    const graph = toFunction(parse('x^2 + 3*x'), ['x']);
    for (const x of [-1, 0.5, 2]) expectFigure(verbs.derivative(graph)(x), 2 * x + 3, mode);
  },
};
