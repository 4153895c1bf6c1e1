import { Precedence } from '../printed.js';
import {
  type Code,
  call,
  choice,
  comparison,
  hasWord,
  infix,
  type Language,
  type Outline,
  prefixed,
  reciprocalOf,
  type Template,
  ternary,
} from './Language.js';

const mask = (sign: string) => comparison(sign, ternary, ['1.0', '0.0']);
const number = (text: string): Code => ({ text, precedence: Precedence.atom });

/** pow(x, y); but 1^y with y infinite or NaN is NaN as in JavaScript, not 1. */
const power: Template = (x, y) => {
  const neverOne = x.constant !== undefined && Math.abs(x.constant) !== 1;
  return call(neverOne || Number.isFinite(y.constant) ? 'pow' : '$pow')(x, y);
};

const RESERVED = `
  auto break case char const continue default do double else enum extern float for goto if inline int long
  register restrict return short signed sizeof static struct switch typedef union unsigned void volatile
  while asm typeof alignas alignof bool constexpr false nullptr static_assert thread_local true and and_eq
  bitand bitor catch class compl const_cast delete dynamic_cast explicit export friend mutable namespace new
  not not_eq operator or or_eq private protected public reinterpret_cast static_cast template this throw try
  typeid typename using virtual wchar_t xor xor_eq linux unix i386 main out NULL NAN INFINITY DOMAIN SING
  OVERFLOW UNDERFLOW PLOSS TLOSS errno signgam math_errhandling isnan isinf isfinite isnormal signbit
  fpclassify isgreater isless isunordered sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh
  exp exp2 expm1 log log2 log10 log1p pow sqrt cbrt hypot erf erfc tgamma lgamma fabs floor ceil rint fmod
`;
const MACROS = /^(?:M|FP|HUGE|MATH|FLT|DBL|X)_/;

function write({ name, parameters, unused, temporaries, results, list }: Outline): string {
  const lines = unused.map((parameter) => `(void)${parameter};`); // no compiler needs to warn
  lines.push(...temporaries.map(([temporary, value]) => `const double ${temporary} = ${value};`));
  if (list) lines.push(...results.map((result, i) => `out[${i}] = ${result};`));
  else lines.push(`return ${results[0]};`);
  const declared = [
    ...parameters.map((parameter) => `double ${parameter}`),
    ...(list ? ['double *out'] : []),
  ];
  const type = list ? 'void' : 'double';
  return `${type} ${name}(${declared.join(', ') || 'void'}) {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** C99 with <math.h>; a list of results is written through a last parameter. */
export const c = (): Language => ({
  title: 'C',
  reserved: (name) => hasWord(RESERVED, name) || MACROS.test(name),
  number: (value) => {
    if (Number.isNaN(value)) return 'NAN';
    if (!Number.isFinite(value)) return value < 0 ? '-INFINITY' : 'INFINITY';
    const text = Object.is(value, -0) ? '-0' : `${value}`;
    return /[.e]/.test(text) ? text : `${text}.0`; // 1 / 2 would divide integers
  },
  constants: {}, // M_PI is no part of the standard
  preamble: '#include <math.h>\n\n',
  gap: '\n',
  write,
  templates: {
    add: infix('+', Precedence.sum),
    sub: infix('-', Precedence.sum),
    mul: infix('*', Precedence.product),
    div: infix('/', Precedence.product),
    neg: prefixed,
    pow: power,
    square: (x) => call('pow')(x, number('2.0')),
    reciprocal: (x) => infix('/', Precedence.product)(number('1.0'), x),
    sqrt: call('sqrt'),
    cbrt: call('cbrt'),
    hypot: call('hypot'),
    mod: call('$mod'),
    exp: call('exp'),
    exp2: call('exp2'),
    expm1: call('expm1'),
    log: call('log'),
    log2: call('log2'),
    log10: call('log10'),
    log1p: call('log1p'),
    xlogy: call('$xlogy'),
    sin: call('sin'),
    cos: call('cos'),
    tan: call('tan'),
    sec: reciprocalOf('cos', '1.0'),
    csc: reciprocalOf('sin', '1.0'),
    cot: reciprocalOf('tan', '1.0'),
    asin: call('asin'),
    acos: call('acos'),
    atan: call('atan'),
    atan2: call('atan2'),
    sinh: call('sinh'),
    cosh: call('cosh'),
    tanh: call('tanh'),
    sech: reciprocalOf('cosh', '1.0'),
    asinh: call('asinh'),
    acosh: call('acosh'),
    atanh: call('atanh'),
    erf: call('erf'),
    erfc: call('erfc'),
    gamma: call('tgamma'),
    lgamma: call('lgamma'),
    digamma: null,
    polygamma: null,
    abs: call('fabs'),
    sign: call('$sign'),
    min: call('$min'),
    max: call('$max'),
    clamp: (x, lo, hi) => call('$min')(call('$max')(x, lo), hi),
    relu: call('$relu'),
    leakyRelu: call('$leakyRelu'),
    floor: call('floor'),
    ceil: call('ceil'),
    round: call('rint'), // half to even, unless the program changed the rounding mode
    heaviside: call('$heaviside'),
    sigmoid: call('$sigmoid'),
    softplus: call('$softplus'),
    logit: call('$logit'),
    gelu: call('$gelu'),
    lt: mask('<'),
    le: mask('<='),
    gt: mask('>'),
    ge: mask('>='),
    eq: mask('=='),
    ne: mask('!='),
    where: choice(ternary, '!= 0.0'),
  },
  helpers: {
    pow: `static double $pow(double x, double y) {
  return fabs(x) == 1.0 && !isfinite(y) ? NAN : pow(x, y);
}
`,
    mod: `static double $mod(double x, double y) {
  const double remainder = fmod(x, y);
  if (remainder == 0.0) return 0.0;
  return (remainder < 0.0) == (y < 0.0) ? remainder : remainder + y;
}
`,
    xlogy: `static double $xlogy(double x, double y) {
  return x == 0.0 ? 0.0 : x * log(y);
}
`,
    sign: `static double $sign(double x) {
  return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : x;
}
`,
    min: `static double $min(double x, double y) {
  if (isnan(x) || isnan(y)) return NAN;
  return x < y || (x == y && signbit(x)) ? x : y;
}
`,
    max: `static double $max(double x, double y) {
  if (isnan(x) || isnan(y)) return NAN;
  return x > y || (x == y && !signbit(x)) ? x : y;
}
`,
    relu: `static double $relu(double x) {
  return x > 0.0 ? x : isnan(x) ? x : 0.0;
}
`,
    leakyRelu: `static double $leakyRelu(double x, double slope) {
  return x > 0.0 ? x : slope * x;
}
`,
    heaviside: `static double $heaviside(double x) {
  return x >= 0.0 ? 1.0 : x < 0.0 ? 0.0 : x;
}
`,
    sigmoid: `static double $sigmoid(double x) {
  if (x >= 0.0) return 1.0 / (1.0 + exp(-x));
  const double e = exp(x);
  return e / (1.0 + e);
}
`,
    softplus: `static double $softplus(double x) {
  return (x > 0.0 ? x : 0.0) + log1p(exp(-fabs(x)));
}
`,
    logit: `static double $logit(double x) {
  return x > 0.25 && x < 0.75 ? log1p((2.0 * x - 1.0) / (1.0 - x)) : log(x / (1.0 - x));
}
`,
    gelu: `static double $gelu(double x) {
  return 0.5 * x * erfc(-x * 0.7071067811865476);
}
`,
  },
});
