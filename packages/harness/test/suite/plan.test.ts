import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/catalogue/catalogue.js';
import { engineNames, keyText, planOf } from '../../src/suite/plan.js';
import { errorOf } from '../user-error.js';

const all = {
  only: [] as string[],
  engines: [] as string[],
  quick: false,
  seed: 1,
  shard: null,
  timeLimit: 1,
  memoryLimit: 64,
};
const names = (options: Parameters<typeof planOf>[0]) => planOf(options).flat().map(keyText);

describe('the plan of a run', () => {
  it('has every size of every scenario with every engine, the function first, each cell once', () => {
    const cells = names(all);
    const sizes = scenarios.reduce((sum, scenario) => sum + scenario.sizes.length, 0);
    expect(cells).toHaveLength(sizes * (1 + engineNames.length));
    expect(new Set(cells).size).toBe(cells.length);
    for (const [first] of planOf(all)) expect(first.engine).toBeNull();
  });

  it('the shares of any number of them are the whole, and no cell is in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (of) => {
        const shares = Array.from({ length: of }, (_, i) => names({ ...all, shard: { index: i + 1, of } }));
        expect(shares.flat().sort()).toEqual(names(all).sort());
      }),
      { numRuns: 20 },
    );
  });

  it('--only takes scenarios, sizes and tags; a size that is named is there even with --quick', () => {
    const sizesOf = (only: string[], quick: boolean) =>
      planOf({ ...all, only, quick, engines: ['reverse'] }).map(
        ([{ scenario, size }]) => `${scenario} ${size}`,
      );
    expect(sizesOf(['logistic-32', 'sine'], true)).toEqual(['sine 1', 'logistic 32']);
    expect(sizesOf(['logistic'], true)).toEqual([1, 2, 3, 4].map((size) => `logistic ${size}`));
    expect(sizesOf(['classic'], false)).toContain('evaluation-trace 1');
  });

  it('what there is not is refused with what may be meant', () => {
    expect(errorOf(() => planOf({ ...all, only: ['logstic'] })).message).toContain('did you mean logistic?');
    expect(errorOf(() => planOf({ ...all, engines: ['forwards'] })).message).toContain(
      'did you mean forward?',
    );
    expect(errorOf(() => planOf({ ...all, engines: ['zzzzzzzz'] })).message).toContain('known are symbolic');
  });
});
