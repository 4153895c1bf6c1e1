// biome-ignore-all assist/source/organizeImports: the order of families and rules in every table
export * from './arithmetic.js';
export * from './exponential.js';
export * from './trigonometric.js';
export * from './hyperbolic.js';
export * from './special.js';
export * from './piecewise.js';
export * from './smooth.js';
export * from './comparison.js';
