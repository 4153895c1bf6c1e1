import type { Value, Verbs } from '@fourgrad/ops';
import { Expr, evaluateAll, parse, type Size, size, variable } from '@fourgrad/symbolic';
import { Counted, type Tally } from '../numbers/Counted.js';
import type { Problem } from '../Problem.js';
import type { Cost, Engine, Outcome } from './Engine.js';

/** Counts the calls of a function. */
function counting(f: Problem['f']) {
  const counter = {
    calls: 0,
    f: (...values: any[]): Value => {
      counter.calls += 1;
      return f(...values);
    },
  };
  return counter;
}

/** What a mode adds to its verbs for the comparison. */
interface Extras {
  readonly tape?: (problem: Problem) => Cost['tape'];
  /** Whether the mode can be run over symbols, so that its derivative has a size. */
  readonly symbolic?: boolean;
}

/** An engine from the verbs of a mode: run on numbers for the result, over counted numbers for the cost. */
export function verbEngine(name: string, verbs: Verbs<any>, { tape, symbolic = false }: Extras = {}): Engine {
  return {
    name,
    run(problem): Outcome {
      const numbers = problem.variables.map((x) => problem.at[x]);
      const counter = counting(problem.f);
      const [value, gradient] = valueAndGradients(verbs, counter.f, numbers);
      return {
        value: value as number,
        gradient: gradient as number[],
        cost: {
          evaluations: counter.calls,
          operations: operationsOf(verbs, problem, numbers),
          tape: tape?.(problem) ?? null,
        },
        derivative: symbolic ? derivativeSize(verbs, problem) : null,
      };
    },
  };
}

/** The value, and the gradient as a list even for one variable. */
function valueAndGradients(verbs: Verbs<any>, f: Problem['f'], point: readonly Value[]): [Value, Value[]] {
  const [value, gradient] = verbs.valueAndGradient(f)(...point);
  return [value, point.length === 1 ? [gradient] : gradient];
}

function operationsOf(verbs: Verbs<any>, { f }: Problem, numbers: readonly number[]): Tally {
  const tally: Tally = {};
  valueAndGradients(
    verbs,
    f,
    numbers.map((x) => new Counted(x, tally)),
  );
  return tally;
}

/** The mode run over symbols builds its derivative as an expression (Laue 2019): null if it cannot. */
function derivativeSize(verbs: Verbs<any>, { f, variables }: Problem): Size | null {
  try {
    const [, gradient] = valueAndGradients(verbs, f, variables.map(variable));
    // a constant component is an expression too, of one node
    return size(gradient.map((entry) => (entry instanceof Expr ? entry : parse(`${entry}`))));
  } catch {
    return null; // f branches: it has no expression without a point
  }
}

/** The operations of f itself, at the problem's point. */
export function ownOperations({ expression, variables, at }: Problem): Tally {
  const tally: Tally = {};
  evaluateAll([expression], ({ kind, name }) =>
    kind === 'variable' && variables.includes(name) ? new Counted(at[name], tally) : undefined,
  );
  return tally;
}
