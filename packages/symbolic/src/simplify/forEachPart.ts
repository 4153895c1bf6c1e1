import { type Scope, wholeNumber } from './Scope.js';

// Explicit stacks. A walk looks at nothing that was there before it, whatever became of that.
const places: number[] = [];
const counts: number[] = [];

/**
 * Calls `use` with the place of every term of a sum and how often it is added, or of every factor of a product and its
 * exponent: those under the node at the place `top`, the parts of absorbed sums or products included.
 */
export function forEachPart(top: number, scope: Scope, use: (place: number, times: number) => void): void {
  const { nodes, starts, operands } = scope.graph;
  const bottom = places.length;
  places.push(top);
  counts.push(1);
  while (places.length > bottom) {
    const i = places.pop() as number;
    const times = counts.pop() as number;
    const { operation } = nodes[i];
    const x = operands[starts[i]];
    const y = operands[starts[i] + 1];
    // u^n is u, n times, for an n whose product with the others float64 holds
    const whole = operation === 'pow' ? times * (wholeNumber(nodes[y]) as number) : times;
    if ((i !== top && !scope.isInside(i)) || !Number.isSafeInteger(whole)) use(i, times);
    else if (operation === 'pow' || operation === 'neg') {
      places.push(x);
      counts.push(operation === 'neg' ? -times : whole);
    } else {
      places.push(y, x);
      counts.push(operation === 'sub' || operation === 'div' ? -times : times, times);
    }
  }
}
