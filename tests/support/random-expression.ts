import {
  acosh,
  add,
  asin,
  asinh,
  atan,
  atan2,
  atanh,
  cbrt,
  cos,
  cosh,
  digamma,
  div,
  erf,
  erfc,
  exp,
  exp2,
  expm1,
  gelu,
  hypot,
  lgamma,
  log,
  log1p,
  log2,
  log10,
  logit,
  mul,
  neg,
  pow,
  reciprocal,
  sech,
  sigmoid,
  sin,
  softplus,
  sqrt,
  square,
  sub,
  tan,
  tanh,
  type Value,
  xlogy,
} from '@fourgrad/ops';
import * as fc from 'fast-check';

type Step = (x: any, y: any) => Value;

const atLeastHalf = (x: any) => add(0.5, square(x));

/** Smooth functions that are defined everywhere: primitives, with their operands brought into their domains. */
const steps: Readonly<Record<string, Step>> = {
  add: (x, y) => add(x, y),
  sub: (x, y) => sub(x, y),
  mul: (x, y) => mul(x, y),
  'div x by 1/2 + y^2': (x, y) => div(x, atLeastHalf(y)),
  neg: (x) => neg(x),
  square: (x) => square(x),
  'x^3': (x) => pow(x, 3),
  '(1/2 + x^2)^tanh(y)': (x, y) => pow(atLeastHalf(x), tanh(y)),
  'sqrt(1/2 + x^2)': (x) => sqrt(atLeastHalf(x)),
  'cbrt(1/2 + x^2)': (x) => cbrt(atLeastHalf(x)),
  '1/(1/2 + x^2)': (x) => reciprocal(atLeastHalf(x)),
  'hypot(x, 1/2 + y^2)': (x, y) => hypot(x, atLeastHalf(y)),
  'exp(-x^2)': (x) => exp(neg(square(x))),
  'exp2(sin(x))': (x) => exp2(sin(x)),
  'expm1(tanh(x))': (x) => expm1(tanh(x)),
  'log(1/2 + x^2)': (x) => log(atLeastHalf(x)),
  'log2(1/2 + x^2)': (x) => log2(atLeastHalf(x)),
  'log10(1/2 + x^2)': (x) => log10(atLeastHalf(x)),
  'log1p(x^2)': (x) => log1p(square(x)),
  'xlogy(x, 1/2 + y^2)': (x, y) => xlogy(x, atLeastHalf(y)),
  sin: (x) => sin(x),
  cos: (x) => cos(x),
  'tan(sin(x))': (x) => tan(sin(x)),
  'asin(0.9 sin(x))': (x) => asin(mul(0.9, sin(x))),
  atan: (x) => atan(x),
  'atan2(x, 1/2 + y^2)': (x, y) => atan2(x, atLeastHalf(y)),
  'cosh(sin(x))': (x) => cosh(sin(x)),
  tanh: (x) => tanh(x),
  sech: (x) => sech(x),
  asinh: (x) => asinh(x),
  'acosh(3/2 + x^2)': (x) => acosh(add(1.5, square(x))),
  'atanh(0.9 tanh(x))': (x) => atanh(mul(0.9, tanh(x))),
  erf: (x) => erf(x),
  'erfc(tanh(x))': (x) => erfc(tanh(x)),
  'lgamma(1/2 + x^2)': (x) => lgamma(atLeastHalf(x)),
  'digamma(2 + x^2)': (x) => digamma(add(2, square(x))),
  sigmoid: (x) => sigmoid(x),
  softplus: (x) => softplus(x),
  'logit(sigmoid(tanh(x)))': (x) => logit(sigmoid(tanh(x))),
  gelu: (x) => gelu(x),
};

/** An expression as data: fast-check prints and shrinks it. */
export type Tree = number | { readonly variable: number } | readonly [step: string, Tree, Tree];

/** Random expressions in so many variables, four steps deep. */
export const expressionIn = (variables: number): fc.Arbitrary<Tree> =>
  fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'max', withCrossShrink: true },
      { weight: 3, arbitrary: fc.nat(variables - 1).map((variable) => ({ variable })) },
      { weight: 1, arbitrary: fc.integer({ min: -16, max: 16 }).map((n) => n / 8) },
      { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...Object.keys(steps)), tie('tree'), tie('tree')) },
    ),
  })).tree;

/** The function that a tree stands for. */
export function functionOf(tree: Tree): (...x: any[]) => any {
  if (typeof tree === 'number') return () => tree;
  if ('variable' in tree) return (...x) => x[tree.variable];
  const [name, ...parts] = tree;
  const [left, right] = parts.map(functionOf);
  return (...x) => steps[name](left(...x), right(...x));
}
