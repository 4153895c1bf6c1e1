import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fourgrad, type Run, useCommandLine } from '../../../tests/cli/support.ts';
import { stories } from '../src/stories/stories.js';

useCommandLine();

const schemas = new URL('../schemas/', import.meta.url);
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const validators = new Map<string, ValidateFunction>(
  readdirSync(schemas).map((name) => [
    name.replace('.schema.json', ''),
    ajv.compile(JSON.parse(readFileSync(new URL(name, schemas), 'utf8'))),
  ]),
);

/** What a schema objects to in JSON as it was printed or written. */
function objections(schema: string, json: string) {
  const validate = validators.get(schema) as ValidateFunction;
  validate(JSON.parse(json));
  return validate.errors ?? [];
}

const fileOf = ({ cwd }: Run, path: string): string => readFileSync(join(cwd, path), 'utf8');

describe('what the command line prints as JSON is what the schema of its kind says', () => {
  it.each([
    ['report', ['compare', 'sqrt(x)', '--at', 'x=0']],
    ['report', ['compare', 'x*y', '--at', 'x=2,y=3', '--engines', 'mathjs,reverse-compiled,numeric-forward']],
    ['report', ['compare']],
    ['trace', ['trace', 'tiny-network']],
    ['trace', ['trace', 'where(x > 0, log(x), x) + 1', '--at', 'x=-1']],
    ['trace', ['trace', '7', '--at', 'x=1']],
    ['derivation', ['derive', 'sin(x^2)*y']],
    ['derivation', ['derive', 'saddle-256']],
    ['list', ['list']],
  ])('%s: fourgrad %j --json', async (schema, args) => {
    const { code, out } = await fourgrad([...args, '--json']);
    expect(code).toBe(0);
    expect(objections(schema, out)).toEqual([]);
  });

  it('a schema refuses the JSON of another kind, and a field too many', async () => {
    const runs = await Promise.all([
      fourgrad(['trace', 'x^2', '--at', 'x=3', '--json']),
      fourgrad(['derive', 'x^2', '--json']),
      fourgrad(['list', '--json']),
      fourgrad(['suite', 'swell', '--json']),
    ]);
    const kinds = ['trace', 'derivation', 'list', 'story'];
    for (const [i, { out }] of runs.entries()) {
      for (const [k, kind] of kinds.entries())
        expect(objections(kind, out).length === 0, `${kind} of ${kinds[i]}`).toBe(i === k);
      expect(objections(kinds[i], JSON.stringify({ ...JSON.parse(out), more: 1 }))).not.toEqual([]);
    }
  });
});

describe('every file that is written is what its schema says', () => {
  it('report.json', async () => {
    expect(
      objections('report', fileOf(await fourgrad(['compare', 'sin-exp']), 'report/report.json')),
    ).toEqual([]);
  });

  it.each(stories.map(({ id }) => id))('%s.json of its story', async (id) => {
    const run = await fourgrad(['suite', id, '--out', 'out']);
    expect(run.code).toBe(0);
    expect(readdirSync(join(run.cwd, 'out')).sort()).toEqual([`${id}.csv`, `${id}.json`, `${id}.svg`]);
    expect(objections('story', fileOf(run, `out/${id}.json`))).toEqual([]);
  });

  it('every line of cells.jsonl and timings.jsonl, and findings.json, merged ones too', async () => {
    const only = ['--only', 'sin-exp,abs-at-zero,det-3', '--timings'];
    const run = await fourgrad(['suite', ...only, '--out', 'out']);
    expect(run.code).toBe(0);
    expect((await fourgrad(['merge', 'out', '--out', 'all'], { cwd: run.cwd })).code).toBe(0);
    for (const folder of ['out', 'all']) {
      for (const kind of ['cells', 'timings']) {
        const lines = fileOf(run, `${folder}/${kind}.jsonl`).trimEnd().split('\n');
        expect(lines.length).toBeGreaterThan(20);
        for (const line of lines) expect(objections(kind, line)).toEqual([]);
      }
      expect(objections('findings', fileOf(run, `${folder}/findings.json`))).toEqual([]);
    }
  });
});

it('every schema is held against a file above, and says with its title what it is of', () => {
  expect([...validators.keys()].sort()).toEqual([
    'cells',
    'derivation',
    'findings',
    'list',
    'report',
    'story',
    'timings',
    'trace',
  ]);
  for (const { schema } of validators.values()) expect((schema as { title: string }).title).toMatch(/\.$/);
});
