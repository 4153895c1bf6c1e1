import { type Engine, type Swell, Unsupported } from './Engine.js';
import { peerText } from './peerText.js';
import { realNumber } from './realNumber.js';
import { expressionOf } from './tracedExpression.js';

/** What of a formula of mathjs is used. */
interface MathNode {
  compile(): { evaluate(scope: Record<string, number>): unknown };
  traverse(visit: (node: { readonly type: string }) => void): void;
  toString(): string;
}

/** What of mathjs is used. */
export interface Mathjs {
  parse(text: string): MathNode;
  derivative(text: string, variable: string): MathNode;
}

const DIALECT = {
  peer: 'mathjs',
  same: [
    'abs',
    'sqrt',
    'cbrt',
    'exp',
    'log',
    'log2',
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
    'sinh',
    'cosh',
    'tanh',
    'sech',
    'asinh',
    'acosh',
    'atanh',
  ],
};

/**
 * The symbolic derivative of mathjs, simplified as it does by itself: `derivative(text, x)`.
 *
 * @example mathjsEngine({ parse: String, derivative: String }).name // 'mathjs'
 */
export function mathjsEngine(math: Mathjs): Engine {
  return {
    name: 'mathjs',
    prepare(scenario, size) {
      const names = scenario.variables(size);
      const expression = expressionOf(scenario, size);
      if (expression === null) throw new Unsupported('a function that branches is no formula for mathjs');
      const text = peerText(expression, names.length, DIALECT);
      const f = math.parse(text);
      const derivatives = names.map((name) => math.derivative(text, name));
      const [value, ...gradient] = [f, ...derivatives].map((node) => node.compile());
      const scope: Record<string, number> = {};
      return {
        run(point) {
          names.forEach((name, i) => {
            scope[name] = point[i];
          });
          return {
            value: realNumber(value.evaluate(scope)),
            gradient: gradient.map((partial) => realNumber(partial.evaluate(scope))),
          };
        },
        cost: () => null,
        swell: (): Swell => ({
          tree: sum(derivatives.map(nodeCount)),
          dag: null,
          operations: null,
          printed: sum(derivatives.map((node) => `${node}`.length)),
        }),
      };
    },
  };
}

function nodeCount(node: MathNode): number {
  let nodes = 0;
  node.traverse(({ type }) => {
    if (type !== 'ParenthesisNode') nodes += 1;
  });
  return nodes;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);
