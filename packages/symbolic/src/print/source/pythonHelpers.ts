/** f(x) inside its domain, NaN outside. */
const within = (name: string, test: string): string => `def $${name}(x):
    return math.${name}(x) if ${test} else math.nan
`;

/** f(x), where an overflow is infinite. */
const overflowing = (name: string, infinity = 'math.inf'): string => `def $${name}(x):
    try:
        return math.${name}(x)
    except OverflowError:
        return ${infinity}
`;

/** A logarithm: NaN below its pole, -infinity at it. */
const logarithm = (name: string, pole = '0.0'): string => `def $${name}(x):
    if x > ${pole}:
        return math.${name}(x)
    return -math.inf if x == ${pole} else math.nan
`;

/** Rounding to whole numbers, which Python's functions return as integers without a sign of zero. */
const whole = (name: string, of: string): string => `def $${name}(x):
    return math.copysign(float(${of}(x)), x) if math.isfinite(x) else x
`;

/** What Python's math module lacks, and float64's value where it raises an error. */
export const pythonHelpers = (): Readonly<Record<string, string>> => ({
  div: `def $div(x, y):
    if y != 0.0:
        return x / y
    if x == 0.0 or x != x:
        return math.nan
    return math.copysign(math.inf, x) * math.copysign(1.0, y)
`,
  pow: `def $pow(x, y):
    if math.fabs(x) == 1.0 and not math.isfinite(y):
        return math.nan
    try:
        return math.pow(x, y)
    except ValueError:
        if x != 0.0:
            return math.nan
    except OverflowError:
        pass
    return math.copysign(math.inf, x) if math.fabs(math.fmod(y, 2.0)) == 1.0 else math.inf
`,
  sqrt: within('sqrt', 'x >= 0.0'),
  // of the mantissa in [1/2, 4), times a power of two: math.cbrt came with Python 3.11
  cbrt: `def $cbrt(x):
    if x == 0.0 or not math.isfinite(x):
        return x
    mantissa, exponent = math.frexp(math.fabs(x))
    third, rest = divmod(exponent, 3)
    return math.copysign(math.ldexp(math.ldexp(mantissa, rest) ** (1.0 / 3.0), third), x)
`,
  mod: `def $mod(x, y):
    if not math.isfinite(x) or y == 0.0:
        return math.nan
    remainder = math.fmod(x, y)
    if remainder == 0.0:
        return 0.0
    return remainder if (remainder < 0.0) == (y < 0.0) else remainder + y
`,
  exp: overflowing('exp'),
  expm1: overflowing('expm1'),
  log: logarithm('log'),
  log2: logarithm('log2'),
  log10: logarithm('log10'),
  log1p: logarithm('log1p', '-1.0'),
  xlogy: `def $xlogy(x, y):
    return 0.0 if x == 0.0 else x * $log(y)
`,
  sin: within('sin', 'math.isfinite(x)'),
  cos: within('cos', 'math.isfinite(x)'),
  tan: within('tan', 'math.isfinite(x)'),
  asin: within('asin', '-1.0 <= x <= 1.0'),
  acos: within('acos', '-1.0 <= x <= 1.0'),
  sinh: overflowing('sinh', 'math.copysign(math.inf, x)'),
  cosh: overflowing('cosh'),
  acosh: within('acosh', 'x >= 1.0'),
  atanh: `def $atanh(x):
    if -1.0 < x < 1.0:
        return math.atanh(x)
    return math.copysign(math.inf, x) if math.fabs(x) == 1.0 else math.nan
`,
  gamma: `def $gamma(x):
    if x == 0.0:
        return math.copysign(math.inf, x)
    if x < 0.0 and (math.isinf(x) or x == math.floor(x)):
        return math.nan
    try:
        return math.gamma(x)
    except OverflowError:
        return math.copysign(math.inf, x)
`,
  lgamma: `def $lgamma(x):
    if x <= 0.0 and (math.isinf(x) or x == math.floor(x)):
        return math.inf
    try:
        return math.lgamma(x)
    except OverflowError:
        return math.inf
`,
  sign: `def $sign(x):
    return 1.0 if x > 0.0 else -1.0 if x < 0.0 else x
`,
  min: `def $min(x, y):
    if x != x or y != y:
        return math.nan
    return x if x < y or (x == y and math.copysign(1.0, x) < 0.0) else y
`,
  max: `def $max(x, y):
    if x != x or y != y:
        return math.nan
    return x if x > y or (x == y and math.copysign(1.0, x) > 0.0) else y
`,
  relu: `def $relu(x):
    return x if x > 0.0 or x != x else 0.0
`,
  leakyRelu: `def $leakyRelu(x, slope):
    return x if x > 0.0 else slope * x
`,
  floor: whole('floor', 'math.floor'),
  ceil: whole('ceil', 'math.ceil'),
  round: whole('round', 'round'),
  heaviside: `def $heaviside(x):
    return 1.0 if x >= 0.0 else 0.0 if x < 0.0 else x
`,
  sigmoid: `def $sigmoid(x):
    if x >= 0.0:
        return 1.0 / (1.0 + math.exp(-x))
    e = math.exp(x)
    return e / (1.0 + e)
`,
  softplus: `def $softplus(x):
    return (x if x > 0.0 else 0.0) + math.log1p(math.exp(-math.fabs(x)))
`,
  logit: `def $logit(x):
    if 0.25 < x < 0.75:
        return math.log1p((2.0 * x - 1.0) / (1.0 - x))
    return $log($div(x, 1.0 - x))
`,
  gelu: `def $gelu(x):
    return 0.5 * x * math.erfc(-x * 0.7071067811865476)
`,
});
