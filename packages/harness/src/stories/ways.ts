import { gradient as forward } from '@fourgrad/forward';
import { gradient as numeric } from '@fourgrad/numeric';
import type { Value } from '@fourgrad/ops';
import { gradient as reverse } from '@fourgrad/reverse';
import { gradient as symbolic } from '@fourgrad/symbolic';

/** A function to differentiate in the function language, and as text if it can be written as one. */
export interface Asked {
  /** Its last argument differentiates functions of one number in the same way: derivatives may be nested. */
  readonly f: (variables: readonly any[], slope: Slope) => Value;
  readonly text: string | null;
  readonly at: Readonly<Record<string, number>>;
}

type Slope = (f: (x: Value) => Value, at: number) => Value;

/** One way to a gradient; throws where it has none. */
export interface Way {
  readonly name: string;
  readonly gradient: (asked: Asked) => readonly number[];
}

type Gradient = (f: (...x: any[]) => any) => (...at: any[]) => any;

const ofVerb = (name: string, gradient: Gradient): Way => ({
  name,
  gradient({ f, at }) {
    const slope: Slope = (inner, x) => gradient(inner)(x);
    const point = Object.values(at);
    const result = gradient((...variables) => f(variables, slope))(...point);
    return point.length === 1 ? [result] : result;
  },
});

/** The four modes. */
export const modes: readonly Way[] = [
  ofVerb('symbolic', symbolic),
  ofVerb('numeric', numeric),
  ofVerb('forward', forward),
  ofVerb('reverse', reverse),
];
