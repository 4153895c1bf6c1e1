import { forEachPart } from './forEachPart.js';
import type { Scope } from './Scope.js';

/** A term of a sum, by how often it is added, or a factor of a product, by its exponent; a place in the graph. */
export interface Part {
  readonly place: number;
  readonly times: number;
}

/** The terms or factors at a place, those of absorbed sums or products included. */
export function partsOf(top: number, scope: Scope): Part[] {
  const parts: Part[] = [];
  forEachPart(top, scope, (place, times) => parts.push({ place, times }));
  return parts;
}
