import type { Expr } from '../expression/Expr.js';

/** What is known of a variable, for rewritings that need it. */
export type Assumption = 'positive' | 'nonnegative' | 'negative' | 'nonpositive' | 'nonzero';

/** What is known of variables, by name. */
export type Assumptions = Readonly<Record<string, Assumption>>;

// A set of signs that a value can have, as bits.
const PLUS = 1;
const ZERO = 2;
const MINUS = 4;
const ANY = PLUS | ZERO | MINUS;

const ASSUMED: Readonly<Record<Assumption, number>> = {
  positive: PLUS,
  nonnegative: PLUS | ZERO,
  negative: MINUS,
  nonpositive: ZERO | MINUS,
  nonzero: PLUS | MINUS,
};

// Functions whose values have these signs wherever they have one, and functions with the sign of their operand.
const POSITIVE = 'exp exp2 cosh sech sigmoid softplus erfc'.split(' ');
const NONNEGATIVE = 'abs sqrt hypot relu acos lt le gt ge eq ne'.split(' ');
const SIGN_KEEPING = 'sinh tanh asinh atan atanh asin cbrt erf expm1 log1p sign leakyRelu'.split(' ');

/** @throws TypeError for an assumption that there is not. */
export function requireAssumptions(assumptions: Assumptions): void {
  for (const name in assumptions)
    if (!Object.hasOwn(ASSUMED, assumptions[name]))
      throw new TypeError(
        `no assumption ${JSON.stringify(assumptions[name])}: say ${Object.keys(ASSUMED).join(', ')}`,
      );
}

/** The signs that expressions can have, as far as they are known. */
export class Signs {
  readonly #known = new Map<Expr, number>();

  constructor(readonly assumptions: Assumptions = {}) {}

  isPositive(e: Expr): boolean {
    return this.#of(e) === PLUS;
  }

  isNonnegative(e: Expr): boolean {
    return (this.#of(e) & MINUS) === 0;
  }

  isNonpositive(e: Expr): boolean {
    return (this.#of(e) & PLUS) === 0;
  }

  /** The possible signs, those of the operands first; an explicit stack. */
  #of(root: Expr): number {
    const stack = [root];
    while (stack.length > 0) {
      const e = stack[stack.length - 1];
      if (!this.#known.has(e)) {
        const missing = e.operands.filter((operand) => !this.#known.has(operand));
        if (missing.length > 0) {
          stack.push(...missing);
          continue;
        }
        this.#known.set(e, this.#found(e));
      }
      stack.pop();
    }
    return this.#known.get(root) as number;
  }

  #found(e: Expr): number {
    if (e.kind === 'constant') return typeof e.value === 'number' ? signOf(e.value) : ANY;
    if (e.kind === 'variable')
      return Object.hasOwn(this.assumptions, e.name) ? ASSUMED[this.assumptions[e.name]] : ANY;
    const [x, y] = [this.#known.get(e.x) as number, this.#known.get(e.y) as number];
    switch (e.operation) {
      case 'add':
        return sum(x, y);
      case 'sub':
        return sum(x, negative(y));
      case 'neg':
        return negative(x);
      case 'mul':
      case 'div':
        return product(x, y);
      case 'pow':
        return power(x, e.y);
    }
    if (POSITIVE.includes(e.operation)) return PLUS;
    if (NONNEGATIVE.includes(e.operation)) return PLUS | ZERO;
    return SIGN_KEEPING.includes(e.operation) ? x : ANY;
  }
}

const signOf = (x: number): number => (x > 0 ? PLUS : x < 0 ? MINUS : x === 0 ? ZERO : ANY);

const negative = (x: number): number => (x & ZERO) | (x & PLUS ? MINUS : 0) | (x & MINUS ? PLUS : 0);

/** Of different signs the sum can have any. */
function sum(x: number, y: number): number {
  const both = x | y;
  if ((both & PLUS) !== 0 && (both & MINUS) !== 0) return ANY;
  return (x & ZERO) !== 0 && (y & ZERO) !== 0 ? both : both & ~ZERO;
}

function product(x: number, y: number): number {
  const zero = (x | y) & ZERO;
  return zero | (x & PLUS ? y & ~ZERO : 0) | (x & MINUS ? negative(y) & ~ZERO : 0);
}

function power(base: number, { kind, value }: Expr): number {
  if (base === PLUS) return PLUS;
  const isEven = kind === 'constant' && typeof value === 'number' && value % 2 === 0;
  if (isEven) return PLUS | (base & ZERO);
  return (base & MINUS) === 0 ? base : ANY;
}
