import {
  elementsOf,
  type Flattened,
  flatten,
  freshLevel,
  fromElements,
  kindOf,
  NdArray,
  shapeOf,
  type Value,
} from '@fourgrad/ops';
import { arrayAdjoints } from './arrayAdjoints.js';
import { Recorded } from './Recorded.js';
import { Recording } from './Recording.js';
import { type Ref, ZERO } from './Ref.js';
import { scalarAdjoints } from './scalarAdjoints.js';

/** What a function does with its arguments, and its gradient, as recorded operations. */
export interface RecordedGradient {
  readonly inputs: readonly Ref[];
  readonly value: Ref;
  /** One adjoint for each input. */
  readonly adjoints: readonly Ref[];
  readonly recording: Recording;
}

/**
 * Runs a function once on values to be recorded, shaped like the arguments.
 *
 * @throws TypeError if it branches on values, or its result is no scalar.
 */
export function record(
  f: (...args: any[]) => any,
  { leaves, rebuild }: Flattened,
  { wholeArrays }: { readonly wholeArrays: boolean },
): RecordedGradient {
  const recording = new Recording(freshLevel(), wholeArrays);
  const inputs: Ref[] = [];
  const input = (example: Value): Recorded => {
    const node = recording.input(example);
    inputs.push(node);
    return new Recorded(recording, node);
  };
  const symbols = leaves.map((leaf) => {
    if (!(leaf instanceof NdArray) || wholeArrays) return input(leaf);
    return leaf.size === 0 ? leaf : fromElements(leaf.shape, Array.from(elementsOf(leaf), input));
  });
  const value = recording.refOf(scalarOf(f(...rebuild(symbols)))) as Ref;
  const adjointsOf = wholeArrays ? arrayAdjoints : scalarAdjoints;
  const adjoints = value >= 0 ? adjointsOf(recording, value, inputs) : inputs.map(() => ZERO);
  return { inputs, value, adjoints, recording };
}

function scalarOf(result: unknown): Value {
  if (result === undefined)
    throw new TypeError('compile: the function returned undefined; is a return missing?');
  const { leaves } = flatten(result);
  if (leaves.length === 1 && shapeOf(leaves[0]).length === 0) return elementsOf(leaves[0])[0];
  const what = leaves.length === 1 ? `shape [${shapeOf(leaves[0])}]` : kindOf(result);
  throw new TypeError(`compile needs a function with a scalar result, got ${what}`);
}
