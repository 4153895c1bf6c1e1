import type { SimplificationReason } from '../../simplify/simplificationsOf.js';
import type { Teller } from './Account.js';
import { tellCommonFactor } from './commonFactor.js';
import * as functions from './functions.js';
import { tellProduct } from './products.js';
import { tellSquares } from './squares.js';
import { tellSum } from './sums.js';
import { withFurther } from './withFurther.js';

/** Who tells of what the simplifier has done, by its reason. */
const TELLERS = {
  likeTerms: tellSum,
  squares: tellSquares,
  commonFactor: tellCommonFactor,
  likeFactors: tellProduct,
  inverse: functions.inverse,
  odd: functions.odd,
  even: functions.even,
  expOfLog: functions.expOfLog,
  logOfPower: functions.logOfPower,
  logOfRoot: functions.logOfRoot,
  logOfReciprocal: functions.logOfReciprocal,
  nonnegative: functions.nonnegative,
  nonpositive: functions.nonpositive,
  positive: functions.positive,
  evenPowerOfAbs: functions.evenPowerOfAbs,
  powerOfPower: functions.powerOfPower,
  splitRoot: functions.splitRoot,
  splitAbs: functions.splitAbs,
  splitSign: functions.splitSign,
  timesSign: functions.timesSign,
  same: functions.same,
  sameBranches: functions.sameBranches,
} satisfies Record<SimplificationReason, Teller>;

/** A step of a simplification, told: which rule it is, and what plays which role in it. */
export const accountOf: Teller = (step, context) =>
  withFurther(TELLERS[step.reason](step, context), step, context.assume);
