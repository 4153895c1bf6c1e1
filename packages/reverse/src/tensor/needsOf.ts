import { type ElementwiseRule, type LinearRule, Operand, type Value } from '@fourgrad/ops';

type Needs = readonly (readonly number[])[];

/** Linear rules need the values of their operands only where they multiply them, or take a derivative at them. */
const OF_LINEAR: Readonly<Record<string, Needs>> = {
  dot: [[1], [0]],
  logsumexp: [[0]],
  matmul: [[1], [0]],
  where: [[], [0], [0]],
};

const known = new WeakMap<ElementwiseRule, Needs>();

/**
 * For each operand what the derivative by it is made of: operands by their places, and after them the result. So mul needs
 * for each factor the other one, sqrt the root alone.
 */
export function needsOf(rule: ElementwiseRule | LinearRule<any>): Needs {
  if (rule.kind === 'linear') return OF_LINEAR[rule.name] ?? rule.cotangents.map(() => []);
  let needs = known.get(rule);
  if (needs === undefined) {
    const places = Array.from({ length: rule.arity + 1 }, (_, place) => place);
    const traces = places.map((place) => new Trace([place]));
    needs = rule.partials.map((partial) => {
      try {
        return placesIn([partial(...traces)]);
      } catch {
        return places; // it looks at numbers, as one may in a rule of one's own
      }
    });
    known.set(rule, needs);
  }
  return needs;
}

/** What an expression is made of: all that went in. */
class Trace extends Operand {
  readonly level = 0;

  constructor(readonly places: readonly number[]) {
    super();
  }

  elementwise(_rule: ElementwiseRule, operands: readonly Value[]): Value {
    return new Trace(placesIn(operands));
  }

  linear<A>(_rule: LinearRule<A>, operands: readonly Value[]): Value {
    return new Trace(placesIn(operands));
  }

  toString(): string {
    return `trace(${this.places})`;
  }
}

const placesIn = (values: readonly Value[]): readonly number[] => [
  ...new Set(values.flatMap((value) => (value instanceof Trace ? value.places : []))),
];
