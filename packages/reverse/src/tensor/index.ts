export type { BackwardOptions } from './backward.js';
export { type Context, type CustomFunction, defineFunction } from './defineFunction.js';
export { GradFunction } from './GradFunction.js';
export { GraphNode } from './GraphNode.js';
export { type GradOptions, grad } from './grad.js';
export { detectAnomaly, isGradEnabled, noGrad, withGrad } from './gradMode.js';
export {
  type GraphOptions,
  graphOf,
  type TensorGraph,
  type TensorGraphEdge,
  type TensorGraphNode,
} from './graphOf.js';
export { type TensorOptions, tensor } from './makeTensor.js';
export { type Hook, Tensor } from './Tensor.js';
