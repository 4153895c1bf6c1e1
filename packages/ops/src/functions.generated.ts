// Generated from the rulebook by `pnpm generate`. Do not edit.

import { installMethods, type Result, type Result2, type Result3 } from './dispatch.js';
import { notAnOperand, type Value } from './operand.js';
import { applyElementwise } from './rule.js';
import { rulebook } from './rulebook.js';

installMethods(rulebook);

const addOfNumbers = rulebook.add.evaluate;
export function add<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function add(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? addOfNumbers(x, y) : addOfOperands(x, y);
}
function addOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$add) return y.$radd(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$add) return x.$add(x, y);
    throw notAnOperand(x);
  }
  if (y?.$add) return y.$radd(x, y);
  throw notAnOperand(y);
}

const subOfNumbers = rulebook.sub.evaluate;
export function sub<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function sub(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? subOfNumbers(x, y) : subOfOperands(x, y);
}
function subOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$sub) return y.$rsub(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$sub) return x.$sub(x, y);
    throw notAnOperand(x);
  }
  if (y?.$sub) return y.$rsub(x, y);
  throw notAnOperand(y);
}

const mulOfNumbers = rulebook.mul.evaluate;
export function mul<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function mul(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? mulOfNumbers(x, y) : mulOfOperands(x, y);
}
function mulOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$mul) return y.$rmul(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$mul) return x.$mul(x, y);
    throw notAnOperand(x);
  }
  if (y?.$mul) return y.$rmul(x, y);
  throw notAnOperand(y);
}

const divOfNumbers = rulebook.div.evaluate;
export function div<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function div(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? divOfNumbers(x, y) : divOfOperands(x, y);
}
function divOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$div) return y.$rdiv(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$div) return x.$div(x, y);
    throw notAnOperand(x);
  }
  if (y?.$div) return y.$rdiv(x, y);
  throw notAnOperand(y);
}

const negOfNumber = rulebook.neg.evaluate;
export function neg<A extends Value>(x: A): Result<A>;
export function neg(x: any): any {
  if (typeof x === 'number') return negOfNumber(x);
  if (x?.$neg) return x.$neg(x);
  throw notAnOperand(x);
}

const powOfNumbers = rulebook.pow.evaluate;
export function pow<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function pow(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? powOfNumbers(x, y) : powOfOperands(x, y);
}
function powOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$pow) return y.$rpow(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$pow) return x.$pow(x, y);
    throw notAnOperand(x);
  }
  if (y?.$pow) return y.$rpow(x, y);
  throw notAnOperand(y);
}

const sqrtOfNumber = rulebook.sqrt.evaluate;
export function sqrt<A extends Value>(x: A): Result<A>;
export function sqrt(x: any): any {
  if (typeof x === 'number') return sqrtOfNumber(x);
  if (x?.$sqrt) return x.$sqrt(x);
  throw notAnOperand(x);
}

const cbrtOfNumber = rulebook.cbrt.evaluate;
export function cbrt<A extends Value>(x: A): Result<A>;
export function cbrt(x: any): any {
  if (typeof x === 'number') return cbrtOfNumber(x);
  if (x?.$cbrt) return x.$cbrt(x);
  throw notAnOperand(x);
}

const squareOfNumber = rulebook.square.evaluate;
export function square<A extends Value>(x: A): Result<A>;
export function square(x: any): any {
  if (typeof x === 'number') return squareOfNumber(x);
  if (x?.$square) return x.$square(x);
  throw notAnOperand(x);
}

const reciprocalOfNumber = rulebook.reciprocal.evaluate;
export function reciprocal<A extends Value>(x: A): Result<A>;
export function reciprocal(x: any): any {
  if (typeof x === 'number') return reciprocalOfNumber(x);
  if (x?.$reciprocal) return x.$reciprocal(x);
  throw notAnOperand(x);
}

const hypotOfNumbers = rulebook.hypot.evaluate;
export function hypot<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function hypot(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? hypotOfNumbers(x, y) : hypotOfOperands(x, y);
}
function hypotOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$hypot) return y.$rhypot(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$hypot) return x.$hypot(x, y);
    throw notAnOperand(x);
  }
  if (y?.$hypot) return y.$rhypot(x, y);
  throw notAnOperand(y);
}

const modOfNumbers = rulebook.mod.evaluate;
export function mod<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function mod(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? modOfNumbers(x, y) : modOfOperands(x, y);
}
function modOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$mod) return y.$rmod(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$mod) return x.$mod(x, y);
    throw notAnOperand(x);
  }
  if (y?.$mod) return y.$rmod(x, y);
  throw notAnOperand(y);
}

const ltOfNumbers = rulebook.lt.evaluate;
export function lt<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function lt(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? ltOfNumbers(x, y) : ltOfOperands(x, y);
}
function ltOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$lt) return y.$rlt(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$lt) return x.$lt(x, y);
    throw notAnOperand(x);
  }
  if (y?.$lt) return y.$rlt(x, y);
  throw notAnOperand(y);
}

const leOfNumbers = rulebook.le.evaluate;
export function le<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function le(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? leOfNumbers(x, y) : leOfOperands(x, y);
}
function leOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$le) return y.$rle(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$le) return x.$le(x, y);
    throw notAnOperand(x);
  }
  if (y?.$le) return y.$rle(x, y);
  throw notAnOperand(y);
}

const gtOfNumbers = rulebook.gt.evaluate;
export function gt<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function gt(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? gtOfNumbers(x, y) : gtOfOperands(x, y);
}
function gtOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$gt) return y.$rgt(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$gt) return x.$gt(x, y);
    throw notAnOperand(x);
  }
  if (y?.$gt) return y.$rgt(x, y);
  throw notAnOperand(y);
}

const geOfNumbers = rulebook.ge.evaluate;
export function ge<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function ge(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? geOfNumbers(x, y) : geOfOperands(x, y);
}
function geOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$ge) return y.$rge(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$ge) return x.$ge(x, y);
    throw notAnOperand(x);
  }
  if (y?.$ge) return y.$rge(x, y);
  throw notAnOperand(y);
}

const eqOfNumbers = rulebook.eq.evaluate;
export function eq<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function eq(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? eqOfNumbers(x, y) : eqOfOperands(x, y);
}
function eqOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$eq) return y.$req(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$eq) return x.$eq(x, y);
    throw notAnOperand(x);
  }
  if (y?.$eq) return y.$req(x, y);
  throw notAnOperand(y);
}

const neOfNumbers = rulebook.ne.evaluate;
export function ne<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function ne(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? neOfNumbers(x, y) : neOfOperands(x, y);
}
function neOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$ne) return y.$rne(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$ne) return x.$ne(x, y);
    throw notAnOperand(x);
  }
  if (y?.$ne) return y.$rne(x, y);
  throw notAnOperand(y);
}

const expOfNumber = rulebook.exp.evaluate;
export function exp<A extends Value>(x: A): Result<A>;
export function exp(x: any): any {
  if (typeof x === 'number') return expOfNumber(x);
  if (x?.$exp) return x.$exp(x);
  throw notAnOperand(x);
}

const exp2OfNumber = rulebook.exp2.evaluate;
export function exp2<A extends Value>(x: A): Result<A>;
export function exp2(x: any): any {
  if (typeof x === 'number') return exp2OfNumber(x);
  if (x?.$exp2) return x.$exp2(x);
  throw notAnOperand(x);
}

const expm1OfNumber = rulebook.expm1.evaluate;
export function expm1<A extends Value>(x: A): Result<A>;
export function expm1(x: any): any {
  if (typeof x === 'number') return expm1OfNumber(x);
  if (x?.$expm1) return x.$expm1(x);
  throw notAnOperand(x);
}

const logOfNumber = rulebook.log.evaluate;
export function log<A extends Value>(x: A): Result<A>;
export function log(x: any): any {
  if (typeof x === 'number') return logOfNumber(x);
  if (x?.$log) return x.$log(x);
  throw notAnOperand(x);
}

const log2OfNumber = rulebook.log2.evaluate;
export function log2<A extends Value>(x: A): Result<A>;
export function log2(x: any): any {
  if (typeof x === 'number') return log2OfNumber(x);
  if (x?.$log2) return x.$log2(x);
  throw notAnOperand(x);
}

const log10OfNumber = rulebook.log10.evaluate;
export function log10<A extends Value>(x: A): Result<A>;
export function log10(x: any): any {
  if (typeof x === 'number') return log10OfNumber(x);
  if (x?.$log10) return x.$log10(x);
  throw notAnOperand(x);
}

const log1pOfNumber = rulebook.log1p.evaluate;
export function log1p<A extends Value>(x: A): Result<A>;
export function log1p(x: any): any {
  if (typeof x === 'number') return log1pOfNumber(x);
  if (x?.$log1p) return x.$log1p(x);
  throw notAnOperand(x);
}

const xlogyOfNumbers = rulebook.xlogy.evaluate;
export function xlogy<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function xlogy(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? xlogyOfNumbers(x, y) : xlogyOfOperands(x, y);
}
function xlogyOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$xlogy) return y.$rxlogy(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$xlogy) return x.$xlogy(x, y);
    throw notAnOperand(x);
  }
  if (y?.$xlogy) return y.$rxlogy(x, y);
  throw notAnOperand(y);
}

const sinhOfNumber = rulebook.sinh.evaluate;
export function sinh<A extends Value>(x: A): Result<A>;
export function sinh(x: any): any {
  if (typeof x === 'number') return sinhOfNumber(x);
  if (x?.$sinh) return x.$sinh(x);
  throw notAnOperand(x);
}

const coshOfNumber = rulebook.cosh.evaluate;
export function cosh<A extends Value>(x: A): Result<A>;
export function cosh(x: any): any {
  if (typeof x === 'number') return coshOfNumber(x);
  if (x?.$cosh) return x.$cosh(x);
  throw notAnOperand(x);
}

const tanhOfNumber = rulebook.tanh.evaluate;
export function tanh<A extends Value>(x: A): Result<A>;
export function tanh(x: any): any {
  if (typeof x === 'number') return tanhOfNumber(x);
  if (x?.$tanh) return x.$tanh(x);
  throw notAnOperand(x);
}

const sechOfNumber = rulebook.sech.evaluate;
export function sech<A extends Value>(x: A): Result<A>;
export function sech(x: any): any {
  if (typeof x === 'number') return sechOfNumber(x);
  if (x?.$sech) return x.$sech(x);
  throw notAnOperand(x);
}

const asinhOfNumber = rulebook.asinh.evaluate;
export function asinh<A extends Value>(x: A): Result<A>;
export function asinh(x: any): any {
  if (typeof x === 'number') return asinhOfNumber(x);
  if (x?.$asinh) return x.$asinh(x);
  throw notAnOperand(x);
}

const acoshOfNumber = rulebook.acosh.evaluate;
export function acosh<A extends Value>(x: A): Result<A>;
export function acosh(x: any): any {
  if (typeof x === 'number') return acoshOfNumber(x);
  if (x?.$acosh) return x.$acosh(x);
  throw notAnOperand(x);
}

const atanhOfNumber = rulebook.atanh.evaluate;
export function atanh<A extends Value>(x: A): Result<A>;
export function atanh(x: any): any {
  if (typeof x === 'number') return atanhOfNumber(x);
  if (x?.$atanh) return x.$atanh(x);
  throw notAnOperand(x);
}

const absOfNumber = rulebook.abs.evaluate;
export function abs<A extends Value>(x: A): Result<A>;
export function abs(x: any): any {
  if (typeof x === 'number') return absOfNumber(x);
  if (x?.$abs) return x.$abs(x);
  throw notAnOperand(x);
}

const signOfNumber = rulebook.sign.evaluate;
export function sign<A extends Value>(x: A): Result<A>;
export function sign(x: any): any {
  if (typeof x === 'number') return signOfNumber(x);
  if (x?.$sign) return x.$sign(x);
  throw notAnOperand(x);
}

const minOfNumbers = rulebook.min.evaluate;
export function min<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function min(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? minOfNumbers(x, y) : minOfOperands(x, y);
}
function minOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$min) return y.$rmin(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$min) return x.$min(x, y);
    throw notAnOperand(x);
  }
  if (y?.$min) return y.$rmin(x, y);
  throw notAnOperand(y);
}

const maxOfNumbers = rulebook.max.evaluate;
export function max<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function max(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? maxOfNumbers(x, y) : maxOfOperands(x, y);
}
function maxOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$max) return y.$rmax(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$max) return x.$max(x, y);
    throw notAnOperand(x);
  }
  if (y?.$max) return y.$rmax(x, y);
  throw notAnOperand(y);
}

export function clamp<A extends Value, B extends Value, C extends Value>(x: A, y: B, z: C): Result3<A, B, C>;
export function clamp(x: any, y: any, z: any): any {
  return applyElementwise(rulebook.clamp, [x, y, z]);
}

const reluOfNumber = rulebook.relu.evaluate;
export function relu<A extends Value>(x: A): Result<A>;
export function relu(x: any): any {
  if (typeof x === 'number') return reluOfNumber(x);
  if (x?.$relu) return x.$relu(x);
  throw notAnOperand(x);
}

const leakyReluOfNumbers = rulebook.leakyRelu.evaluate;
export function leakyRelu<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function leakyRelu(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? leakyReluOfNumbers(x, y) : leakyReluOfOperands(x, y);
}
function leakyReluOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$leakyRelu) return y.$rleakyRelu(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$leakyRelu) return x.$leakyRelu(x, y);
    throw notAnOperand(x);
  }
  if (y?.$leakyRelu) return y.$rleakyRelu(x, y);
  throw notAnOperand(y);
}

const floorOfNumber = rulebook.floor.evaluate;
export function floor<A extends Value>(x: A): Result<A>;
export function floor(x: any): any {
  if (typeof x === 'number') return floorOfNumber(x);
  if (x?.$floor) return x.$floor(x);
  throw notAnOperand(x);
}

const ceilOfNumber = rulebook.ceil.evaluate;
export function ceil<A extends Value>(x: A): Result<A>;
export function ceil(x: any): any {
  if (typeof x === 'number') return ceilOfNumber(x);
  if (x?.$ceil) return x.$ceil(x);
  throw notAnOperand(x);
}

const roundOfNumber = rulebook.round.evaluate;
export function round<A extends Value>(x: A): Result<A>;
export function round(x: any): any {
  if (typeof x === 'number') return roundOfNumber(x);
  if (x?.$round) return x.$round(x);
  throw notAnOperand(x);
}

const heavisideOfNumber = rulebook.heaviside.evaluate;
export function heaviside<A extends Value>(x: A): Result<A>;
export function heaviside(x: any): any {
  if (typeof x === 'number') return heavisideOfNumber(x);
  if (x?.$heaviside) return x.$heaviside(x);
  throw notAnOperand(x);
}

const sigmoidOfNumber = rulebook.sigmoid.evaluate;
export function sigmoid<A extends Value>(x: A): Result<A>;
export function sigmoid(x: any): any {
  if (typeof x === 'number') return sigmoidOfNumber(x);
  if (x?.$sigmoid) return x.$sigmoid(x);
  throw notAnOperand(x);
}

const softplusOfNumber = rulebook.softplus.evaluate;
export function softplus<A extends Value>(x: A): Result<A>;
export function softplus(x: any): any {
  if (typeof x === 'number') return softplusOfNumber(x);
  if (x?.$softplus) return x.$softplus(x);
  throw notAnOperand(x);
}

const logitOfNumber = rulebook.logit.evaluate;
export function logit<A extends Value>(x: A): Result<A>;
export function logit(x: any): any {
  if (typeof x === 'number') return logitOfNumber(x);
  if (x?.$logit) return x.$logit(x);
  throw notAnOperand(x);
}

const geluOfNumber = rulebook.gelu.evaluate;
export function gelu<A extends Value>(x: A): Result<A>;
export function gelu(x: any): any {
  if (typeof x === 'number') return geluOfNumber(x);
  if (x?.$gelu) return x.$gelu(x);
  throw notAnOperand(x);
}

const erfOfNumber = rulebook.erf.evaluate;
export function erf<A extends Value>(x: A): Result<A>;
export function erf(x: any): any {
  if (typeof x === 'number') return erfOfNumber(x);
  if (x?.$erf) return x.$erf(x);
  throw notAnOperand(x);
}

const erfcOfNumber = rulebook.erfc.evaluate;
export function erfc<A extends Value>(x: A): Result<A>;
export function erfc(x: any): any {
  if (typeof x === 'number') return erfcOfNumber(x);
  if (x?.$erfc) return x.$erfc(x);
  throw notAnOperand(x);
}

const gammaOfNumber = rulebook.gamma.evaluate;
export function gamma<A extends Value>(x: A): Result<A>;
export function gamma(x: any): any {
  if (typeof x === 'number') return gammaOfNumber(x);
  if (x?.$gamma) return x.$gamma(x);
  throw notAnOperand(x);
}

const lgammaOfNumber = rulebook.lgamma.evaluate;
export function lgamma<A extends Value>(x: A): Result<A>;
export function lgamma(x: any): any {
  if (typeof x === 'number') return lgammaOfNumber(x);
  if (x?.$lgamma) return x.$lgamma(x);
  throw notAnOperand(x);
}

const digammaOfNumber = rulebook.digamma.evaluate;
export function digamma<A extends Value>(x: A): Result<A>;
export function digamma(x: any): any {
  if (typeof x === 'number') return digammaOfNumber(x);
  if (x?.$digamma) return x.$digamma(x);
  throw notAnOperand(x);
}

const polygammaOfNumbers = rulebook.polygamma.evaluate;
export function polygamma<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function polygamma(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? polygammaOfNumbers(x, y) : polygammaOfOperands(x, y);
}
function polygammaOfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$polygamma) return y.$rpolygamma(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$polygamma) return x.$polygamma(x, y);
    throw notAnOperand(x);
  }
  if (y?.$polygamma) return y.$rpolygamma(x, y);
  throw notAnOperand(y);
}

const sinOfNumber = rulebook.sin.evaluate;
export function sin<A extends Value>(x: A): Result<A>;
export function sin(x: any): any {
  if (typeof x === 'number') return sinOfNumber(x);
  if (x?.$sin) return x.$sin(x);
  throw notAnOperand(x);
}

const cosOfNumber = rulebook.cos.evaluate;
export function cos<A extends Value>(x: A): Result<A>;
export function cos(x: any): any {
  if (typeof x === 'number') return cosOfNumber(x);
  if (x?.$cos) return x.$cos(x);
  throw notAnOperand(x);
}

const tanOfNumber = rulebook.tan.evaluate;
export function tan<A extends Value>(x: A): Result<A>;
export function tan(x: any): any {
  if (typeof x === 'number') return tanOfNumber(x);
  if (x?.$tan) return x.$tan(x);
  throw notAnOperand(x);
}

const secOfNumber = rulebook.sec.evaluate;
export function sec<A extends Value>(x: A): Result<A>;
export function sec(x: any): any {
  if (typeof x === 'number') return secOfNumber(x);
  if (x?.$sec) return x.$sec(x);
  throw notAnOperand(x);
}

const cscOfNumber = rulebook.csc.evaluate;
export function csc<A extends Value>(x: A): Result<A>;
export function csc(x: any): any {
  if (typeof x === 'number') return cscOfNumber(x);
  if (x?.$csc) return x.$csc(x);
  throw notAnOperand(x);
}

const cotOfNumber = rulebook.cot.evaluate;
export function cot<A extends Value>(x: A): Result<A>;
export function cot(x: any): any {
  if (typeof x === 'number') return cotOfNumber(x);
  if (x?.$cot) return x.$cot(x);
  throw notAnOperand(x);
}

const asinOfNumber = rulebook.asin.evaluate;
export function asin<A extends Value>(x: A): Result<A>;
export function asin(x: any): any {
  if (typeof x === 'number') return asinOfNumber(x);
  if (x?.$asin) return x.$asin(x);
  throw notAnOperand(x);
}

const acosOfNumber = rulebook.acos.evaluate;
export function acos<A extends Value>(x: A): Result<A>;
export function acos(x: any): any {
  if (typeof x === 'number') return acosOfNumber(x);
  if (x?.$acos) return x.$acos(x);
  throw notAnOperand(x);
}

const atanOfNumber = rulebook.atan.evaluate;
export function atan<A extends Value>(x: A): Result<A>;
export function atan(x: any): any {
  if (typeof x === 'number') return atanOfNumber(x);
  if (x?.$atan) return x.$atan(x);
  throw notAnOperand(x);
}

const atan2OfNumbers = rulebook.atan2.evaluate;
export function atan2<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function atan2(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? atan2OfNumbers(x, y) : atan2OfOperands(x, y);
}
function atan2OfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$atan2) return y.$ratan2(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$atan2) return x.$atan2(x, y);
    throw notAnOperand(x);
  }
  if (y?.$atan2) return y.$ratan2(x, y);
  throw notAnOperand(y);
}
