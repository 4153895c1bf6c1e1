import { derivative, type Method } from '@fourgrad/numeric';
import { add, div, square, type Value } from '@fourgrad/ops';
import { lineChart } from '../figure/lineChart.js';
import { fitLaw } from '../fit/growth.js';
import { compact } from '../report/format.js';
import { powerOfTwoText } from './powerOfTwoText.js';
import type { Story } from './Story.js';

/** A function of one number, its slope at a point, and what to call it. */
export interface VcurveOptions {
  readonly name?: string;
  readonly f?: (x: Value) => Value;
  readonly at?: number;
  /** f'(at), right to the last digit. */
  readonly slope?: number;
}

/** One kind of difference over all steps. */
export interface Vcurve {
  readonly method: Method;
  /** |difference - f'| / |f'| at the step 2^exponent. */
  readonly errors: readonly { readonly exponent: number; readonly error: number }[];
  /** The best of the steps, as its exponent, and the error there. */
  readonly best: { readonly exponent: number; readonly error: number };
  /** The exponent of the step that balances truncation and rounding in theory: of sqrt(eps) or cbrt(eps), eps = 2^-52. */
  readonly theory: number;
  /** The exponents of h that the error follows where truncation and where rounding rules; null where too few steps show it. */
  readonly truncation: number | null;
  readonly rounding: number | null;
}

export interface VcurveData {
  readonly name: string;
  readonly at: number;
  readonly slope: number;
  readonly curves: readonly Vcurve[];
}

const EXPONENTS = Array.from({ length: 53 }, (_, k) => -k);

// f(x) = 1 / (1 + x^2) needs no more than + - * /, so that its rounding errors are the same on every machine
const witch = (x: Value): Value => div(1, add(1, square(x)));
const AT = 0.7;
const WITCH = {
  name: '1/(1+x²)',
  f: witch,
  at: AT,
  // f'(x) = -2 x / (1 + x^2)^2
  slope: (-2 * AT) / Math.pow(1 + AT * AT, 2),
};

/** The error of difference quotients over the step: truncation on one side, rounding on the other. Needs only + - * /. */
export const vcurve: Story<VcurveData, VcurveOptions> = {
  id: 'vcurve',
  title: 'Which step?',
  question: 'Why is a smaller step not always better?',

  data(options = {}) {
    const { name, f, at, slope } = { ...WITCH, ...options };
    const curves = (['forward', 'central'] as const).map((method) => {
      const errors = EXPONENTS.map((exponent) => {
        const quotient = derivative(f, { method, step: 2 ** exponent })(at) as number;
        return { exponent, error: Math.abs(quotient - slope) / Math.abs(slope) };
      });
      const best = errors.reduce((least, each) => (each.error < least.error ? each : least));
      const theory = method === 'forward' ? -52 / 2 : -52 / 3;
      return { method, errors, best, theory, ...slopesOf(errors, theory) };
    });
    return { name, at, slope, curves };
  },

  table: ({ curves }) => ({
    columns: ['step', ...curves.map(({ method }) => `error of ${method} difference`)],
    rows: EXPONENTS.map((exponent, i) => [
      powerOfTwoText(exponent),
      ...curves.map(({ errors }) => compact(errors[i].error, 6)),
    ]),
  }),

  figure: ({ name, at, curves }) =>
    lineChart({
      title: `Error of the derivative of ${name} at ${at}`,
      description: 'The relative error of forward and central differences over the step h, both logarithmic.',
      x: { title: 'step h', powersOf: 2 },
      y: { title: 'relative error', powersOf: 10 },
      series: curves.map(({ method, errors }) => ({
        name: method,
        points: errors.map(({ exponent, error }) => [2 ** exponent, error]),
        named: { x: 2 ** -11, side: method === 'forward' ? 'left' : 'right' },
      })),
      marks: curves.map(({ method, theory }) => ({
        x: Math.pow(2, theory),
        name: balance(method),
      })),
    }),

  sentences: ({ curves }) =>
    curves.map(({ method, best, theory, truncation, rounding }) => {
      const away = Math.abs(best.exponent - theory);
      const agreement =
        away <= 3
          ? `close to the ${balance(method)} of theory, 2^${theory.toFixed(1)}`
          : `a factor of 2^${away.toFixed(0)} away from the ${balance(method)} of theory`;
      return `The ${method} difference is best with h = ${powerOfTwoText(best.exponent)}, ${agreement}, where its error is ${compact(best.error, 6)}${sides(truncation, rounding)}.`;
    }),
};

/** The step of theory by name. */
const balance = (method: Method): string => (method === 'forward' ? 'sqrt(eps)' : 'cbrt(eps)');

/** How the error goes with h on the two sides of the V, fitted at a distance from its bottom, where both errors mix. */
function slopesOf(
  errors: Vcurve['errors'],
  theory: number,
): { readonly truncation: number | null; readonly rounding: number | null } {
  const MARGIN = 4; // powers of two
  const slopeWhere = (inside: (exponent: number) => boolean): number | null => {
    const pairs = errors
      .filter(({ exponent, error }) => inside(exponent) && error > 0 && error < 0.1)
      .map(({ exponent, error }) => [2 ** exponent, error] as const);
    return pairs.length < 5 ? null : fitLaw('polynomial', pairs).b;
  };
  return {
    truncation: slopeWhere((exponent) => exponent > theory + MARGIN),
    rounding: slopeWhere((exponent) => exponent < theory - MARGIN),
  };
}

function sides(truncation: number | null, rounding: number | null): string {
  const parts = [
    truncation === null ? '' : `above it the error goes like h^${truncation.toFixed(1)}`,
    rounding === null ? '' : `below it like h^${rounding.toFixed(1)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}
