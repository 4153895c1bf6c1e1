export { default as erf } from '@stdlib/math-base-special-erf';
