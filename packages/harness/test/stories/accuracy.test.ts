import { describe, expect, it } from 'vitest';
import { scenarioById } from '../../src/catalogue/catalogue.js';
import { cellsOf } from '../../src/measure/cellsOf.js';
import type { Scenario } from '../../src/Scenario.js';
import { type AccuracyData, accuracy } from '../../src/stories/accuracy.js';

describe('correct digits over points', () => {
  const data = accuracy.data({ random: 5 });

  it("are those of the suite's cells", () => {
    const { rows } = accuracy.data();
    expect(rows.map(({ id, points }) => `${id} ${points}`)).toContain('logistic-8 9');
    const cells = cellsOf(scenarioById('logistic') as Scenario, 8);
    const modes = rows.find(({ id }) => id === 'logistic-8')?.modes ?? [];
    expect(modes.map(({ mode }) => mode)).toEqual(['symbolic', 'numeric', 'forward', 'reverse']);
    for (const { mode, median, worst } of modes)
      expect(cells).toContainEqual(
        expect.objectContaining({
          engine: mode,
          accuracy: expect.objectContaining({ digits: { median, worst } }),
        }),
      );
  });

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
    const [{ modes }] = accuracy.data({ scenarios: [[scenario, 1]], random: 8 }).rows;
    for (const { mode, worst } of modes) if (mode !== 'numeric') expect(worst).toBeGreaterThan(15);
  });
});

describe('the sentences', () => {
  const digits = (numeric: number, exact: number): AccuracyData => ({
    seed: 1,
    rows: [
      {
        id: 'f',
        points: 3,
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
