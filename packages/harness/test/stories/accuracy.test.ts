import { describe, expect, it } from 'vitest';
import { scenarioById } from '../../src/catalogue/catalogue.js';
import type { Scenario } from '../../src/Scenario.js';
import { type AccuracyData, accuracy } from '../../src/stories/accuracy.js';

describe('correct digits over points', () => {
  const data = accuracy.data({ points: 5 });

  it('are never worse in the median than at the worst point', () => {
    for (const { modes } of data.rows)
      for (const { median, worst } of modes) expect(median).toBeGreaterThanOrEqual(worst);
  });

  it('are at least 13 in the median in the three exact modes, and at most 12 in numeric mode', () => {
    for (const { modes } of data.rows)
      for (const { mode, median } of modes)
        if (mode === 'numeric') expect(median).toBeLessThan(12);
        else expect(median).toBeGreaterThan(13);
  });

  it('of the parabola (2 x + 3)^2 are those of its derivative 4 (2 x + 3) at the same points', () => {
    const scenario = scenarioById('chain-rule') as Scenario;
    const [{ modes }] = accuracy.data({ scenarios: [[scenario, 1]], points: 9 }).rows;
    for (const { mode, worst } of modes) if (mode !== 'numeric') expect(worst).toBeGreaterThan(15);
  });
});

describe('the sentences', () => {
  const digits = (numeric: number, exact: number): AccuracyData => ({
    points: 3,
    seed: 1,
    rows: [
      {
        id: 'f',
        modes: ['symbolic', 'numeric', 'forward', 'reverse'].map((mode) => {
          const median = mode === 'numeric' ? numeric : exact;
          return { mode, median, worst: median - 1 };
        }),
      },
    ],
  });

  it('say what the numbers say', () => {
    const [exact, numeric] = accuracy.sentences(digits(9.5, 15.5));
    expect(exact).toBe(
      'In symbolic, forward and reverse mode the median over 3 points is at least 15.5 digits for each of 1 functions, and the worst point has 14.5 digits (f).',
    );
    expect(numeric).toContain('less than the others have anywhere');
  });

  it('do not call differences worse where they are not', () => {
    expect(accuracy.sentences(digits(15.5, 15.5))[1]).not.toContain('less than');
  });
});
