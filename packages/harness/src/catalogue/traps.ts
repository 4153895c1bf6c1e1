import { max, prod } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { numbered } from './numbered.js';
import { uniformNumbers } from './randomNumbers.js';
import { scenarioOfFormula } from './scenarioOfFormula.js';

type About = Omit<Parameters<typeof scenarioOfFormula>[2], 'tags'>;

/** A formula with a place where care is needed: the first of its points. */
function trapOfFormula(
  text: string,
  names: readonly string[],
  points: Readonly<Record<string, readonly number[]>>,
  about: About,
): Scenario {
  const [first] = Object.values(points);
  const at = Object.fromEntries(names.map((name, i) => [name, first[i]]));
  return { ...scenarioOfFormula(text, at, { ...about, tags: ['trap'] }), points: () => points };
}

const corner = trapOfFormula(
  'abs(x)',
  ['x'],
  { corner: [0], left: [-1.5] },
  {
    id: 'abs-at-zero',
    title: 'absolute value at its corner',
    source: 'Griewank & Walther 2008, Evaluating Derivatives, SIAM, chapter 14',
    shows: 'Where there is no derivative, a mode gives a number all the same: here 0, between -1 and 1.',
  },
);

const cone = trapOfFormula(
  'sqrt(x^2 + y^2)',
  ['x', 'y'],
  { tip: [0, 0], side: [3, 4] },
  {
    id: 'root-at-origin',
    title: 'distance from the origin, at the origin',
    source: 'Griewank & Walther 2008, Evaluating Derivatives, SIAM, chapter 14',
    shows:
      'Zero times infinity by the chain rule: there is no derivative, and ways of differentiating answer 0 or NaN.',
  },
);

const selfPower: Scenario = {
  ...trapOfFormula(
    'x^x',
    ['x'],
    { nearZero: [1e-10], tiny: [1e-20], one: [1] },
    {
      id: 'self-power',
      title: 'x to the power x near 0',
      source: 'Knuth 1992, American Mathematical Monthly 99(5)',
      shows:
        'The value tends to 1 and the derivative to minus infinity: a difference with a fixed step leaves the domain.',
    },
  ),
  randomPoint: (_size, uniform) => [0.05 + 2 * uniform()],
};

const cancellation: Scenario = {
  ...trapOfFormula(
    '(1 - cos(x)) / x^2',
    ['x'],
    { small: [1e-5], tiny: [1e-8], one: [1] },
    {
      id: 'cancellation',
      title: 'catastrophic cancellation of 1 - cos x',
      source: 'Higham 2002, Accuracy and Stability of Numerical Algorithms, SIAM, section 1.7',
      shows:
        'Exact rules do not help a formula that loses its digits: every mode differentiates the cancellation.',
    },
  ),
  randomPoint: (_size, uniform) => [0.5 + uniform()],
};

const zeroFactor: Scenario = {
  id: 'product-with-zero',
  title: 'product with a factor of 0',
  source: 'Speelpenning 1980, thesis, University of Illinois',
  shows:
    'The partial derivatives are products of the others: dividing the product by a factor gives NaN at 0.',
  tags: ['trap'],
  sizes: [4, 8, 16, 32, 64, 128],
  sizeIs: 'variables',
  variables: (size) => numbered('x', size),
  // x_1 x_2 ... x_n
  f: () => (x) => prod(x),
  points: (size) => ({
    oneZero: Array.from({ length: size }, (_, i) => (i === 1 ? 0 : 1 + (i % 8) / 8)),
    twoZeros: Array.from({ length: size }, (_, i) => (i < 2 ? 0 : 1 + (i % 8) / 8)),
  }),
  randomPoint: (size, uniform) => uniformNumbers(uniform, size, 0.5, 1.5),
};

const tie: Scenario = {
  id: 'max-tie',
  title: 'maximum of equal numbers',
  source: 'Griewank & Walther 2008, Evaluating Derivatives, SIAM, chapter 14',
  shows: 'At a tie there is no derivative by any operand: here they share the slope equally.',
  tags: ['trap'],
  sizes: [2, 3, 4, 5, 10, 30],
  sizeIs: 'variables',
  variables: (size) => numbered('x', size),
  // max(x_1, ..., x_n)
  f: () => (x) => max(x),
  points: (size) => ({
    tie: new Array<number>(size).fill(1),
    apart: Array.from({ length: size }, (_, i) => 1 + i / 8),
  }),
  randomPoint: (size, uniform) => uniformNumbers(uniform, size, -1, 1),
};

/** Places where a mode may fail, each by its first point. */
export const traps: readonly Scenario[] = [corner, cone, selfPower, cancellation, zeroFactor, tie];
