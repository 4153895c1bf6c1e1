import * as forward from '@fourgrad/forward';
import * as numeric from '@fourgrad/numeric';
import type { Verbs } from '@fourgrad/ops';
import * as reverse from '@fourgrad/reverse';
import * as symbolic from '@fourgrad/symbolic';

/** The modes whose derivatives are exact but for rounding. */
export const exactModes = { symbolic, forward, reverse } satisfies Record<string, Verbs<any>>;

/** All four modes. */
export const modes = { ...exactModes, numeric } satisfies Record<string, Verbs<any>>;

export type ModeName = keyof typeof modes;
export type Mode = Verbs<any>;

export const exactNames = Object.keys(exactModes) as (keyof typeof exactModes)[];
export const modeNames = Object.keys(modes) as ModeName[];

/** Every ordered pair of the names, a name with itself included. */
export const pairsOf = <T>(names: readonly T[]): [T, T][] =>
  names.flatMap((outer) => names.map((inner): [T, T] => [outer, inner]));
