import type { GradFunction } from './GradFunction.js';
import type { Tensor } from './Tensor.js';

/**
 * A place in the graph: the value that a tensor had when it was made. A tensor changed in place moves on to a new one,
 * so that what used it before still refers to what it was.
 */
export class GraphNode {
  /** The tensor that stands here. */
  owner: Tensor | null = null;

  /** What made it; null for a leaf. */
  get gradFn(): GradFunction | null {
    return null;
  }
}

/** The versions of owners at the time when they came to stand in their places, where these are not 0. */
export const ownerVersions: WeakMap<GraphNode, number> = /* @__PURE__ */ new WeakMap();
