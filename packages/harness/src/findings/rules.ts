import type { EngineCell } from '../measure/Cells.js';

type Cost = NonNullable<EngineCell['cost']>;

/** What theory says of the cost of one engine. */
export interface CostRule {
  readonly engine: string;
  /** What is bounded, to follow a number: `4.5 times the operations of f`. */
  readonly of: string;
  readonly bound: number;
  /** What is to be no more than the bound; null where f has no operations. */
  readonly measure: (cost: Cost, variables: number) => number | null;
}

const perVariable = ({ ratio }: Cost, n: number): number | null => (ratio === null ? null : ratio / n);

/**
 * The rules of thumb of every lecture, for value and gradient together.
 *
 * @see Griewank & Walther 2008, "Evaluating Derivatives", SIAM, sections 3.2 and 3.3
 */
export const costRules: readonly CostRule[] = [
  // the cheap gradient principle: 4 to 5 times f, for any number of variables
  { engine: 'reverse', of: 'times the operations of f', bound: 5, measure: ({ ratio }) => ratio },
  // 2 to 5/2 times f for each direction where functions are dearer than products; here all operations count the same
  { engine: 'forward', of: 'times the operations of f for each variable', bound: 3, measure: perVariable },
  // f(x + h e_i) and f(x - h e_i) for each variable, beside f(x)
  {
    engine: 'numeric',
    of: 'evaluations of f for each variable, beside the one for the value',
    bound: 2,
    measure: ({ evaluations }, n) => (evaluations - 1) / n,
  },
];
