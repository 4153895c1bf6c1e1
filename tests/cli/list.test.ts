import { canonicalJson, engines, listing, scenarios, stories } from 'fourgrad';
import { describe, expect, it } from 'vitest';
import { fourgrad, terminal, useCommandLine } from './support.ts';

useCommandLine();

describe('list', () => {
  it('prints a line for each built-in function, then what engines, stories and tags are called', async () => {
    const { code, out, err } = await fourgrad(['list']);
    expect([code, err]).toEqual([0, '']);
    for (const { id, title } of scenarios)
      expect(out).toMatch(new RegExp(`^${id} .*${title.slice(0, 5)}`, 'm'));
    const words = out.replaceAll('\n', ' ');
    expect(words).toContain(`engines: ${engines.map(({ name }) => name).join(', ')}, mathjs, nerdamer`);
    expect(words).toContain(`stories: ${stories.map(({ id }) => id).join(', ')}`);
    expect(words).toContain('tags: notes, ');
  });

  it('--json prints the same as data', async () => {
    const { code, out, err } = await fourgrad(['list', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(canonicalJson(listing()));
    const { scenarios: all } = JSON.parse(out);
    expect(all.find(({ id }: { id: string }) => id === 'speelpenning')).toMatchObject({
      sizes: [2, 5, 10, 20, 50, 100, 200],
      variables: [2, 5, 10, 20, 50, 100, 200],
      tags: ['classic', 'swell'],
    });
  });

  it('on a terminal of 80 columns every column is there, and long titles are cut', async () => {
    const { out } = await fourgrad(['list'], { env: { ...terminal(80), NO_COLOR: '1' } });
    expect(out).toMatch(/^id +n +size +function$/m);
    expect(out).toMatch(/^dynamic-graph +2 +- +three named steps: .*\.\.\.$/m);
    for (const text of out.split('\n')) expect(text.length).toBeLessThanOrEqual(80);
  });
});
