/** The function language: every primitive as a function of numbers, arrays and traced values. */

// of arrays, too, or with defaults: these stand for the generated ones
export { max, min } from './arrays/extremes.js';
export * from './arrays/index.js';
export { leakyRelu } from './arrays/leakyRelu.js';
export * from './functions.generated.js';
export { dot, matmul } from './linear/products.js';
export { broadcastTo, reshape, sumTo, transpose } from './linear/shapes.js';
export { mean, sum } from './linear/sum.js';
export { where } from './linear/where.js';
