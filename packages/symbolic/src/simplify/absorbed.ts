import { Product } from './Product.js';
import * as Q from './rational.js';
import { type Scope, wholeNumber } from './Scope.js';
import { Sum } from './Sum.js';

// Explicit stacks of the two walks below, which leave them empty; nothing calls these walks while they run.
const places: number[] = [];
const multiples: Q.Rational[] = [];
const exponents: number[] = [];

/** The terms under the node at this place, those of absorbed sums included. */
export function sumOf(top: number, { graph, results, forms, inside }: Scope): Sum {
  const { nodes, starts, operands } = graph;
  const sum = new Sum(forms);
  places.push(top);
  multiples.push(Q.ONE);
  for (let i = places.pop(); i !== undefined; i = places.pop()) {
    const c = multiples.pop() as Q.Rational;
    if (i !== top && !inside[i]) {
      sum.add(results[i], c);
      continue;
    }
    const x = operands[starts[i]];
    const y = operands[starts[i] + 1];
    switch (nodes[i].operation) {
      case 'neg':
        places.push(x);
        multiples.push(Q.negative(c));
        break;
      case 'sub':
        places.push(y, x);
        multiples.push(Q.negative(c), c);
        break;
      default:
        places.push(y, x);
        multiples.push(c, c);
    }
  }
  return sum;
}

/** The factors under the node at this place, those of absorbed products included. */
export function productOf(top: number, { graph, results, forms, inside }: Scope): Product {
  const { nodes, starts, operands } = graph;
  const product = new Product(forms);
  places.push(top);
  exponents.push(1);
  for (let i = places.pop(); i !== undefined; i = places.pop()) {
    const k = exponents.pop() as number;
    if (i !== top && !inside[i]) {
      product.multiply(results[i], k);
      continue;
    }
    const x = operands[starts[i]];
    const y = operands[starts[i] + 1];
    switch (nodes[i].operation) {
      case 'pow': {
        const whole = k * (wholeNumber(nodes[y]) as number);
        if (!Number.isSafeInteger(whole)) product.multiply(nodes[i], k);
        else {
          places.push(x);
          exponents.push(whole);
        }
        break;
      }
      case 'div':
        places.push(y, x);
        exponents.push(-k, k);
        break;
      default:
        places.push(y, x);
        exponents.push(k, k);
    }
  }
  return product;
}
