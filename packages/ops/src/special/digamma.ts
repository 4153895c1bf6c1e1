export { default as digamma } from '@stdlib/math-base-special-digamma';
