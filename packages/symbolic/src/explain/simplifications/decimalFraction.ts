import type { Expr } from '../../expression/Expr.js';
import * as Q from '../../simplify/rational.js';
import { formulaOf } from '../Formula.js';
import { type Account, account } from './Account.js';

/** 0.5 = 1/2 */
export const decimalFraction = (decimal: Expr): Account =>
  account('decimalFraction', {
    decimal: formulaOf(decimal),
    fraction: formulaOf(Q.expressionOf(Q.rationalOf(decimal) ?? Q.ONE)),
  });
