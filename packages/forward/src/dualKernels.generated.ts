// Generated from the rulebook by `pnpm generate`. Do not edit.

import { type Kernels, rulebook, type Value } from '@fourgrad/ops';
import { chain1, chain2, Dual } from './Dual.js';

export const kernels: Kernels = {};

const { evaluate: addOfNumbers, partials: [addX, addY] } = rulebook.add;
kernels.$add = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = addOfNumbers(x, b);
    return new Dual(a.level, z, chain1(addX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = addOfNumbers(x, y);
    return new Dual(a.level, z, chain2(addX(x, y, z) as number, a.tangent, addY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.add, [a, b]);
};
kernels.$radd = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.add, [a, b]);
  const y = b.primal;
  const z = addOfNumbers(a, y);
  return new Dual(b.level, z, chain1(addY(a, y, z) as number, b.tangent));
};

const { evaluate: subOfNumbers, partials: [subX, subY] } = rulebook.sub;
kernels.$sub = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = subOfNumbers(x, b);
    return new Dual(a.level, z, chain1(subX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = subOfNumbers(x, y);
    return new Dual(a.level, z, chain2(subX(x, y, z) as number, a.tangent, subY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.sub, [a, b]);
};
kernels.$rsub = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.sub, [a, b]);
  const y = b.primal;
  const z = subOfNumbers(a, y);
  return new Dual(b.level, z, chain1(subY(a, y, z) as number, b.tangent));
};

const { evaluate: mulOfNumbers, partials: [mulX, mulY] } = rulebook.mul;
kernels.$mul = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = mulOfNumbers(x, b);
    return new Dual(a.level, z, chain1(mulX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = mulOfNumbers(x, y);
    return new Dual(a.level, z, chain2(mulX(x, y, z) as number, a.tangent, mulY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.mul, [a, b]);
};
kernels.$rmul = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.mul, [a, b]);
  const y = b.primal;
  const z = mulOfNumbers(a, y);
  return new Dual(b.level, z, chain1(mulY(a, y, z) as number, b.tangent));
};

const { evaluate: divOfNumbers, partials: [divX, divY] } = rulebook.div;
kernels.$div = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = divOfNumbers(x, b);
    return new Dual(a.level, z, chain1(divX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = divOfNumbers(x, y);
    return new Dual(a.level, z, chain2(divX(x, y, z) as number, a.tangent, divY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.div, [a, b]);
};
kernels.$rdiv = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.div, [a, b]);
  const y = b.primal;
  const z = divOfNumbers(a, y);
  return new Dual(b.level, z, chain1(divY(a, y, z) as number, b.tangent));
};

const { evaluate: negOfNumber, partials: [negX] } = rulebook.neg;
kernels.$neg = (a: Dual): Value => {
  const x = a.primal;
  const y = negOfNumber(x);
  return new Dual(a.level, y, chain1(negX(x, y) as number, a.tangent));
};

const { evaluate: powOfNumbers, partials: [powX, powY] } = rulebook.pow;
kernels.$pow = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = powOfNumbers(x, b);
    return new Dual(a.level, z, chain1(powX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = powOfNumbers(x, y);
    return new Dual(a.level, z, chain2(powX(x, y, z) as number, a.tangent, powY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.pow, [a, b]);
};
kernels.$rpow = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.pow, [a, b]);
  const y = b.primal;
  const z = powOfNumbers(a, y);
  return new Dual(b.level, z, chain1(powY(a, y, z) as number, b.tangent));
};

const { evaluate: sqrtOfNumber, partials: [sqrtX] } = rulebook.sqrt;
kernels.$sqrt = (a: Dual): Value => {
  const x = a.primal;
  const y = sqrtOfNumber(x);
  return new Dual(a.level, y, chain1(sqrtX(x, y) as number, a.tangent));
};

const { evaluate: cbrtOfNumber, partials: [cbrtX] } = rulebook.cbrt;
kernels.$cbrt = (a: Dual): Value => {
  const x = a.primal;
  const y = cbrtOfNumber(x);
  return new Dual(a.level, y, chain1(cbrtX(x, y) as number, a.tangent));
};

const { evaluate: squareOfNumber, partials: [squareX] } = rulebook.square;
kernels.$square = (a: Dual): Value => {
  const x = a.primal;
  const y = squareOfNumber(x);
  return new Dual(a.level, y, chain1(squareX(x, y) as number, a.tangent));
};

const { evaluate: reciprocalOfNumber, partials: [reciprocalX] } = rulebook.reciprocal;
kernels.$reciprocal = (a: Dual): Value => {
  const x = a.primal;
  const y = reciprocalOfNumber(x);
  return new Dual(a.level, y, chain1(reciprocalX(x, y) as number, a.tangent));
};

const { evaluate: hypotOfNumbers, partials: [hypotX, hypotY] } = rulebook.hypot;
kernels.$hypot = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = hypotOfNumbers(x, b);
    return new Dual(a.level, z, chain1(hypotX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = hypotOfNumbers(x, y);
    return new Dual(a.level, z, chain2(hypotX(x, y, z) as number, a.tangent, hypotY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.hypot, [a, b]);
};
kernels.$rhypot = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.hypot, [a, b]);
  const y = b.primal;
  const z = hypotOfNumbers(a, y);
  return new Dual(b.level, z, chain1(hypotY(a, y, z) as number, b.tangent));
};

const { evaluate: modOfNumbers, partials: [modX, modY] } = rulebook.mod;
kernels.$mod = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = modOfNumbers(x, b);
    return new Dual(a.level, z, chain1(modX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = modOfNumbers(x, y);
    return new Dual(a.level, z, chain2(modX(x, y, z) as number, a.tangent, modY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.mod, [a, b]);
};
kernels.$rmod = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.mod, [a, b]);
  const y = b.primal;
  const z = modOfNumbers(a, y);
  return new Dual(b.level, z, chain1(modY(a, y, z) as number, b.tangent));
};

const { evaluate: expOfNumber, partials: [expX] } = rulebook.exp;
kernels.$exp = (a: Dual): Value => {
  const x = a.primal;
  const y = expOfNumber(x);
  return new Dual(a.level, y, chain1(expX(x, y) as number, a.tangent));
};

const { evaluate: exp2OfNumber, partials: [exp2X] } = rulebook.exp2;
kernels.$exp2 = (a: Dual): Value => {
  const x = a.primal;
  const y = exp2OfNumber(x);
  return new Dual(a.level, y, chain1(exp2X(x, y) as number, a.tangent));
};

const { evaluate: expm1OfNumber, partials: [expm1X] } = rulebook.expm1;
kernels.$expm1 = (a: Dual): Value => {
  const x = a.primal;
  const y = expm1OfNumber(x);
  return new Dual(a.level, y, chain1(expm1X(x, y) as number, a.tangent));
};

const { evaluate: logOfNumber, partials: [logX] } = rulebook.log;
kernels.$log = (a: Dual): Value => {
  const x = a.primal;
  const y = logOfNumber(x);
  return new Dual(a.level, y, chain1(logX(x, y) as number, a.tangent));
};

const { evaluate: log2OfNumber, partials: [log2X] } = rulebook.log2;
kernels.$log2 = (a: Dual): Value => {
  const x = a.primal;
  const y = log2OfNumber(x);
  return new Dual(a.level, y, chain1(log2X(x, y) as number, a.tangent));
};

const { evaluate: log10OfNumber, partials: [log10X] } = rulebook.log10;
kernels.$log10 = (a: Dual): Value => {
  const x = a.primal;
  const y = log10OfNumber(x);
  return new Dual(a.level, y, chain1(log10X(x, y) as number, a.tangent));
};

const { evaluate: log1pOfNumber, partials: [log1pX] } = rulebook.log1p;
kernels.$log1p = (a: Dual): Value => {
  const x = a.primal;
  const y = log1pOfNumber(x);
  return new Dual(a.level, y, chain1(log1pX(x, y) as number, a.tangent));
};

const { evaluate: xlogyOfNumbers, partials: [xlogyX, xlogyY] } = rulebook.xlogy;
kernels.$xlogy = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = xlogyOfNumbers(x, b);
    return new Dual(a.level, z, chain1(xlogyX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = xlogyOfNumbers(x, y);
    return new Dual(a.level, z, chain2(xlogyX(x, y, z) as number, a.tangent, xlogyY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.xlogy, [a, b]);
};
kernels.$rxlogy = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.xlogy, [a, b]);
  const y = b.primal;
  const z = xlogyOfNumbers(a, y);
  return new Dual(b.level, z, chain1(xlogyY(a, y, z) as number, b.tangent));
};

const { evaluate: sinOfNumber, partials: [sinX] } = rulebook.sin;
kernels.$sin = (a: Dual): Value => {
  const x = a.primal;
  const y = sinOfNumber(x);
  return new Dual(a.level, y, chain1(sinX(x, y) as number, a.tangent));
};

const { evaluate: cosOfNumber, partials: [cosX] } = rulebook.cos;
kernels.$cos = (a: Dual): Value => {
  const x = a.primal;
  const y = cosOfNumber(x);
  return new Dual(a.level, y, chain1(cosX(x, y) as number, a.tangent));
};

const { evaluate: tanOfNumber, partials: [tanX] } = rulebook.tan;
kernels.$tan = (a: Dual): Value => {
  const x = a.primal;
  const y = tanOfNumber(x);
  return new Dual(a.level, y, chain1(tanX(x, y) as number, a.tangent));
};

const { evaluate: secOfNumber, partials: [secX] } = rulebook.sec;
kernels.$sec = (a: Dual): Value => {
  const x = a.primal;
  const y = secOfNumber(x);
  return new Dual(a.level, y, chain1(secX(x, y) as number, a.tangent));
};

const { evaluate: cscOfNumber, partials: [cscX] } = rulebook.csc;
kernels.$csc = (a: Dual): Value => {
  const x = a.primal;
  const y = cscOfNumber(x);
  return new Dual(a.level, y, chain1(cscX(x, y) as number, a.tangent));
};

const { evaluate: cotOfNumber, partials: [cotX] } = rulebook.cot;
kernels.$cot = (a: Dual): Value => {
  const x = a.primal;
  const y = cotOfNumber(x);
  return new Dual(a.level, y, chain1(cotX(x, y) as number, a.tangent));
};

const { evaluate: asinOfNumber, partials: [asinX] } = rulebook.asin;
kernels.$asin = (a: Dual): Value => {
  const x = a.primal;
  const y = asinOfNumber(x);
  return new Dual(a.level, y, chain1(asinX(x, y) as number, a.tangent));
};

const { evaluate: acosOfNumber, partials: [acosX] } = rulebook.acos;
kernels.$acos = (a: Dual): Value => {
  const x = a.primal;
  const y = acosOfNumber(x);
  return new Dual(a.level, y, chain1(acosX(x, y) as number, a.tangent));
};

const { evaluate: atanOfNumber, partials: [atanX] } = rulebook.atan;
kernels.$atan = (a: Dual): Value => {
  const x = a.primal;
  const y = atanOfNumber(x);
  return new Dual(a.level, y, chain1(atanX(x, y) as number, a.tangent));
};

const { evaluate: atan2OfNumbers, partials: [atan2X, atan2Y] } = rulebook.atan2;
kernels.$atan2 = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = atan2OfNumbers(x, b);
    return new Dual(a.level, z, chain1(atan2X(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = atan2OfNumbers(x, y);
    return new Dual(a.level, z, chain2(atan2X(x, y, z) as number, a.tangent, atan2Y(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.atan2, [a, b]);
};
kernels.$ratan2 = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.atan2, [a, b]);
  const y = b.primal;
  const z = atan2OfNumbers(a, y);
  return new Dual(b.level, z, chain1(atan2Y(a, y, z) as number, b.tangent));
};

const { evaluate: sinhOfNumber, partials: [sinhX] } = rulebook.sinh;
kernels.$sinh = (a: Dual): Value => {
  const x = a.primal;
  const y = sinhOfNumber(x);
  return new Dual(a.level, y, chain1(sinhX(x, y) as number, a.tangent));
};

const { evaluate: coshOfNumber, partials: [coshX] } = rulebook.cosh;
kernels.$cosh = (a: Dual): Value => {
  const x = a.primal;
  const y = coshOfNumber(x);
  return new Dual(a.level, y, chain1(coshX(x, y) as number, a.tangent));
};

const { evaluate: tanhOfNumber, partials: [tanhX] } = rulebook.tanh;
kernels.$tanh = (a: Dual): Value => {
  const x = a.primal;
  const y = tanhOfNumber(x);
  return new Dual(a.level, y, chain1(tanhX(x, y) as number, a.tangent));
};

const { evaluate: sechOfNumber, partials: [sechX] } = rulebook.sech;
kernels.$sech = (a: Dual): Value => {
  const x = a.primal;
  const y = sechOfNumber(x);
  return new Dual(a.level, y, chain1(sechX(x, y) as number, a.tangent));
};

const { evaluate: asinhOfNumber, partials: [asinhX] } = rulebook.asinh;
kernels.$asinh = (a: Dual): Value => {
  const x = a.primal;
  const y = asinhOfNumber(x);
  return new Dual(a.level, y, chain1(asinhX(x, y) as number, a.tangent));
};

const { evaluate: acoshOfNumber, partials: [acoshX] } = rulebook.acosh;
kernels.$acosh = (a: Dual): Value => {
  const x = a.primal;
  const y = acoshOfNumber(x);
  return new Dual(a.level, y, chain1(acoshX(x, y) as number, a.tangent));
};

const { evaluate: atanhOfNumber, partials: [atanhX] } = rulebook.atanh;
kernels.$atanh = (a: Dual): Value => {
  const x = a.primal;
  const y = atanhOfNumber(x);
  return new Dual(a.level, y, chain1(atanhX(x, y) as number, a.tangent));
};

const { evaluate: erfOfNumber, partials: [erfX] } = rulebook.erf;
kernels.$erf = (a: Dual): Value => {
  const x = a.primal;
  const y = erfOfNumber(x);
  return new Dual(a.level, y, chain1(erfX(x, y) as number, a.tangent));
};

const { evaluate: erfcOfNumber, partials: [erfcX] } = rulebook.erfc;
kernels.$erfc = (a: Dual): Value => {
  const x = a.primal;
  const y = erfcOfNumber(x);
  return new Dual(a.level, y, chain1(erfcX(x, y) as number, a.tangent));
};

const { evaluate: gammaOfNumber, partials: [gammaX] } = rulebook.gamma;
kernels.$gamma = (a: Dual): Value => {
  const x = a.primal;
  const y = gammaOfNumber(x);
  return new Dual(a.level, y, chain1(gammaX(x, y) as number, a.tangent));
};

const { evaluate: lgammaOfNumber, partials: [lgammaX] } = rulebook.lgamma;
kernels.$lgamma = (a: Dual): Value => {
  const x = a.primal;
  const y = lgammaOfNumber(x);
  return new Dual(a.level, y, chain1(lgammaX(x, y) as number, a.tangent));
};

const { evaluate: digammaOfNumber, partials: [digammaX] } = rulebook.digamma;
kernels.$digamma = (a: Dual): Value => {
  const x = a.primal;
  const y = digammaOfNumber(x);
  return new Dual(a.level, y, chain1(digammaX(x, y) as number, a.tangent));
};

const { evaluate: polygammaOfNumbers, partials: [polygammaX, polygammaY] } = rulebook.polygamma;
kernels.$polygamma = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = polygammaOfNumbers(x, b);
    return new Dual(a.level, z, chain1(polygammaX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = polygammaOfNumbers(x, y);
    return new Dual(a.level, z, chain2(polygammaX(x, y, z) as number, a.tangent, polygammaY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.polygamma, [a, b]);
};
kernels.$rpolygamma = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.polygamma, [a, b]);
  const y = b.primal;
  const z = polygammaOfNumbers(a, y);
  return new Dual(b.level, z, chain1(polygammaY(a, y, z) as number, b.tangent));
};

const { evaluate: absOfNumber, partials: [absX] } = rulebook.abs;
kernels.$abs = (a: Dual): Value => {
  const x = a.primal;
  const y = absOfNumber(x);
  return new Dual(a.level, y, chain1(absX(x, y) as number, a.tangent));
};

const { evaluate: minOfNumbers, partials: [minX, minY] } = rulebook.min;
kernels.$min = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = minOfNumbers(x, b);
    return new Dual(a.level, z, chain1(minX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = minOfNumbers(x, y);
    return new Dual(a.level, z, chain2(minX(x, y, z) as number, a.tangent, minY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.min, [a, b]);
};
kernels.$rmin = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.min, [a, b]);
  const y = b.primal;
  const z = minOfNumbers(a, y);
  return new Dual(b.level, z, chain1(minY(a, y, z) as number, b.tangent));
};

const { evaluate: maxOfNumbers, partials: [maxX, maxY] } = rulebook.max;
kernels.$max = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = maxOfNumbers(x, b);
    return new Dual(a.level, z, chain1(maxX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = maxOfNumbers(x, y);
    return new Dual(a.level, z, chain2(maxX(x, y, z) as number, a.tangent, maxY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.max, [a, b]);
};
kernels.$rmax = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.max, [a, b]);
  const y = b.primal;
  const z = maxOfNumbers(a, y);
  return new Dual(b.level, z, chain1(maxY(a, y, z) as number, b.tangent));
};

const { evaluate: reluOfNumber, partials: [reluX] } = rulebook.relu;
kernels.$relu = (a: Dual): Value => {
  const x = a.primal;
  const y = reluOfNumber(x);
  return new Dual(a.level, y, chain1(reluX(x, y) as number, a.tangent));
};

const { evaluate: leakyReluOfNumbers, partials: [leakyReluX, leakyReluY] } = rulebook.leakyRelu;
kernels.$leakyRelu = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = leakyReluOfNumbers(x, b);
    return new Dual(a.level, z, chain1(leakyReluX(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = leakyReluOfNumbers(x, y);
    return new Dual(a.level, z, chain2(leakyReluX(x, y, z) as number, a.tangent, leakyReluY(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.leakyRelu, [a, b]);
};
kernels.$rleakyRelu = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.leakyRelu, [a, b]);
  const y = b.primal;
  const z = leakyReluOfNumbers(a, y);
  return new Dual(b.level, z, chain1(leakyReluY(a, y, z) as number, b.tangent));
};

const { evaluate: sigmoidOfNumber, partials: [sigmoidX] } = rulebook.sigmoid;
kernels.$sigmoid = (a: Dual): Value => {
  const x = a.primal;
  const y = sigmoidOfNumber(x);
  return new Dual(a.level, y, chain1(sigmoidX(x, y) as number, a.tangent));
};

const { evaluate: softplusOfNumber, partials: [softplusX] } = rulebook.softplus;
kernels.$softplus = (a: Dual): Value => {
  const x = a.primal;
  const y = softplusOfNumber(x);
  return new Dual(a.level, y, chain1(softplusX(x, y) as number, a.tangent));
};

const { evaluate: logitOfNumber, partials: [logitX] } = rulebook.logit;
kernels.$logit = (a: Dual): Value => {
  const x = a.primal;
  const y = logitOfNumber(x);
  return new Dual(a.level, y, chain1(logitX(x, y) as number, a.tangent));
};

const { evaluate: geluOfNumber, partials: [geluX] } = rulebook.gelu;
kernels.$gelu = (a: Dual): Value => {
  const x = a.primal;
  const y = geluOfNumber(x);
  return new Dual(a.level, y, chain1(geluX(x, y) as number, a.tangent));
};
