import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioById } from '../../src/catalogue/catalogue.js';
import { engines } from '../../src/engines/engines.js';
import { uniformFrom } from '../../src/measure/uniform.js';
import type { Scenario } from '../../src/Scenario.js';
import { peakMemory } from '../../src/timing/peakMemory.js';
import { ratioInterval } from '../../src/timing/ratioInterval.js';
import { timeBatches } from '../../src/timing/timeBatches.js';
import { type TimingCell, timingCells } from '../../src/timing/timingCells.js';

/** Work that takes so many milliseconds on a clock of its own. */
function simulated(costs: Record<string, () => number>) {
  let now = 0;
  const order: string[] = [];
  const things = Object.entries(costs).map(([name, cost]) => ({
    name,
    run: () => {
      now += cost();
      order.push(name);
      return 1;
    },
  }));
  return { things, order, clock: () => now };
}

describe('batches', () => {
  it('last at least a millisecond, whatever a call takes, and give the time of a call', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (k) => {
        const cost = 2 ** -k;
        const { things, clock } = simulated({ a: () => cost });
        const [{ calls, seconds }] = timeBatches(things, { batches: 3, least: 1, clock });
        expect(calls * cost).toBeGreaterThanOrEqual(1);
        expect(seconds).toEqual([cost / 1000, cost / 1000, cost / 1000]);
      }),
      { numRuns: 13 },
    );
  });

  it('of several things are made in turn', () => {
    const { things, order, clock } = simulated({ a: () => 2, b: () => 2 });
    timeBatches(things, { batches: 3, least: 1, clock });
    expect(order.slice(-6).join('')).toBe('ababab');
  });

  it('grow where code gets faster while it is timed', () => {
    let calls = 0;
    const { things, clock } = simulated({ a: () => (++calls < 200 ? 1 : 2 ** -10) });
    const [batches] = timeBatches(things, { batches: 300, least: 1, clock });
    expect(batches.calls * 2 ** -10).toBeGreaterThanOrEqual(1);
  });
});

describe('the interval of a ratio', () => {
  it('contains the ratio of the medians, and that of the truth', () => {
    const uniform = uniformFrom('test');
    const noisy = (size: number) => Array.from({ length: 30 }, () => size * (1 + 0.1 * uniform()));
    const { median, low, high } = ratioInterval(noisy(3), noisy(1));
    expect(low).toBeLessThanOrEqual(median);
    expect(high).toBeGreaterThanOrEqual(median);
    expect(Math.abs(median - 3)).toBeLessThan(0.2);
    expect(high - low).toBeLessThan(0.5);
  });

  it('is a point where batches slow down together', () => {
    const of = Array.from({ length: 30 }, (_, i) => 1 + (i % 7));
    const { median } = ratioInterval(
      of.map((time) => 4 * time),
      of,
    );
    expect(median).toBe(4);
    expect(ratioInterval([2, 2, 2], [1, 1, 1])).toEqual({ median: 2, low: 2, high: 2 });
  });
});

describe('the memory of some work', () => {
  it('is what it holds at once, in buffers and in the heap', () => {
    for (const n of [1000, 100_000]) {
      const buffer = peakMemory(() => new Float64Array(n));
      expect(buffer).toBeGreaterThanOrEqual(8 * n);
      expect(buffer).toBeLessThan(8 * n + 10_000);
      expect(peakMemory(() => Array.from({ length: n }, (_, i) => i + 0.5))).toBeGreaterThanOrEqual(8 * n);
    }
  });

  it('does not add up what a collection gives back in between', () => {
    const garbage = () => {
      for (let i = 0; i < 300; i++) new Array(1e5).fill(i + 0.5); // 240 MB
    };
    expect(peakMemory(garbage)).toBeLessThan(1e8);
  });

  it('is next to nothing where nothing is done', () => {
    expect(peakMemory(() => 1)).toBeLessThan(10_000);
  });
});

describe('the times of a scenario', () => {
  const scenario = scenarioById('rosenbrock') as Scenario;

  it('are those of f and of every engine that can do it, with ratios to f', () => {
    const cells = timingCells(scenario, 5, engines);
    expect(cells.map(({ engine }) => engine)).toEqual([null, ...engines.map(({ name }) => name)]);
    for (const { engine, median, quartiles, ratio, batches, memory } of cells) {
      expect(batches).toBe(30);
      expect(memory).toBeGreaterThanOrEqual(0);
      expect(quartiles[0]).toBeLessThanOrEqual(median);
      expect(quartiles[1]).toBeGreaterThanOrEqual(median);
      if (engine === null) expect(ratio).toBeNull();
      else expect(ratio?.low).toBeLessThanOrEqual(ratio?.high as number);
    }
  });

  it('a derivative written out takes more memory than one by the tape', () => {
    const cells = timingCells(scenario, 20, engines);
    const memoryOf = (name: string) => cells.find(({ engine }) => engine === name)?.memory as number;
    expect(memoryOf('symbolic')).toBeGreaterThan(5 * memoryOf('reverse'));
  });

  const warningsOf = (clock: () => number): readonly string[] => {
    const [f]: TimingCell[] = timingCells(scenario, 2, [], clock);
    return f.warnings;
  };

  it('say so where the machine is noisy', () => {
    let now = 0;
    let turn = 0;
    expect(warningsOf(() => (now += ++turn % 4 === 0 ? 10 : 2))[0]).toContain('noisy');
    expect(warningsOf(() => (now += 2))).toEqual([]);
  });

  it('say so where nothing was done', () => {
    let calls = 0;
    const counted: Scenario = { ...scenario, f: () => () => ++calls };
    const [f] = timingCells(counted, 2, [], () => calls * 9e-7);
    expect(f.warnings[0]).toContain('removed the work');
  });
});
