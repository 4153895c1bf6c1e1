import { exp, pow, type Value } from '@fourgrad/ops';
import type { Expr } from '../expression/Expr.js';
import { E } from './constants.js';

/** x^y; e^x is exp(x), whose derivative needs no logarithm of e. */
export const power = (x: Expr, y: Expr): Value => (x === E ? exp(y) : pow(x, y));
