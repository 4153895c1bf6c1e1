export { Adam, type AdamOptions } from './nn/Adam.js';
export { argmax } from './nn/argmax.js';
export { type BatchOptions, batches } from './nn/batches.js';
export { manualSeed, type RandomOptions } from './nn/defaultRandom.js';
export {
  type KaimingOptions,
  kaimingNormal_,
  kaimingUniform_,
  normal_,
  uniform_,
  type XavierOptions,
  xavierNormal_,
  xavierUniform_,
  zeros_,
} from './nn/initializers.js';
export { Linear, type LinearOptions } from './nn/Linear.js';
export { l2Penalty } from './nn/l2Penalty.js';
export { Module } from './nn/Module.js';
export { Optimizer, type Update } from './nn/Optimizer.js';
export { oneHot } from './nn/oneHot.js';
export { Parameter } from './nn/Parameter.js';
export { Random } from './nn/Random.js';
export { type Layer, Sequential } from './nn/Sequential.js';
export { SGD, type SGDOptions } from './nn/SGD.js';
export type { StateDict } from './nn/stateDict.js';
