import { parse, toFunction } from '@fourgrad/symbolic';
import type { Scenario } from '../Scenario.js';

/**
 * A scenario of one size from a formula as text and its point, named `given`. Random points lie around that one: each
 * coordinate between half of it and one and a half, in [-1, 1) where it is 0.
 *
 * @throws ParseError if the text is no formula.
 */
export function scenarioOfFormula(
  text: string,
  at: Readonly<Record<string, number>>,
  about: Pick<Scenario, 'id' | 'title' | 'source' | 'shows' | 'tags'>,
): Scenario {
  const names = Object.keys(at);
  const given = Object.values(at);
  const expression = parse(text);
  const f = toFunction(expression, names);
  return {
    ...about,
    sizes: [1],
    sizeIs: 'variables',
    variables: () => names,
    f: () => (x) => f(...x),
    expression: () => expression,
    points: () => ({ given }),
    randomPoint: (_size, uniform) => given.map((x) => (x === 0 ? 2 * uniform() - 1 : x * (0.5 + uniform()))),
  };
}
