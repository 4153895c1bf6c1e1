import { type Scope, wholeNumber } from './Scope.js';

/** A term of a sum, by how often it is added, or a factor of a product, by its exponent; a place in the graph. */
export interface Part {
  readonly place: number;
  readonly times: number;
}

/** The terms or factors at a place, those of absorbed sums or products included. */
export function partsOf(top: number, { graph: { nodes, operands, starts }, inside }: Scope): Part[] {
  const parts: Part[] = [];
  const stack: Part[] = [{ place: top, times: 1 }];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    const { place, times } = part;
    if (place !== top && !inside[place]) {
      parts.push(part);
      continue;
    }
    const [x, y] = [operands[starts[place]], operands[starts[place] + 1]];
    switch (nodes[place].operation) {
      case 'neg':
        stack.push({ place: x, times: -times });
        break;
      case 'pow': {
        const whole = times * (wholeNumber(nodes[y]) as number);
        if (Number.isSafeInteger(whole)) stack.push({ place: x, times: whole });
        else parts.push(part);
        break;
      }
      case 'sub':
      case 'div':
        stack.push({ place: y, times: -times }, { place: x, times });
        break;
      default:
        stack.push({ place: y, times }, { place: x, times });
    }
  }
  return parts;
}
