// Generated from the rulebook by `pnpm generate`. Do not edit.

import { explained, type Result, type Result2, type Result3, withMethods } from './dispatch.js';
import type { Value } from './operand.js';
import { applyElementwise } from './rule.js';
import * as rules from './rules/index.js';

const addOfNumbers = withMethods(rules.addRule);
export function add<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function add(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? addOfNumbers(x, y) : addOfOperands(x, y);
}
function addOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$radd(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$add(x, y) : y.$radd(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const subOfNumbers = withMethods(rules.subRule);
export function sub<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function sub(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? subOfNumbers(x, y) : subOfOperands(x, y);
}
function subOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rsub(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$sub(x, y) : y.$rsub(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const mulOfNumbers = withMethods(rules.mulRule);
export function mul<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function mul(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? mulOfNumbers(x, y) : mulOfOperands(x, y);
}
function mulOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rmul(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$mul(x, y) : y.$rmul(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const divOfNumbers = withMethods(rules.divRule);
export function div<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function div(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? divOfNumbers(x, y) : divOfOperands(x, y);
}
function divOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rdiv(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$div(x, y) : y.$rdiv(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const negOfNumber = withMethods(rules.negRule);
export function neg<A extends Value>(x: A): Result<A>;
export function neg(x: any): any {
  return typeof x === 'number' ? negOfNumber(x) : negOfOperand(x);
}
function negOfOperand(x: any): any {
  try {
    return x.$neg(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const powOfNumbers = withMethods(rules.powRule);
export function pow<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function pow(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? powOfNumbers(x, y) : powOfOperands(x, y);
}
function powOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rpow(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$pow(x, y) : y.$rpow(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const sqrtOfNumber = withMethods(rules.sqrtRule);
export function sqrt<A extends Value>(x: A): Result<A>;
export function sqrt(x: any): any {
  return typeof x === 'number' ? sqrtOfNumber(x) : sqrtOfOperand(x);
}
function sqrtOfOperand(x: any): any {
  try {
    return x.$sqrt(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const cbrtOfNumber = withMethods(rules.cbrtRule);
export function cbrt<A extends Value>(x: A): Result<A>;
export function cbrt(x: any): any {
  return typeof x === 'number' ? cbrtOfNumber(x) : cbrtOfOperand(x);
}
function cbrtOfOperand(x: any): any {
  try {
    return x.$cbrt(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const squareOfNumber = withMethods(rules.squareRule);
export function square<A extends Value>(x: A): Result<A>;
export function square(x: any): any {
  return typeof x === 'number' ? squareOfNumber(x) : squareOfOperand(x);
}
function squareOfOperand(x: any): any {
  try {
    return x.$square(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const reciprocalOfNumber = withMethods(rules.reciprocalRule);
export function reciprocal<A extends Value>(x: A): Result<A>;
export function reciprocal(x: any): any {
  return typeof x === 'number' ? reciprocalOfNumber(x) : reciprocalOfOperand(x);
}
function reciprocalOfOperand(x: any): any {
  try {
    return x.$reciprocal(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const hypotOfNumbers = withMethods(rules.hypotRule);
export function hypot<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function hypot(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? hypotOfNumbers(x, y) : hypotOfOperands(x, y);
}
function hypotOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rhypot(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$hypot(x, y) : y.$rhypot(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const modOfNumbers = withMethods(rules.modRule);
export function mod<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function mod(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? modOfNumbers(x, y) : modOfOperands(x, y);
}
function modOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rmod(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$mod(x, y) : y.$rmod(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const expOfNumber = withMethods(rules.expRule);
export function exp<A extends Value>(x: A): Result<A>;
export function exp(x: any): any {
  return typeof x === 'number' ? expOfNumber(x) : expOfOperand(x);
}
function expOfOperand(x: any): any {
  try {
    return x.$exp(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const exp2OfNumber = withMethods(rules.exp2Rule);
export function exp2<A extends Value>(x: A): Result<A>;
export function exp2(x: any): any {
  return typeof x === 'number' ? exp2OfNumber(x) : exp2OfOperand(x);
}
function exp2OfOperand(x: any): any {
  try {
    return x.$exp2(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const expm1OfNumber = withMethods(rules.expm1Rule);
export function expm1<A extends Value>(x: A): Result<A>;
export function expm1(x: any): any {
  return typeof x === 'number' ? expm1OfNumber(x) : expm1OfOperand(x);
}
function expm1OfOperand(x: any): any {
  try {
    return x.$expm1(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const logOfNumber = withMethods(rules.logRule);
export function log<A extends Value>(x: A): Result<A>;
export function log(x: any): any {
  return typeof x === 'number' ? logOfNumber(x) : logOfOperand(x);
}
function logOfOperand(x: any): any {
  try {
    return x.$log(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const log2OfNumber = withMethods(rules.log2Rule);
export function log2<A extends Value>(x: A): Result<A>;
export function log2(x: any): any {
  return typeof x === 'number' ? log2OfNumber(x) : log2OfOperand(x);
}
function log2OfOperand(x: any): any {
  try {
    return x.$log2(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const log10OfNumber = withMethods(rules.log10Rule);
export function log10<A extends Value>(x: A): Result<A>;
export function log10(x: any): any {
  return typeof x === 'number' ? log10OfNumber(x) : log10OfOperand(x);
}
function log10OfOperand(x: any): any {
  try {
    return x.$log10(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const log1pOfNumber = withMethods(rules.log1pRule);
export function log1p<A extends Value>(x: A): Result<A>;
export function log1p(x: any): any {
  return typeof x === 'number' ? log1pOfNumber(x) : log1pOfOperand(x);
}
function log1pOfOperand(x: any): any {
  try {
    return x.$log1p(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const xlogyOfNumbers = withMethods(rules.xlogyRule);
export function xlogy<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function xlogy(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? xlogyOfNumbers(x, y) : xlogyOfOperands(x, y);
}
function xlogyOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rxlogy(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$xlogy(x, y) : y.$rxlogy(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const sinOfNumber = withMethods(rules.sinRule);
export function sin<A extends Value>(x: A): Result<A>;
export function sin(x: any): any {
  return typeof x === 'number' ? sinOfNumber(x) : sinOfOperand(x);
}
function sinOfOperand(x: any): any {
  try {
    return x.$sin(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const cosOfNumber = withMethods(rules.cosRule);
export function cos<A extends Value>(x: A): Result<A>;
export function cos(x: any): any {
  return typeof x === 'number' ? cosOfNumber(x) : cosOfOperand(x);
}
function cosOfOperand(x: any): any {
  try {
    return x.$cos(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const tanOfNumber = withMethods(rules.tanRule);
export function tan<A extends Value>(x: A): Result<A>;
export function tan(x: any): any {
  return typeof x === 'number' ? tanOfNumber(x) : tanOfOperand(x);
}
function tanOfOperand(x: any): any {
  try {
    return x.$tan(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const secOfNumber = withMethods(rules.secRule);
export function sec<A extends Value>(x: A): Result<A>;
export function sec(x: any): any {
  return typeof x === 'number' ? secOfNumber(x) : secOfOperand(x);
}
function secOfOperand(x: any): any {
  try {
    return x.$sec(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const cscOfNumber = withMethods(rules.cscRule);
export function csc<A extends Value>(x: A): Result<A>;
export function csc(x: any): any {
  return typeof x === 'number' ? cscOfNumber(x) : cscOfOperand(x);
}
function cscOfOperand(x: any): any {
  try {
    return x.$csc(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const cotOfNumber = withMethods(rules.cotRule);
export function cot<A extends Value>(x: A): Result<A>;
export function cot(x: any): any {
  return typeof x === 'number' ? cotOfNumber(x) : cotOfOperand(x);
}
function cotOfOperand(x: any): any {
  try {
    return x.$cot(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const asinOfNumber = withMethods(rules.asinRule);
export function asin<A extends Value>(x: A): Result<A>;
export function asin(x: any): any {
  return typeof x === 'number' ? asinOfNumber(x) : asinOfOperand(x);
}
function asinOfOperand(x: any): any {
  try {
    return x.$asin(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const acosOfNumber = withMethods(rules.acosRule);
export function acos<A extends Value>(x: A): Result<A>;
export function acos(x: any): any {
  return typeof x === 'number' ? acosOfNumber(x) : acosOfOperand(x);
}
function acosOfOperand(x: any): any {
  try {
    return x.$acos(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const atanOfNumber = withMethods(rules.atanRule);
export function atan<A extends Value>(x: A): Result<A>;
export function atan(x: any): any {
  return typeof x === 'number' ? atanOfNumber(x) : atanOfOperand(x);
}
function atanOfOperand(x: any): any {
  try {
    return x.$atan(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const atan2OfNumbers = withMethods(rules.atan2Rule);
export function atan2<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function atan2(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? atan2OfNumbers(x, y) : atan2OfOperands(x, y);
}
function atan2OfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$ratan2(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$atan2(x, y) : y.$ratan2(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const sinhOfNumber = withMethods(rules.sinhRule);
export function sinh<A extends Value>(x: A): Result<A>;
export function sinh(x: any): any {
  return typeof x === 'number' ? sinhOfNumber(x) : sinhOfOperand(x);
}
function sinhOfOperand(x: any): any {
  try {
    return x.$sinh(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const coshOfNumber = withMethods(rules.coshRule);
export function cosh<A extends Value>(x: A): Result<A>;
export function cosh(x: any): any {
  return typeof x === 'number' ? coshOfNumber(x) : coshOfOperand(x);
}
function coshOfOperand(x: any): any {
  try {
    return x.$cosh(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const tanhOfNumber = withMethods(rules.tanhRule);
export function tanh<A extends Value>(x: A): Result<A>;
export function tanh(x: any): any {
  return typeof x === 'number' ? tanhOfNumber(x) : tanhOfOperand(x);
}
function tanhOfOperand(x: any): any {
  try {
    return x.$tanh(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const sechOfNumber = withMethods(rules.sechRule);
export function sech<A extends Value>(x: A): Result<A>;
export function sech(x: any): any {
  return typeof x === 'number' ? sechOfNumber(x) : sechOfOperand(x);
}
function sechOfOperand(x: any): any {
  try {
    return x.$sech(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const asinhOfNumber = withMethods(rules.asinhRule);
export function asinh<A extends Value>(x: A): Result<A>;
export function asinh(x: any): any {
  return typeof x === 'number' ? asinhOfNumber(x) : asinhOfOperand(x);
}
function asinhOfOperand(x: any): any {
  try {
    return x.$asinh(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const acoshOfNumber = withMethods(rules.acoshRule);
export function acosh<A extends Value>(x: A): Result<A>;
export function acosh(x: any): any {
  return typeof x === 'number' ? acoshOfNumber(x) : acoshOfOperand(x);
}
function acoshOfOperand(x: any): any {
  try {
    return x.$acosh(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const atanhOfNumber = withMethods(rules.atanhRule);
export function atanh<A extends Value>(x: A): Result<A>;
export function atanh(x: any): any {
  return typeof x === 'number' ? atanhOfNumber(x) : atanhOfOperand(x);
}
function atanhOfOperand(x: any): any {
  try {
    return x.$atanh(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const erfOfNumber = withMethods(rules.erfRule);
export function erf<A extends Value>(x: A): Result<A>;
export function erf(x: any): any {
  return typeof x === 'number' ? erfOfNumber(x) : erfOfOperand(x);
}
function erfOfOperand(x: any): any {
  try {
    return x.$erf(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const erfcOfNumber = withMethods(rules.erfcRule);
export function erfc<A extends Value>(x: A): Result<A>;
export function erfc(x: any): any {
  return typeof x === 'number' ? erfcOfNumber(x) : erfcOfOperand(x);
}
function erfcOfOperand(x: any): any {
  try {
    return x.$erfc(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const gammaOfNumber = withMethods(rules.gammaRule);
export function gamma<A extends Value>(x: A): Result<A>;
export function gamma(x: any): any {
  return typeof x === 'number' ? gammaOfNumber(x) : gammaOfOperand(x);
}
function gammaOfOperand(x: any): any {
  try {
    return x.$gamma(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const lgammaOfNumber = withMethods(rules.lgammaRule);
export function lgamma<A extends Value>(x: A): Result<A>;
export function lgamma(x: any): any {
  return typeof x === 'number' ? lgammaOfNumber(x) : lgammaOfOperand(x);
}
function lgammaOfOperand(x: any): any {
  try {
    return x.$lgamma(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const digammaOfNumber = withMethods(rules.digammaRule);
export function digamma<A extends Value>(x: A): Result<A>;
export function digamma(x: any): any {
  return typeof x === 'number' ? digammaOfNumber(x) : digammaOfOperand(x);
}
function digammaOfOperand(x: any): any {
  try {
    return x.$digamma(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const polygammaOfNumbers = withMethods(rules.polygammaRule);
export function polygamma<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function polygamma(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? polygammaOfNumbers(x, y) : polygammaOfOperands(x, y);
}
function polygammaOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rpolygamma(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$polygamma(x, y) : y.$rpolygamma(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const absOfNumber = withMethods(rules.absRule);
export function abs<A extends Value>(x: A): Result<A>;
export function abs(x: any): any {
  return typeof x === 'number' ? absOfNumber(x) : absOfOperand(x);
}
function absOfOperand(x: any): any {
  try {
    return x.$abs(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const signOfNumber = withMethods(rules.signRule);
export function sign<A extends Value>(x: A): Result<A>;
export function sign(x: any): any {
  return typeof x === 'number' ? signOfNumber(x) : signOfOperand(x);
}
function signOfOperand(x: any): any {
  try {
    return x.$sign(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const minOfNumbers = withMethods(rules.minRule);
export function min<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function min(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? minOfNumbers(x, y) : minOfOperands(x, y);
}
function minOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rmin(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$min(x, y) : y.$rmin(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const maxOfNumbers = withMethods(rules.maxRule);
export function max<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function max(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? maxOfNumbers(x, y) : maxOfOperands(x, y);
}
function maxOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rmax(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$max(x, y) : y.$rmax(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

export function clamp<A extends Value, B extends Value, C extends Value>(x: A, y: B, z: C): Result3<A, B, C>;
export function clamp(x: any, y: any, z: any): any {
  return applyElementwise(rules.clampRule, [x, y, z]);
}

const reluOfNumber = withMethods(rules.reluRule);
export function relu<A extends Value>(x: A): Result<A>;
export function relu(x: any): any {
  return typeof x === 'number' ? reluOfNumber(x) : reluOfOperand(x);
}
function reluOfOperand(x: any): any {
  try {
    return x.$relu(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const leakyReluOfNumbers = withMethods(rules.leakyReluRule);
export function leakyRelu<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function leakyRelu(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? leakyReluOfNumbers(x, y) : leakyReluOfOperands(x, y);
}
function leakyReluOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rleakyRelu(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$leakyRelu(x, y) : y.$rleakyRelu(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const floorOfNumber = withMethods(rules.floorRule);
export function floor<A extends Value>(x: A): Result<A>;
export function floor(x: any): any {
  return typeof x === 'number' ? floorOfNumber(x) : floorOfOperand(x);
}
function floorOfOperand(x: any): any {
  try {
    return x.$floor(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const ceilOfNumber = withMethods(rules.ceilRule);
export function ceil<A extends Value>(x: A): Result<A>;
export function ceil(x: any): any {
  return typeof x === 'number' ? ceilOfNumber(x) : ceilOfOperand(x);
}
function ceilOfOperand(x: any): any {
  try {
    return x.$ceil(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const roundOfNumber = withMethods(rules.roundRule);
export function round<A extends Value>(x: A): Result<A>;
export function round(x: any): any {
  return typeof x === 'number' ? roundOfNumber(x) : roundOfOperand(x);
}
function roundOfOperand(x: any): any {
  try {
    return x.$round(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const heavisideOfNumber = withMethods(rules.heavisideRule);
export function heaviside<A extends Value>(x: A): Result<A>;
export function heaviside(x: any): any {
  return typeof x === 'number' ? heavisideOfNumber(x) : heavisideOfOperand(x);
}
function heavisideOfOperand(x: any): any {
  try {
    return x.$heaviside(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const sigmoidOfNumber = withMethods(rules.sigmoidRule);
export function sigmoid<A extends Value>(x: A): Result<A>;
export function sigmoid(x: any): any {
  return typeof x === 'number' ? sigmoidOfNumber(x) : sigmoidOfOperand(x);
}
function sigmoidOfOperand(x: any): any {
  try {
    return x.$sigmoid(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const softplusOfNumber = withMethods(rules.softplusRule);
export function softplus<A extends Value>(x: A): Result<A>;
export function softplus(x: any): any {
  return typeof x === 'number' ? softplusOfNumber(x) : softplusOfOperand(x);
}
function softplusOfOperand(x: any): any {
  try {
    return x.$softplus(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const logitOfNumber = withMethods(rules.logitRule);
export function logit<A extends Value>(x: A): Result<A>;
export function logit(x: any): any {
  return typeof x === 'number' ? logitOfNumber(x) : logitOfOperand(x);
}
function logitOfOperand(x: any): any {
  try {
    return x.$logit(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const geluOfNumber = withMethods(rules.geluRule);
export function gelu<A extends Value>(x: A): Result<A>;
export function gelu(x: any): any {
  return typeof x === 'number' ? geluOfNumber(x) : geluOfOperand(x);
}
function geluOfOperand(x: any): any {
  try {
    return x.$gelu(x);
  } catch (error) {
    throw explained(error, x);
  }
}

const ltOfNumbers = withMethods(rules.ltRule);
export function lt<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function lt(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? ltOfNumbers(x, y) : ltOfOperands(x, y);
}
function ltOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rlt(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$lt(x, y) : y.$rlt(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const leOfNumbers = withMethods(rules.leRule);
export function le<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function le(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? leOfNumbers(x, y) : leOfOperands(x, y);
}
function leOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rle(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$le(x, y) : y.$rle(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const gtOfNumbers = withMethods(rules.gtRule);
export function gt<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function gt(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? gtOfNumbers(x, y) : gtOfOperands(x, y);
}
function gtOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rgt(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$gt(x, y) : y.$rgt(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const geOfNumbers = withMethods(rules.geRule);
export function ge<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function ge(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? geOfNumbers(x, y) : geOfOperands(x, y);
}
function geOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rge(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$ge(x, y) : y.$rge(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const eqOfNumbers = withMethods(rules.eqRule);
export function eq<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function eq(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? eqOfNumbers(x, y) : eqOfOperands(x, y);
}
function eqOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$req(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$eq(x, y) : y.$req(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}

const neOfNumbers = withMethods(rules.neRule);
export function ne<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function ne(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? neOfNumbers(x, y) : neOfOperands(x, y);
}
function neOfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$rne(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$ne(x, y) : y.$rne(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}
