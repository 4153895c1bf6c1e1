import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stories } from 'fourgrad';
import { describe, expect, it } from 'vitest';
import { expectRefusal, fourgrad, shell, useCommandLine } from './support.ts';

useCommandLine();

describe('fourgrad suite STORY', () => {
  it('prints the question, the table and the sentences, and writes nothing', async () => {
    const { code, out, err, cwd } = await fourgrad(['suite', 'swell']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Does a derivative written as a formula explode\?\n\ndepth /);
    expect(out).toMatch(/\n +12 +10237 +46 +106499 +86 +10237 +85\n/);
    expect(out.replaceAll('\n', ' ')).toContain('the explosion is in the writing');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('writes the figure, the table and the data into --out, the same bytes in every run', async () => {
    const first = await fourgrad(['suite', 'vcurve', '--out', 'a']);
    expect([first.code, first.err]).toEqual([0, 'story: a/vcurve.svg, a/vcurve.csv, a/vcurve.json\n']);
    const second = await fourgrad(['suite', 'vcurve', '--out', 'a']);
    const names = ['vcurve.csv', 'vcurve.json', 'vcurve.svg'];
    expect(readdirSync(join(first.cwd, 'a')).sort()).toEqual(names);
    for (const name of names)
      expect(readFileSync(join(first.cwd, 'a', name), 'utf8')).toBe(
        readFileSync(join(second.cwd, 'a', name), 'utf8'),
      );
  });

  it('prints JSON that a program can read', async () => {
    const { code, out } = await fourgrad(['suite', 'jacobian-or-vjp', '--json']);
    const { schema, id, data, sentences } = JSON.parse(out);
    expect([code, schema, id]).toEqual([0, 'fourgrad/story/1', 'jacobian-or-vjp']);
    expect(data.rows.at(-1).jacobianEntries).toBe('4466765987840');
    expect(sentences).toHaveLength(2);
  });

  it('every story is the same bytes in another version of Node', async () => {
    const own = Number(process.versions.node.split('.')[0]);
    const all = `for story in ${stories.map(({ id }) => id).join(' ')}; do $NODE "$2" suite $story --out out || exit 1; done`;
    const [here, there] = await Promise.all([
      shell(`NODE=$1; ${all}`, []),
      shell(`NODE="npx --yes -p node@${own === 24 ? 22 : 24} node"; ${all}`, []),
    ]);
    expect([here.code, there.code], there.err).toEqual([0, 0]);
    const names = readdirSync(join(here.cwd, 'out'));
    expect(names).toHaveLength(3 * stories.length);
    for (const name of names)
      expect(readFileSync(join(there.cwd, 'out', name), 'utf8'), name).toBe(
        readFileSync(join(here.cwd, 'out', name), 'utf8'),
      );
  }, 180_000);

  it.each([
    [['smell'], 'no story is called "smell"; did you mean swell?'],
    [['gradchek'], 'did you mean gradcheck?'],
    [['quux'], 'known are swell, accuracy, cost'],
    [['logistic'], 'it is a scenario: fourgrad suite --only logistic'],
    [['swell', '--quick', '--only', 'sine'], 'a story does not take --only, --quick, only --out and --json'],
  ])('%j is refused', async (args, words) => {
    const run = await fourgrad(['suite', ...args]);
    expectRefusal(run, 2);
    expect(run.err).toContain(words);
  });
});
