import { type Engine, type Swell, Unsupported } from './Engine.js';
import { peerText } from './peerText.js';
import { realNumber } from './realNumber.js';
import { expressionOf } from './tracedExpression.js';

/** What of a formula of nerdamer is used. */
interface NerdamerExpression {
  text(): string;
  buildFunction(variables: string[]): (...values: number[]) => unknown;
}

/** What of nerdamer is used. */
export interface Nerdamer {
  (text: string): NerdamerExpression;
  diff(text: string, variable: string): NerdamerExpression;
}

const DIALECT = {
  peer: 'nerdamer',
  same: [
    'abs',
    'sqrt',
    'exp',
    'log',
    'log10',
    'sin',
    'cos',
    'tan',
    'sec',
    'csc',
    'cot',
    'asin',
    'acos',
    'atan',
    'atan2',
    'sinh',
    'cosh',
    'tanh',
    'sech',
    'asinh',
    'acosh',
    'atanh',
    'erf',
  ],
};

/**
 * The symbolic derivative of nerdamer, which must have its calculus (`import 'nerdamer/Calculus.js'`): `diff(text, x)`.
 *
 * @example nerdamerEngine(Object.assign(String, { diff: String })).name // 'nerdamer'
 */
export function nerdamerEngine(nerdamer: Nerdamer): Engine {
  return {
    name: 'nerdamer',
    prepare(scenario, size) {
      if (typeof nerdamer.diff !== 'function')
        throw new Unsupported("nerdamer has no derivatives here: import 'nerdamer/Calculus.js' too");
      const names = [...scenario.variables(size)];
      const expression = expressionOf(scenario, size);
      if (expression === null) throw new Unsupported('a function that branches is no formula for nerdamer');
      const text = peerText(expression, names.length, DIALECT);
      const derivatives = names.map((name) => nerdamer.diff(text, name));
      const texts = derivatives.map((each) => each.text());
      // what it cannot differentiate it leaves as it is, and would evaluate by differences
      const undone = texts.find((each) => each.includes('diff('));
      if (undone !== undefined) throw new Unsupported(`nerdamer leaves ${undone.slice(0, 60)} as it is`);
      const f = nerdamer(text).buildFunction(names);
      const gradient = derivatives.map((each) => each.buildFunction(names));
      return {
        run: (point) => ({
          value: realNumber(f(...point)),
          gradient: gradient.map((partial) => realNumber(partial(...point))),
        }),
        cost: () => null,
        swell: (): Swell => ({
          tree: null,
          dag: null,
          operations: null,
          printed: texts.reduce((total, each) => total + each.length, 0),
        }),
      };
    },
  };
}
