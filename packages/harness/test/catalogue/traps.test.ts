import * as forward from '@fourgrad/forward';
import * as reverse from '@fourgrad/reverse';
import { expect, it } from 'vitest';
import { scenarioById } from '../../src/catalogue/catalogue.js';
import type { Scenario } from '../../src/Scenario.js';
import { expectNear, gradientAt, valueAt } from './evaluated.js';

const trap = (id: string) => scenarioById(id) as Scenario;

it('the perturbations are not confused: x d/dy (x + y) is x, with derivative 1, in both modes', () => {
  const f = trap('perturbation-confusion').f(1);
  expect(f([3])).toBe(3);
  for (const { gradient } of [forward, reverse]) expect(gradient(f)([3])).toEqual([1]);
});

it('abs has slope 0 at its corner, and -1 left of it', () => {
  expect(gradientAt(trap('abs-at-zero'), 1, [0])).toEqual([0]);
  expect(gradientAt(trap('abs-at-zero'), 1, [-1.5])).toEqual([-1]);
});

it('x^x has slope (1 + log x) x^x', () => {
  for (const [x] of Object.values(trap('self-power').points(1)))
    expectNear(gradientAt(trap('self-power'), 1, [x]), [(1 + Math.log(x)) * Math.exp(x * Math.log(x))]);
});

it('(1 - cos x) / x^2 is 0 at 1e-8 where 1/2 is right, and its slope is wrong by a factor beyond 10^16', () => {
  const { tiny } = trap('cancellation').points(1);
  expect(valueAt(trap('cancellation'), 1, tiny)).toBe(0);
  // the slope is -x / 12
  expect(Math.abs(gradientAt(trap('cancellation'), 1, tiny)[0] / (tiny[0] / 12))).toBeGreaterThan(1e16);
});

it('a product has the product of the other factors as its slopes, one or two of them being 0', () => {
  const product = trap('product-with-zero');
  for (const x of Object.values(product.points(10))) {
    const others = x.map((_, i) => x.filter((_, j) => j !== i).reduce((a, b) => a * b));
    expectNear(gradientAt(product, 10, x), others);
  }
});

it('equal numbers share the slope of their maximum', () => {
  const { tie, apart } = trap('max-tie').points(3);
  expectNear(gradientAt(trap('max-tie'), 3, tie), [1 / 3, 1 / 3, 1 / 3]);
  expect(gradientAt(trap('max-tie'), 3, apart)).toEqual([0, 0, 1]);
});
