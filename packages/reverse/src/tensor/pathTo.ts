import type { GradFunction } from './GradFunction.js';
import type { GraphNode } from './GraphNode.js';
import { makersOf } from './makersOf.js';
import type { Tensor } from './Tensor.js';

/** Places in a graph through which a backward pass goes. */
export type Path = ReadonlySet<GraphNode>;

/** The places on the ways from some tensors back to others: of the latter, and of all that was made of them. */
export function pathTo(targets: Iterable<Tensor>, roots: readonly Tensor[]): Path {
  const path = new Set(Array.from(targets, ({ node }) => node));
  for (const maker of makersOf(roots)) if (leadsTo(path, maker)) path.add(maker);
  return path;
}

/** Whether a way goes on below an operation. */
export const leadsTo = (path: Path, { inputs }: GradFunction): boolean =>
  inputs.some((input) => input !== null && path.has(input));
