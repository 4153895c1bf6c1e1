import { describe, expect, it } from 'vitest';
import { userProblem } from '../../src/Problem.js';
import { scenarioOf } from '../../src/Scenario.js';
import { cost } from '../../src/stories/cost.js';

const data = cost.data();
const spent = (id: string, mode: string) =>
  data.rows.find((row) => row.id === id)?.modes.find((each) => each.mode === mode);

describe('operations by mode', () => {
  it('of sin(x^2) exp(-x) are those of the rules by hand: 5 of f, 7 more in forward and reverse mode', () => {
    // f: pow, sin, neg, exp, mul; d: 2 x, cos, cos 2x, sin' exp, exp (-1) f..., summed
    expect(data.rows[0]).toMatchObject({ id: 'sin-exp', inputs: 1, own: 5 });
    expect(spent('sin-exp', 'forward')?.total).toBe(12);
  });

  it('of Speelpenning in reverse mode are three products for each factor: one there, two back', () => {
    // the first product needs only the two back
    expect(spent('speelpenning-50', 'reverse')?.operations).toEqual({ mul: 3 * 49 - 2 });
  });

  it('of reverse mode are at most 5 times those of f, with any number of variables', () => {
    for (const { modes } of data.rows)
      expect(modes.find(({ mode }) => mode === 'reverse')?.ratio).toBeLessThanOrEqual(5);
  });

  it('of numeric mode run f twice for every variable, and once for the value', () => {
    for (const { inputs, modes } of data.rows)
      expect(modes.find(({ mode }) => mode === 'numeric')?.evaluations).toBe(2 * inputs + 1);
  });

  it('add up by kind', () => {
    for (const { modes } of data.rows)
      for (const { operations, total } of modes)
        expect(Object.values(operations).reduce((sum, each) => sum + each, 0)).toBe(total);
  });
});

describe('the sentences', () => {
  it('compare with theory', () => {
    const [reverse, others] = cost.sentences(data);
    expect(reverse).toContain('With 1 to 50 variables reverse mode takes at most 2.96 times');
    expect(reverse).toContain('(speelpenning-50), within the 5 times of theory');
    expect(others).toContain('run f 2n+1 times for n variables');
  });

  it('say so if a mode breaks the bound', () => {
    const broken = data.rows.map((row) => ({
      ...row,
      modes: row.modes.map((each) => ({ ...each, ratio: 7 })),
    }));
    expect(cost.sentences({ rows: broken })[0]).toContain('beyond the 5 times');
  });

  it('give a range where the runs of f follow no formula in n', () => {
    const scenarios = [userProblem('sin(x)', { x: 2 }), userProblem('x*y', { x: 1, y: 2 })].map(scenarioOf);
    const { rows } = cost.data({ scenarios: scenarios.map((scenario) => [scenario, 1] as const) });
    const more = rows.map((row, i) => ({
      ...row,
      modes: row.modes.map((each) => ({ ...each, evaluations: 10 + i })),
    }));
    expect(cost.sentences({ rows: more })[1]).toContain('run f 10 to 11 times');
  });
});
