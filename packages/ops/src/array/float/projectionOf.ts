import type { ElementwiseRule } from '../../rule.js';
import { NdArray } from '../NdArray.js';

type Partial = ElementwiseRule['partials'][number];

/** What has been found out, by partial derivative. */
const known = new WeakMap<Partial, number>();

/**
 * Which of the operands and the result (the last) a partial derivative is, as y is of x y by x; -1 if it is none and has
 * to be computed. Arrays without elements tell.
 */
export function projectionOf({ arity, partials }: ElementwiseRule, i: number): number {
  const partial = partials[i];
  let place = known.get(partial);
  if (place === undefined) {
    const probes = Array.from({ length: arity + 1 }, () => new NdArray([0], new Float64Array(0)));
    place = probes.indexOf(partial(...probes) as NdArray);
    known.set(partial, place);
  }
  return place;
}
