import { mul, type Value } from '@fourgrad/ops';
import type { Scenario } from '../Scenario.js';
import { numbered } from './numbered.js';

/** The product of all variables. */
export const speelpenning: Scenario = {
  id: 'speelpenning',
  title: "Speelpenning's product",
  source: 'Speelpenning 1980, thesis, University of Illinois',
  shows: 'All n partial derivatives of a product cost reverse mode a small multiple of the product itself.',
  tags: ['classic', 'swell'],
  sizes: [2, 5, 10, 20, 50, 100, 200],
  sizeIs: 'variables',
  variables: (size) => numbered('x', size),
  // x_1 x_2 ... x_n
  f: () => (x) => x.reduce((product: Value, factor: Value) => mul(product, factor)),
  points: (size) => ({ eighths: Array.from({ length: size }, (_, i) => 1 + i / 8) }),
  randomPoint: (size, uniform) => Array.from({ length: size }, () => 0.5 + uniform()),
};
