// Generated from the rulebook by `pnpm generate`. Do not edit.

import { type Kernels, rulebook, type Value } from '@fourgrad/ops';
import { recordBinary, recordUnary, Variable } from './Variable.js';

export const kernels: Kernels = {};

const { evaluate: addOfNumbers, partials: [addX, addY] } = rulebook.add;
kernels.$add = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = addOfNumbers(x, b);
    return recordUnary(a, z, addX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = addOfNumbers(x, y);
    return recordBinary(a, b, z, addX(x, y, z) as number, addY(x, y, z) as number);
  }
  return a.elementwise(rulebook.add, [a, b]);
};
kernels.$radd = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.add, [a, b]);
  const y = b.primal;
  const z = addOfNumbers(a, y);
  return recordUnary(b, z, addY(a, y, z) as number);
};

const { evaluate: subOfNumbers, partials: [subX, subY] } = rulebook.sub;
kernels.$sub = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = subOfNumbers(x, b);
    return recordUnary(a, z, subX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = subOfNumbers(x, y);
    return recordBinary(a, b, z, subX(x, y, z) as number, subY(x, y, z) as number);
  }
  return a.elementwise(rulebook.sub, [a, b]);
};
kernels.$rsub = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.sub, [a, b]);
  const y = b.primal;
  const z = subOfNumbers(a, y);
  return recordUnary(b, z, subY(a, y, z) as number);
};

const { evaluate: mulOfNumbers, partials: [mulX, mulY] } = rulebook.mul;
kernels.$mul = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = mulOfNumbers(x, b);
    return recordUnary(a, z, mulX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = mulOfNumbers(x, y);
    return recordBinary(a, b, z, mulX(x, y, z) as number, mulY(x, y, z) as number);
  }
  return a.elementwise(rulebook.mul, [a, b]);
};
kernels.$rmul = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.mul, [a, b]);
  const y = b.primal;
  const z = mulOfNumbers(a, y);
  return recordUnary(b, z, mulY(a, y, z) as number);
};

const { evaluate: divOfNumbers, partials: [divX, divY] } = rulebook.div;
kernels.$div = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = divOfNumbers(x, b);
    return recordUnary(a, z, divX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = divOfNumbers(x, y);
    return recordBinary(a, b, z, divX(x, y, z) as number, divY(x, y, z) as number);
  }
  return a.elementwise(rulebook.div, [a, b]);
};
kernels.$rdiv = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.div, [a, b]);
  const y = b.primal;
  const z = divOfNumbers(a, y);
  return recordUnary(b, z, divY(a, y, z) as number);
};

const { evaluate: negOfNumber, partials: [negX] } = rulebook.neg;
kernels.$neg = (a: Variable): Value => {
  const x = a.primal;
  const y = negOfNumber(x);
  return recordUnary(a, y, negX(x, y) as number);
};

const { evaluate: powOfNumbers, partials: [powX, powY] } = rulebook.pow;
kernels.$pow = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = powOfNumbers(x, b);
    return recordUnary(a, z, powX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = powOfNumbers(x, y);
    return recordBinary(a, b, z, powX(x, y, z) as number, powY(x, y, z) as number);
  }
  return a.elementwise(rulebook.pow, [a, b]);
};
kernels.$rpow = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.pow, [a, b]);
  const y = b.primal;
  const z = powOfNumbers(a, y);
  return recordUnary(b, z, powY(a, y, z) as number);
};

const { evaluate: sqrtOfNumber, partials: [sqrtX] } = rulebook.sqrt;
kernels.$sqrt = (a: Variable): Value => {
  const x = a.primal;
  const y = sqrtOfNumber(x);
  return recordUnary(a, y, sqrtX(x, y) as number);
};

const { evaluate: cbrtOfNumber, partials: [cbrtX] } = rulebook.cbrt;
kernels.$cbrt = (a: Variable): Value => {
  const x = a.primal;
  const y = cbrtOfNumber(x);
  return recordUnary(a, y, cbrtX(x, y) as number);
};

const { evaluate: squareOfNumber, partials: [squareX] } = rulebook.square;
kernels.$square = (a: Variable): Value => {
  const x = a.primal;
  const y = squareOfNumber(x);
  return recordUnary(a, y, squareX(x, y) as number);
};

const { evaluate: reciprocalOfNumber, partials: [reciprocalX] } = rulebook.reciprocal;
kernels.$reciprocal = (a: Variable): Value => {
  const x = a.primal;
  const y = reciprocalOfNumber(x);
  return recordUnary(a, y, reciprocalX(x, y) as number);
};

const { evaluate: hypotOfNumbers, partials: [hypotX, hypotY] } = rulebook.hypot;
kernels.$hypot = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = hypotOfNumbers(x, b);
    return recordUnary(a, z, hypotX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = hypotOfNumbers(x, y);
    return recordBinary(a, b, z, hypotX(x, y, z) as number, hypotY(x, y, z) as number);
  }
  return a.elementwise(rulebook.hypot, [a, b]);
};
kernels.$rhypot = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.hypot, [a, b]);
  const y = b.primal;
  const z = hypotOfNumbers(a, y);
  return recordUnary(b, z, hypotY(a, y, z) as number);
};

const { evaluate: modOfNumbers, partials: [modX, modY] } = rulebook.mod;
kernels.$mod = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = modOfNumbers(x, b);
    return recordUnary(a, z, modX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = modOfNumbers(x, y);
    return recordBinary(a, b, z, modX(x, y, z) as number, modY(x, y, z) as number);
  }
  return a.elementwise(rulebook.mod, [a, b]);
};
kernels.$rmod = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.mod, [a, b]);
  const y = b.primal;
  const z = modOfNumbers(a, y);
  return recordUnary(b, z, modY(a, y, z) as number);
};

const { evaluate: expOfNumber, partials: [expX] } = rulebook.exp;
kernels.$exp = (a: Variable): Value => {
  const x = a.primal;
  const y = expOfNumber(x);
  return recordUnary(a, y, expX(x, y) as number);
};

const { evaluate: exp2OfNumber, partials: [exp2X] } = rulebook.exp2;
kernels.$exp2 = (a: Variable): Value => {
  const x = a.primal;
  const y = exp2OfNumber(x);
  return recordUnary(a, y, exp2X(x, y) as number);
};

const { evaluate: expm1OfNumber, partials: [expm1X] } = rulebook.expm1;
kernels.$expm1 = (a: Variable): Value => {
  const x = a.primal;
  const y = expm1OfNumber(x);
  return recordUnary(a, y, expm1X(x, y) as number);
};

const { evaluate: logOfNumber, partials: [logX] } = rulebook.log;
kernels.$log = (a: Variable): Value => {
  const x = a.primal;
  const y = logOfNumber(x);
  return recordUnary(a, y, logX(x, y) as number);
};

const { evaluate: log2OfNumber, partials: [log2X] } = rulebook.log2;
kernels.$log2 = (a: Variable): Value => {
  const x = a.primal;
  const y = log2OfNumber(x);
  return recordUnary(a, y, log2X(x, y) as number);
};

const { evaluate: log10OfNumber, partials: [log10X] } = rulebook.log10;
kernels.$log10 = (a: Variable): Value => {
  const x = a.primal;
  const y = log10OfNumber(x);
  return recordUnary(a, y, log10X(x, y) as number);
};

const { evaluate: log1pOfNumber, partials: [log1pX] } = rulebook.log1p;
kernels.$log1p = (a: Variable): Value => {
  const x = a.primal;
  const y = log1pOfNumber(x);
  return recordUnary(a, y, log1pX(x, y) as number);
};

const { evaluate: xlogyOfNumbers, partials: [xlogyX, xlogyY] } = rulebook.xlogy;
kernels.$xlogy = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = xlogyOfNumbers(x, b);
    return recordUnary(a, z, xlogyX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = xlogyOfNumbers(x, y);
    return recordBinary(a, b, z, xlogyX(x, y, z) as number, xlogyY(x, y, z) as number);
  }
  return a.elementwise(rulebook.xlogy, [a, b]);
};
kernels.$rxlogy = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.xlogy, [a, b]);
  const y = b.primal;
  const z = xlogyOfNumbers(a, y);
  return recordUnary(b, z, xlogyY(a, y, z) as number);
};

const { evaluate: sinOfNumber, partials: [sinX] } = rulebook.sin;
kernels.$sin = (a: Variable): Value => {
  const x = a.primal;
  const y = sinOfNumber(x);
  return recordUnary(a, y, sinX(x, y) as number);
};

const { evaluate: cosOfNumber, partials: [cosX] } = rulebook.cos;
kernels.$cos = (a: Variable): Value => {
  const x = a.primal;
  const y = cosOfNumber(x);
  return recordUnary(a, y, cosX(x, y) as number);
};

const { evaluate: tanOfNumber, partials: [tanX] } = rulebook.tan;
kernels.$tan = (a: Variable): Value => {
  const x = a.primal;
  const y = tanOfNumber(x);
  return recordUnary(a, y, tanX(x, y) as number);
};

const { evaluate: secOfNumber, partials: [secX] } = rulebook.sec;
kernels.$sec = (a: Variable): Value => {
  const x = a.primal;
  const y = secOfNumber(x);
  return recordUnary(a, y, secX(x, y) as number);
};

const { evaluate: cscOfNumber, partials: [cscX] } = rulebook.csc;
kernels.$csc = (a: Variable): Value => {
  const x = a.primal;
  const y = cscOfNumber(x);
  return recordUnary(a, y, cscX(x, y) as number);
};

const { evaluate: cotOfNumber, partials: [cotX] } = rulebook.cot;
kernels.$cot = (a: Variable): Value => {
  const x = a.primal;
  const y = cotOfNumber(x);
  return recordUnary(a, y, cotX(x, y) as number);
};

const { evaluate: asinOfNumber, partials: [asinX] } = rulebook.asin;
kernels.$asin = (a: Variable): Value => {
  const x = a.primal;
  const y = asinOfNumber(x);
  return recordUnary(a, y, asinX(x, y) as number);
};

const { evaluate: acosOfNumber, partials: [acosX] } = rulebook.acos;
kernels.$acos = (a: Variable): Value => {
  const x = a.primal;
  const y = acosOfNumber(x);
  return recordUnary(a, y, acosX(x, y) as number);
};

const { evaluate: atanOfNumber, partials: [atanX] } = rulebook.atan;
kernels.$atan = (a: Variable): Value => {
  const x = a.primal;
  const y = atanOfNumber(x);
  return recordUnary(a, y, atanX(x, y) as number);
};

const { evaluate: atan2OfNumbers, partials: [atan2X, atan2Y] } = rulebook.atan2;
kernels.$atan2 = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = atan2OfNumbers(x, b);
    return recordUnary(a, z, atan2X(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = atan2OfNumbers(x, y);
    return recordBinary(a, b, z, atan2X(x, y, z) as number, atan2Y(x, y, z) as number);
  }
  return a.elementwise(rulebook.atan2, [a, b]);
};
kernels.$ratan2 = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.atan2, [a, b]);
  const y = b.primal;
  const z = atan2OfNumbers(a, y);
  return recordUnary(b, z, atan2Y(a, y, z) as number);
};

const { evaluate: sinhOfNumber, partials: [sinhX] } = rulebook.sinh;
kernels.$sinh = (a: Variable): Value => {
  const x = a.primal;
  const y = sinhOfNumber(x);
  return recordUnary(a, y, sinhX(x, y) as number);
};

const { evaluate: coshOfNumber, partials: [coshX] } = rulebook.cosh;
kernels.$cosh = (a: Variable): Value => {
  const x = a.primal;
  const y = coshOfNumber(x);
  return recordUnary(a, y, coshX(x, y) as number);
};

const { evaluate: tanhOfNumber, partials: [tanhX] } = rulebook.tanh;
kernels.$tanh = (a: Variable): Value => {
  const x = a.primal;
  const y = tanhOfNumber(x);
  return recordUnary(a, y, tanhX(x, y) as number);
};

const { evaluate: sechOfNumber, partials: [sechX] } = rulebook.sech;
kernels.$sech = (a: Variable): Value => {
  const x = a.primal;
  const y = sechOfNumber(x);
  return recordUnary(a, y, sechX(x, y) as number);
};

const { evaluate: asinhOfNumber, partials: [asinhX] } = rulebook.asinh;
kernels.$asinh = (a: Variable): Value => {
  const x = a.primal;
  const y = asinhOfNumber(x);
  return recordUnary(a, y, asinhX(x, y) as number);
};

const { evaluate: acoshOfNumber, partials: [acoshX] } = rulebook.acosh;
kernels.$acosh = (a: Variable): Value => {
  const x = a.primal;
  const y = acoshOfNumber(x);
  return recordUnary(a, y, acoshX(x, y) as number);
};

const { evaluate: atanhOfNumber, partials: [atanhX] } = rulebook.atanh;
kernels.$atanh = (a: Variable): Value => {
  const x = a.primal;
  const y = atanhOfNumber(x);
  return recordUnary(a, y, atanhX(x, y) as number);
};

const { evaluate: erfOfNumber, partials: [erfX] } = rulebook.erf;
kernels.$erf = (a: Variable): Value => {
  const x = a.primal;
  const y = erfOfNumber(x);
  return recordUnary(a, y, erfX(x, y) as number);
};

const { evaluate: erfcOfNumber, partials: [erfcX] } = rulebook.erfc;
kernels.$erfc = (a: Variable): Value => {
  const x = a.primal;
  const y = erfcOfNumber(x);
  return recordUnary(a, y, erfcX(x, y) as number);
};

const { evaluate: gammaOfNumber, partials: [gammaX] } = rulebook.gamma;
kernels.$gamma = (a: Variable): Value => {
  const x = a.primal;
  const y = gammaOfNumber(x);
  return recordUnary(a, y, gammaX(x, y) as number);
};

const { evaluate: lgammaOfNumber, partials: [lgammaX] } = rulebook.lgamma;
kernels.$lgamma = (a: Variable): Value => {
  const x = a.primal;
  const y = lgammaOfNumber(x);
  return recordUnary(a, y, lgammaX(x, y) as number);
};

const { evaluate: digammaOfNumber, partials: [digammaX] } = rulebook.digamma;
kernels.$digamma = (a: Variable): Value => {
  const x = a.primal;
  const y = digammaOfNumber(x);
  return recordUnary(a, y, digammaX(x, y) as number);
};

const { evaluate: polygammaOfNumbers, partials: [polygammaX, polygammaY] } = rulebook.polygamma;
kernels.$polygamma = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = polygammaOfNumbers(x, b);
    return recordUnary(a, z, polygammaX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = polygammaOfNumbers(x, y);
    return recordBinary(a, b, z, polygammaX(x, y, z) as number, polygammaY(x, y, z) as number);
  }
  return a.elementwise(rulebook.polygamma, [a, b]);
};
kernels.$rpolygamma = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.polygamma, [a, b]);
  const y = b.primal;
  const z = polygammaOfNumbers(a, y);
  return recordUnary(b, z, polygammaY(a, y, z) as number);
};

const { evaluate: absOfNumber, partials: [absX] } = rulebook.abs;
kernels.$abs = (a: Variable): Value => {
  const x = a.primal;
  const y = absOfNumber(x);
  return recordUnary(a, y, absX(x, y) as number);
};

const { evaluate: minOfNumbers, partials: [minX, minY] } = rulebook.min;
kernels.$min = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = minOfNumbers(x, b);
    return recordUnary(a, z, minX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = minOfNumbers(x, y);
    return recordBinary(a, b, z, minX(x, y, z) as number, minY(x, y, z) as number);
  }
  return a.elementwise(rulebook.min, [a, b]);
};
kernels.$rmin = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.min, [a, b]);
  const y = b.primal;
  const z = minOfNumbers(a, y);
  return recordUnary(b, z, minY(a, y, z) as number);
};

const { evaluate: maxOfNumbers, partials: [maxX, maxY] } = rulebook.max;
kernels.$max = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = maxOfNumbers(x, b);
    return recordUnary(a, z, maxX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = maxOfNumbers(x, y);
    return recordBinary(a, b, z, maxX(x, y, z) as number, maxY(x, y, z) as number);
  }
  return a.elementwise(rulebook.max, [a, b]);
};
kernels.$rmax = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.max, [a, b]);
  const y = b.primal;
  const z = maxOfNumbers(a, y);
  return recordUnary(b, z, maxY(a, y, z) as number);
};

const { evaluate: reluOfNumber, partials: [reluX] } = rulebook.relu;
kernels.$relu = (a: Variable): Value => {
  const x = a.primal;
  const y = reluOfNumber(x);
  return recordUnary(a, y, reluX(x, y) as number);
};

const { evaluate: leakyReluOfNumbers, partials: [leakyReluX, leakyReluY] } = rulebook.leakyRelu;
kernels.$leakyRelu = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = leakyReluOfNumbers(x, b);
    return recordUnary(a, z, leakyReluX(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = leakyReluOfNumbers(x, y);
    return recordBinary(a, b, z, leakyReluX(x, y, z) as number, leakyReluY(x, y, z) as number);
  }
  return a.elementwise(rulebook.leakyRelu, [a, b]);
};
kernels.$rleakyRelu = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.leakyRelu, [a, b]);
  const y = b.primal;
  const z = leakyReluOfNumbers(a, y);
  return recordUnary(b, z, leakyReluY(a, y, z) as number);
};

const { evaluate: sigmoidOfNumber, partials: [sigmoidX] } = rulebook.sigmoid;
kernels.$sigmoid = (a: Variable): Value => {
  const x = a.primal;
  const y = sigmoidOfNumber(x);
  return recordUnary(a, y, sigmoidX(x, y) as number);
};

const { evaluate: softplusOfNumber, partials: [softplusX] } = rulebook.softplus;
kernels.$softplus = (a: Variable): Value => {
  const x = a.primal;
  const y = softplusOfNumber(x);
  return recordUnary(a, y, softplusX(x, y) as number);
};

const { evaluate: logitOfNumber, partials: [logitX] } = rulebook.logit;
kernels.$logit = (a: Variable): Value => {
  const x = a.primal;
  const y = logitOfNumber(x);
  return recordUnary(a, y, logitX(x, y) as number);
};

const { evaluate: geluOfNumber, partials: [geluX] } = rulebook.gelu;
kernels.$gelu = (a: Variable): Value => {
  const x = a.primal;
  const y = geluOfNumber(x);
  return recordUnary(a, y, geluX(x, y) as number);
};
