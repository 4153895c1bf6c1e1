export { default as gamma } from '@stdlib/math-base-special-gamma';
