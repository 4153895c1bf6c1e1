import { arithmetic } from './rules/arithmetic.js';
import { comparison } from './rules/comparison.js';
import { exponential } from './rules/exponential.js';
import { hyperbolic } from './rules/hyperbolic.js';
import { piecewise } from './rules/piecewise.js';
import { smooth } from './rules/smooth.js';
import { special } from './rules/special.js';
import { trigonometric } from './rules/trigonometric.js';

/** Every elementwise primitive: the one place where a derivative rule is written. */
export const rulebook = {
  ...arithmetic,
  ...exponential,
  ...trigonometric,
  ...hyperbolic,
  ...special,
  ...piecewise,
  ...smooth,
  ...comparison,
};

/** The families, for tables and documentation. */
export const families = {
  arithmetic,
  exponential,
  trigonometric,
  hyperbolic,
  special,
  piecewise,
  smooth,
  comparison,
};

/** The names of the elementwise primitives; `satisfies Record<ElementwiseName, ...>` makes a map exhaustive. */
export type ElementwiseName = keyof typeof rulebook;
