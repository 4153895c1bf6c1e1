import { compact } from '../report/format.js';
import type { Growth } from './growth.js';

/** Below this share of the variance of ln y a law describes nothing. */
const POOR = 0.95;

/**
 * What a fitted law says, to follow a subject: `grows exponentially, by a factor of 2 with every step`.
 *
 * @example growthWords({ law: 'linear', a: 3, b: 2, error: 0, explained: 1 }, 'step') // 'grows linearly, by 2 with every step'
 */
export function growthWords({ law, b, explained }: Growth, step: string): string {
  if (!(explained >= POOR)) return `follows no simple law (even the best, ${law}, misses it)`;
  const { sign, amount } = measures[law](b);
  if (sign === 0) return 'does not grow';
  return `${sign > 0 ? 'grows' : 'shrinks'} ${amount(step)}`;
}

/** Whether a size grows exponentially, by a law that describes it. @example explodes({ law: 'linear', a: 3, b: 2, error: 0, explained: 1 }) // false */
export const explodes = ({ law, b, explained }: Growth): boolean =>
  law === 'exponential' && b > 1 && explained >= POOR;

interface Measure {
  readonly sign: number;
  readonly amount: (step: string) => string;
}

const measures: Readonly<Record<Growth['law'], (b: number) => Measure>> = {
  linear: (b) => ({
    sign: Math.sign(b),
    amount: (step) => `linearly, by ${short(Math.abs(b))} with every ${step}`,
  }),
  polynomial: (b) => ({
    sign: Math.sign(b),
    amount: (step) => `polynomially, like the ${step} to the power of ${short(b)}`,
  }),
  exponential: (b) => ({
    sign: Math.sign(b - 1),
    amount: (step) => `exponentially, by a factor of ${short(b)} with every ${step}`,
  }),
};

const short = (x: number): string => compact(x, 3);
