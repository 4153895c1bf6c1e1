export { elu, fmod, logAddExp, logSigmoid, rsqrt, silu } from './activations.js';
export { det, inverse, solve } from './algebra.js';
export { detach } from './detach.js';
export { diag, matrixTrace, tril, triu } from './diagonals.js';
export { max, min } from './extremes.js';
export { concat, stack } from './joining.js';
export { layerNorm, linear, outer } from './layers.js';
export { logsumexp } from './logsumexp.js';
export {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  crossEntropy,
  huber,
  type LossOptions,
  l1,
  mse,
  nll,
  type Reduction,
} from './losses.js';
export { norm, prod, std, type VarianceOptions, variance } from './reductions.js';
export { cumprod, cumsum } from './scans.js';
export { pad, repeatInterleave, squeeze, tile, unsqueeze } from './shaping.js';
export { flip, gather, indexSelect, type SliceOptions, select, slice } from './slicing.js';
export { logSoftmax, softmax } from './softmax.js';
