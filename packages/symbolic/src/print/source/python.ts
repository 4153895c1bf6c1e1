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
  type Template,
} from './Language.js';
import { pythonHelpers } from './pythonHelpers.js';

const choose = (test: string, yes: string, no: string): string => `${yes} if ${test} else ${no}`;
const mask = (sign: string) => comparison(sign, choose, ['1.0', '0.0']);
const number = (text: string): Code => ({ text, precedence: Precedence.atom });

/** x / y; by zero Python raises an error. */
const quotient: Template = (x, y) => (y.constant ? infix('/', Precedence.product)(x, y) : call('$div')(x, y));
const reciprocalOf =
  (name: string): Template =>
  (x) =>
    call('$div')(number('1.0'), call(name)(x));

const RESERVED = `
  False None True and as assert async await break class continue def del elif else except finally for from
  global if import in is lambda nonlocal not or pass raise return try while with yield match case type math
  float map
`;

function write({ name, parameters, temporaries, results, list }: Outline): string {
  const lines: string[] = [];
  const all = parameters.join(', ');
  // whole numbers would be computed with exactly, and division of them would overflow elsewhere
  if (parameters.length === 1) lines.push(`${all} = float(${all})`);
  if (parameters.length > 1) lines.push(`${all} = map(float, (${all}))`);
  for (const [temporary, value] of temporaries) lines.push(`${temporary} = ${value}`);
  const broken = list && results.join(', ').length > 80;
  const listed = broken ? `[\n        ${results.join(',\n        ')},\n    ]` : `[${results.join(', ')}]`;
  lines.push(`return ${list ? listed : results[0]}`);
  return `def ${name}(${all}):\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

/** Python 3 with its math module; where that raises errors (1 / 0, exp(1000)) the value is the one of float64. */
export const python = (): Language => ({
  title: 'Python',
  reserved: (name) => hasWord(RESERVED, name),
  number: (value) => {
    if (Number.isNaN(value)) return 'math.nan';
    if (!Number.isFinite(value)) return value < 0 ? '-math.inf' : 'math.inf';
    const text = Object.is(value, -0) ? '-0' : `${value}`;
    return /[.e]/.test(text) ? text : `${text}.0`;
  },
  constants: { pi: 'math.pi', e: 'math.e', tau: 'math.tau' },
  preamble: 'import math\n\n\n',
  gap: '\n\n',
  helpers: pythonHelpers(),
  write,
  templates: {
    add: infix('+', Precedence.sum),
    sub: infix('-', Precedence.sum),
    mul: infix('*', Precedence.product),
    div: quotient,
    neg: prefixed,
    pow: call('$pow'),
    square: (x) => call('$pow')(x, number('2.0')),
    reciprocal: (x) => call('$div')(number('1.0'), x),
    sqrt: call('$sqrt'),
    cbrt: call('$cbrt'),
    hypot: call('math.hypot'),
    mod: call('$mod'),
    exp: call('$exp'),
    exp2: (x) => call('$pow')(number('2.0'), x),
    expm1: call('$expm1'),
    log: call('$log'),
    log2: call('$log2'),
    log10: call('$log10'),
    log1p: call('$log1p'),
    xlogy: call('$xlogy'),
    sin: call('$sin'),
    cos: call('$cos'),
    tan: call('$tan'),
    sec: reciprocalOf('$cos'),
    csc: reciprocalOf('$sin'),
    cot: reciprocalOf('$tan'),
    asin: call('$asin'),
    acos: call('$acos'),
    atan: call('math.atan'),
    atan2: call('math.atan2'),
    sinh: call('$sinh'),
    cosh: call('$cosh'),
    tanh: call('math.tanh'),
    sech: reciprocalOf('$cosh'),
    asinh: call('math.asinh'),
    acosh: call('$acosh'),
    atanh: call('$atanh'),
    erf: call('math.erf'),
    erfc: call('math.erfc'),
    gamma: call('$gamma'),
    lgamma: call('$lgamma'),
    digamma: null,
    polygamma: null,
    abs: call('math.fabs'),
    sign: call('$sign'),
    min: call('$min'),
    max: call('$max'),
    clamp: (x, lo, hi) => call('$min')(call('$max')(x, lo), hi),
    relu: call('$relu'),
    leakyRelu: call('$leakyRelu'),
    floor: call('$floor'),
    ceil: call('$ceil'),
    round: call('$round'),
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
    where: choice(choose, '!= 0.0'),
  },
});
