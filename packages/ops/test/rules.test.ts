import * as rules from '@fourgrad/ops/rules';
import { expect, it } from 'vitest';

// Rules and functions of the language refer to each other; here the rules are loaded first.
const { mul, rulebook, sin, where } = await import('@fourgrad/ops');

it('the rules one by one are those of the rulebook', () => {
  const { whereRule, ...elementwise } = rules;
  const table = Object.fromEntries(Object.entries(rulebook).map(([name, rule]) => [`${name}Rule`, rule]));
  expect({ ...elementwise }).toEqual(table);
  expect(whereRule.name).toBe('where');
});

it('the functions of the language compute when the rules were loaded first', () => {
  expect(mul(sin(0.5), where(true, 2, 3))).toBe(2 * Math.sin(0.5));
});
