import * as forward from '@fourgrad/forward';
import type { Value } from '@fourgrad/ops';
import {
  type Accumulation,
  constant,
  diff,
  directionalOf,
  type Expr,
  evaluate,
  gradientOf,
  hessianOf,
  jacobianOf,
  parse,
  size,
  toFunction,
  trace,
  variable,
} from '@fourgrad/symbolic';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal } from '../packages/harness/src/precise/decimal.ts';
import { expectClose } from './support/closeness.ts';
import { preciseValue } from './support/precise-value.ts';
import { expressionIn, functionOf } from './support/random-expression.ts';

const names = ['x', 'y', 'z'];
const coordinate = fc.integer({ min: -64, max: 64 }).map((n) => n / 32);
const expression = expressionIn(3).map((tree) =>
  constant(trace(functionOf(tree), names).expression as Value),
);
const point = fc.tuple(coordinate, coordinate, coordinate).map(([x, y, z]) => ({ x, y, z }));

/** Of values with 110 digits, less what cancellation takes. */
const RELATIVE = new Decimal('1e-60');

function expectSame(got: Decimal, want: Decimal): void {
  if (!want.isFinite()) return;
  expect(got.sub(want).abs().lte(Decimal.max(want.abs(), 1).mul(RELATIVE)), `${got}, want ${want}`).toBe(
    true,
  );
}

/** Checks a claim about two lists of expressions at random points of random expressions. */
function expectEqualLists(lists: (f: Expr) => readonly [Expr[], Expr[]]): void {
  fc.assert(
    fc.property(expression, point, (f, at) => {
      const [got, want] = lists(f);
      got.forEach((e, i) => {
        expectSame(preciseValue(e, at), preciseValue(want[i], at));
      });
    }),
    { numRuns: 100 },
  );
}

it.each<Accumulation>(['forward', 'reverse', 'smaller'])(
  'gradients by %s accumulation are the derivatives one by one',
  (accumulation) => {
    expectEqualLists((f) => [gradientOf(f, names, { accumulation }), names.map((name) => diff(f, name))]);
  },
  30_000,
);

it('the smaller accumulation has as few operations as the better of the two', () => {
  fc.assert(
    fc.property(fc.array(expression, { minLength: 1, maxLength: 4 }), (exprs) => {
      const [forwards, backwards, smaller] = (['forward', 'reverse', 'smaller'] as const).map(
        (accumulation) => size(jacobianOf(exprs, names, { accumulation }).flat()).operations,
      );
      expect(smaller).toBe(Math.min(forwards, backwards));
    }),
  );
});

it('a Hessian has the derivatives of derivatives, in either order', () => {
  expectEqualLists((f) => [
    hessianOf(f, names).flat(),
    names.flatMap((one) => names.map((other) => diff(diff(f, other), one))),
  ]);
}, 30_000);

it('mixed third derivatives are the same in every order', () => {
  expectEqualLists((f) => [[diff(f, { x: 1, y: 1, z: 1 })], [diff(f, { z: 1, y: 1, x: 1 })]]);
}, 30_000);

it('a derivative along a direction is the gradient dotted with it', () => {
  fc.assert(
    fc.property(expression, point, point, (f, at, direction) => {
      const dotted = gradientOf(f, names)
        .map((partial, i) => preciseValue(partial, at).mul(direction[names[i] as 'x']))
        .reduce((sum, share) => sum.add(share));
      expectSame(preciseValue(directionalOf(f, direction), at), dotted);
      const along = directionalOf(f, { x: variable('u'), y: variable('v'), z: variable('w') });
      const [u, v, w] = Object.values(direction);
      expectSame(preciseValue(along, { ...at, u, v, w }), dotted);
    }),
    { numRuns: 100 },
  );
}, 30_000);

it.each([
  'x^3*y^2*z',
  'sin(x*y)*exp(z)',
  'log(1 + x^2 + y^2*z^2)',
  'hypot(x, y)/(1 + z^2)',
  'x*y*z + tanh(x - y)^3',
])('the Hessian of %s has the numbers of forward mode over forward mode', (text) => {
  const f = parse(text);
  const at = [0.7, -1.3, 0.4];
  const call = toFunction(f, names);
  const want = forward.jacobian(forward.gradient((x: Value[]) => call(...x)) as any)(at);
  const env = Object.fromEntries(names.map((name, i) => [name, at[i]]));
  expectClose(
    hessianOf(f, names).map((row) => row.map((e) => evaluate(e, env))),
    want,
    1e-14,
  );
});
