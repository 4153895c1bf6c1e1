import fc from 'fast-check';
import {
  add,
  div,
  type Expr,
  exp,
  lt,
  mul,
  neg,
  parse,
  pow,
  sin,
  sub,
  tanh,
  variable,
  where,
} from '../../src/index.js';

const { any } = fc.letrec<{ any: Expr }>((tie) => {
  const e = tie('any');
  const pair = fc.tuple(e, e);
  return {
    any: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom(variable('x'), variable('y'), parse('2'), parse('1/3'), parse('pi')),
      pair.map(([u, v]) => add(u, v)),
      pair.map(([u, v]) => sub(u, v)),
      pair.map(([u, v]) => mul(u, v)),
      pair.map(([u, v]) => div(u, add(2, mul(v, v)))),
      pair.map(([u, v]) => pow(add(2, sin(u)), tanh(v))),
      pair.map(([u, v]) => where(lt(u, 0.5), u, v)),
      e.map((u) => neg(u)),
      e.map((u) => sin(u)),
      e.map((u) => exp(tanh(u))),
      e.map((u) => pow(u, 3)),
      e.map((u) => pow(2, tanh(u))),
    ),
  } as never;
});

const isExpression = (e: unknown): e is Expr => typeof e === 'object';

/** Smooth and tame expressions in x and y, so that rounding cannot hide a wrong step. */
export const expression = any.filter(isExpression);
