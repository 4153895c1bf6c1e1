export { default as polygamma } from '@stdlib/math-base-special-polygamma';
