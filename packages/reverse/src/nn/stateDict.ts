import { kindOf } from '@fourgrad/ops';
import { noGrad } from '../tensor/gradMode.js';
import { tensor } from '../tensor/makeTensor.js';
import type { Parameter } from './Parameter.js';

/** The values of parameters by name: numbers, nested arrays of numbers, NdArrays or tensors. */
export type StateDict = Readonly<Record<string, any>>;

type Named = readonly (readonly [string, Parameter])[];

/** The values of parameters by name, as numbers and nested arrays of numbers. */
export const stateOf = (named: Named): StateDict =>
  Object.fromEntries(named.map(([name, parameter]) => [name, parameter.toArray()]));

/** Gives parameters the values of their names; all of them or, where something does not fit, none. */
export function loadState(owner: string, named: Named, state: StateDict): void {
  if (typeof state !== 'object' || state === null)
    throw new TypeError(`loadStateDict takes what stateDict gives, an object, got ${kindOf(state)}`);
  const known = new Set(named.map(([name]) => name));
  const missing = [...known].filter((name) => !Object.hasOwn(state, name));
  const unexpected = Object.keys(state).filter((name) => !known.has(name));
  const complaints = [
    ...(missing.length > 0 ? [`Missing key(s) in stateDict: ${quoted(missing)}.`] : []),
    ...(unexpected.length > 0 ? [`Unexpected key(s) in stateDict: ${quoted(unexpected)}.`] : []),
  ];
  const values = new Map<Parameter, unknown>();
  for (const [name, parameter] of named) {
    if (!Object.hasOwn(state, name)) continue;
    const value = tensor(state[name]);
    values.set(parameter, value);
    if (`${value.shape}` !== `${parameter.shape}`)
      complaints.push(
        `size mismatch for ${name}: copying a param with shape [${value.shape}], ` +
          `the shape in the current model is [${parameter.shape}].`,
      );
  }
  if (complaints.length > 0)
    throw new Error(`Error(s) in loading stateDict for ${owner}:\n${complaints.join('\n')}`);
  noGrad(() => {
    for (const [parameter, value] of values) parameter.copy_(value);
  });
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
