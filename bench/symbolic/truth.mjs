// The value and the derivatives of an expression by central differences in 100 digits: mathjs reads and computes.
import { all, create } from 'mathjs';
import { POINTS, pointOf } from './expressions.mjs';

/** @type {any} */ // the types of mathjs know no other numbers than its own union
const math = create(all, { number: 'BigNumber', precision: 100 });
const STEP = math.bignumber('1e-7'); // relative truncation 1e-14, rounding 1e-100 / 1e-70 at order 10
const TOLERANCE = 1e-8;

// f^(n)(x) = sum_k (-1)^k binomial(n, k) f(x + (n/2 - k) h) / h^n + O(h^2)
function difference(code, at, name, order) {
  let total = math.bignumber(0);
  for (let k = 0; k <= order; k++) {
    const shifted = math.add(at[name], math.multiply(STEP, order / 2 - k));
    const value = code.evaluate({ ...at, [name]: shifted });
    total = math.add(total, math.multiply(value, (-1) ** k * math.combinations(order, k)));
  }
  return math.number(math.divide(total, math.pow(STEP, order)));
}

/** `[value, ...derivatives]` at every point of the expression. */
export function truthOf(expression) {
  const code = math.parse(expression.text).compile();
  return Array.from({ length: POINTS }, (_, k) => {
    const entries = Object.entries(pointOf(expression, k));
    const at = Object.fromEntries(entries.map(([name, value]) => [name, math.bignumber(value)]));
    const slopes = expression.by.map((name) => difference(code, at, name, expression.order ?? 1));
    return [math.number(code.evaluate({ ...at })), ...slopes];
  });
}

/** Whether values at the points agree with the truth, relative to the largest component there. */
export const agrees = (values, truth) =>
  truth.every((want, k) => {
    const largest = Math.max(...want.map(Math.abs));
    return want.every((component, i) => Math.abs(values[k][i] - component) <= TOLERANCE * largest);
  });
