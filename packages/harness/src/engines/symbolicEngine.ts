import type { Value } from '@fourgrad/ops';
import { diff, type Expr, evaluateAll, size } from '@fourgrad/symbolic';
import { Counted, type Tally } from '../numbers/Counted.js';
import type { Problem } from '../Problem.js';
import type { Engine } from './Engine.js';

/**
 * The textbook's symbolic way: one derivative expression per variable, evaluated together with f so that every shared
 * subexpression is computed once.
 */
export const symbolicEngine: Engine = {
  name: 'symbolic',
  run(problem) {
    const { expression, variables, at } = problem;
    const derivatives = variables.map((name) => diff(expression, name));
    const all = [expression, ...derivatives];
    const [value, ...gradient] = evaluateAll(
      all,
      binding(problem, (name) => at[name]),
    ) as number[];
    const tally: Tally = {};
    evaluateAll(
      all,
      binding(problem, (name) => new Counted(at[name], tally)),
    );
    return {
      value,
      gradient,
      cost: { evaluations: 1, operations: tally, tape: null },
      derivative: size(derivatives),
    };
  },
};

const binding =
  ({ variables }: Problem, value: (name: string) => Value) =>
  ({ kind, name }: Expr) =>
    kind === 'variable' && variables.includes(name) ? value(name) : undefined;
