import type { Value } from '@fourgrad/ops';
import { Expr, parse, size as sizeOf, variable } from '@fourgrad/symbolic';
import { Counted, type Tally } from '../numbers/Counted.js';
import type { Scenario } from '../Scenario.js';
import type { Cost, Engine, Prepared, Swell } from './Engine.js';

type ListFunction = ReturnType<Scenario['f']>;

/** The one of a mode's verbs that is compared. */
interface OneVerb<Options> {
  valueAndGradient(f: ListFunction, options?: Options): (x: readonly any[]) => [value: any, gradient: any];
}

/** What a mode adds to its verbs for the comparison. */
interface Extras<Options> {
  readonly options?: Options;
  readonly tape?: (f: ListFunction, point: readonly number[]) => Cost['tape'];
  /** Whether the mode can be run over symbols, so that its derivative has a size. */
  readonly symbolic?: boolean;
}

/** An engine from the verbs of a mode: run on numbers for the result, over counted numbers for the cost. */
export function verbEngine<Options>(
  name: string,
  verbs: OneVerb<Options>,
  { options, tape, symbolic = false }: Extras<Options> = {},
): Engine {
  return {
    name,
    prepare(scenario, size): Prepared {
      const f = scenario.f(size);
      const valueAndGradient = verbs.valueAndGradient(f, options);
      return {
        run(point) {
          const [value, gradient] = valueAndGradient(point) as [number, number[]];
          return { value, gradient };
        },
        cost(point) {
          const tally: Tally = {};
          const counter = counting(f);
          const counted = point.map((x) => new Counted(x, tally));
          verbs.valueAndGradient(counter.f, options)(counted);
          return {
            evaluations: counter.calls,
            operations: tally,
            tape: tape?.(f, point) ?? null,
          };
        },
        swell: () => (symbolic ? derivativeSize(valueAndGradient, scenario.variables(size)) : null),
      };
    },
  };
}

/** Counts the calls of a function. */
function counting(f: ListFunction) {
  const counter = {
    calls: 0,
    f: (x: readonly Value[]): Value => {
      counter.calls += 1;
      return f(x);
    },
  };
  return counter;
}

/** The mode run over symbols builds its derivative as an expression (Laue 2019): null if it cannot. */
function derivativeSize(valueAndGradient: (x: any) => unknown, names: readonly string[]): Swell | null {
  try {
    const [, gradient] = valueAndGradient(names.map(variable)) as [Value, Value[]];
    // a constant component is an expression too, of one node
    return sizeOf(gradient.map((entry) => (entry instanceof Expr ? entry : parse(`${entry}`))));
  } catch {
    return null; // f branches: it has no expression without a point
  }
}
