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
  ternary,
} from './Language.js';

const mask = (sign: string) => comparison(sign, ternary, ['1', '0']);

/** x ** y, grouped from the right; a minus before its base is a syntax error without brackets. */
const power = (x: Code, y: Code): Code => ({
  text: `${bracketed(x, Precedence.atom)} ** ${bracketed(y, Precedence.power)}`,
  precedence: Precedence.power,
});
const bracketed = ({ text, precedence }: Code, least: Precedence) =>
  precedence < least ? `(${text})` : text;

const RESERVED = `
  arguments await break case catch class const continue debugger default delete do else enum eval export
  extends false finally for function if implements import in instanceof interface let new null package
  private protected public return static super switch this throw true try typeof var void while with yield
  undefined NaN Infinity Math globalThis
`;

function write({ name, parameters, temporaries, results, list }: Outline): string {
  const lines = temporaries.map(([temporary, value]) => `const ${temporary} = ${value};`);
  const broken = list && results.join(', ').length > 80;
  const listed = broken ? `[\n    ${results.join(',\n    ')},\n  ]` : `[${results.join(', ')}]`;
  lines.push(`return ${list ? listed : results[0]};`);
  return `function ${name}(${parameters.join(', ')}) {\n  ${lines.join('\n  ')}\n}\n`;
}

/** JavaScript: its functions are those that the rulebook itself computes with, so results are the same to the bit. */
export const javascript = (): Language => ({
  title: 'JavaScript',
  reserved: (name) => hasWord(RESERVED, name),
  number: (value) => (Object.is(value, -0) ? '-0' : `${value}`),
  constants: { pi: 'Math.PI', e: 'Math.E' },
  preamble: '',
  gap: '\n',
  write,
  templates: {
    add: infix('+', Precedence.sum),
    sub: infix('-', Precedence.sum),
    mul: infix('*', Precedence.product),
    div: infix('/', Precedence.product),
    neg: prefixed,
    pow: power,
    square: (x) => power(x, { text: '2', precedence: Precedence.atom }),
    reciprocal: (x) => infix('/', Precedence.product)({ text: '1', precedence: Precedence.atom }, x),
    sqrt: call('Math.sqrt'),
    cbrt: call('Math.cbrt'),
    hypot: call('Math.hypot'),
    mod: call('$mod'),
    exp: call('Math.exp'),
    exp2: (x) => power({ text: '2', precedence: Precedence.atom }, x),
    expm1: call('Math.expm1'),
    log: call('Math.log'),
    log2: call('Math.log2'),
    log10: call('Math.log10'),
    log1p: call('Math.log1p'),
    xlogy: call('$xlogy'),
    sin: call('Math.sin'),
    cos: call('Math.cos'),
    tan: call('Math.tan'),
    sec: reciprocalOf('Math.cos', '1'),
    csc: reciprocalOf('Math.sin', '1'),
    cot: reciprocalOf('Math.tan', '1'),
    asin: call('Math.asin'),
    acos: call('Math.acos'),
    atan: call('Math.atan'),
    atan2: call('Math.atan2'),
    sinh: call('Math.sinh'),
    cosh: call('Math.cosh'),
    tanh: call('Math.tanh'),
    sech: reciprocalOf('Math.cosh', '1'),
    asinh: call('Math.asinh'),
    acosh: call('Math.acosh'),
    atanh: call('Math.atanh'),
    erf: null,
    erfc: null,
    gamma: null,
    lgamma: null,
    digamma: null,
    polygamma: null,
    abs: call('Math.abs'),
    sign: call('Math.sign'),
    min: call('Math.min'),
    max: call('Math.max'),
    clamp: (x, lo, hi) => call('Math.min')(call('Math.max')(x, lo), hi),
    relu: call('$relu'),
    leakyRelu: call('$leakyRelu'),
    floor: call('Math.floor'),
    ceil: call('Math.ceil'),
    round: call('$round'),
    heaviside: call('$heaviside'),
    sigmoid: call('$sigmoid'),
    softplus: call('$softplus'),
    logit: call('$logit'),
    gelu: null,
    lt: mask('<'),
    le: mask('<='),
    gt: mask('>'),
    ge: mask('>='),
    eq: mask('==='),
    ne: mask('!=='),
    where: choice(ternary, '!== 0'),
  },
  helpers: {
    mod: `function $mod(x, y) {
  const remainder = x % y;
  if (remainder === 0) return 0;
  return remainder < 0 === y < 0 ? remainder : remainder + y;
}
`,
    xlogy: `function $xlogy(x, y) {
  return x === 0 ? 0 : x * Math.log(y);
}
`,
    relu: `function $relu(x) {
  return x > 0 ? x : x === x ? 0 : x;
}
`,
    leakyRelu: `function $leakyRelu(x, slope) {
  return x > 0 ? x : slope * x;
}
`,
    round: `function $round(x) {
  const nearest = Math.round(x);
  return nearest - x === 0.5 && nearest % 2 !== 0 ? nearest - 1 : nearest;
}
`,
    heaviside: `function $heaviside(x) {
  return x >= 0 ? 1 : x < 0 ? 0 : x;
}
`,
    sigmoid: `function $sigmoid(x) {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}
`,
    softplus: `function $softplus(x) {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
`,
    logit: `function $logit(x) {
  return x > 0.25 && x < 0.75 ? Math.log1p((2 * x - 1) / (1 - x)) : Math.log(x / (1 - x));
}
`,
  },
});
