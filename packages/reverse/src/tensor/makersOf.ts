import type { GradFunction } from './GradFunction.js';
import type { GraphNode } from './GraphNode.js';
import type { Tensor } from './Tensor.js';

/** The operations under some tensors, operands first; an explicit stack. */
export function makersOf(results: readonly Tensor[]): GradFunction[] {
  const makers = new Set<GradFunction>();
  const stack: (GraphNode | null)[] = results.map(({ node }) => node);
  while (stack.length > 0) {
    const maker = stack.pop()?.gradFn;
    if (maker == null || makers.has(maker)) continue;
    makers.add(maker);
    stack.push(...maker.inputs);
  }
  return [...makers].sort((a, b) => a.id - b.id); // what goes in was made before what comes out
}
