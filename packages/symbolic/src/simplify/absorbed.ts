import { forEachPart } from './forEachPart.js';
import { Product } from './Product.js';
import * as Q from './rational.js';
import type { Scope } from './Scope.js';
import { Sum } from './Sum.js';

/** The terms under the node at this place, those of absorbed sums included. */
export function sumOf(top: number, scope: Scope): Sum {
  const sum = new Sum(scope.forms);
  forEachPart(top, scope, (place, times) => sum.add(scope.results[place], Q.integer(times)));
  return sum;
}

/** The factors under the node at this place, those of absorbed products included. */
export function productOf(top: number, scope: Scope): Product {
  const product = new Product(scope.forms);
  // a power that is not taken apart may be the node itself, which has no result yet
  forEachPart(top, scope, (place, times) =>
    product.multiply(scope.results[place] ?? scope.graph.nodes[place], times),
  );
  return product;
}
