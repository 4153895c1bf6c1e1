import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, fourgrad, useCommandLine } from './support.ts';

useCommandLine();

const compareInto = (folder: string, cwd?: string, formula = 'x^2') =>
  fourgrad(['compare', formula, '--at', 'x=3', '--out', folder], { cwd });
const names = ['report.json', 'report.md'];

describe('--out', () => {
  it('makes the folder and its parents', async () => {
    const { code, cwd, err } = await compareInto('a/b/c');
    expect([code, err]).toEqual([0, 'report: a/b/c/report.json, a/b/c/report.md\n']);
    expect(readdirSync(join(cwd, 'a/b/c')).sort()).toEqual(names);
  });

  it('takes an absolute path, and one that leads through a link', async () => {
    const target = emptyFolder();
    expect((await compareInto(target)).code).toBe(0);
    expect(readdirSync(target).sort()).toEqual(names);
    const cwd = emptyFolder();
    symlinkSync(target, join(cwd, 'link'));
    expect((await compareInto('link', cwd, 'x^3')).code).toBe(0);
    expect(readFileSync(join(target, 'report.json'), 'utf8')).toContain('"text": "x^3"');
  });

  it('replaces the reports of an earlier run, and nothing else there', async () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'out'));
    for (const name of [...names, 'notes.txt']) writeFileSync(join(cwd, 'out', name), 'before');
    expect((await compareInto('out', cwd)).code).toBe(0);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['notes.txt', ...names]);
    expect(readFileSync(join(cwd, 'out/notes.txt'), 'utf8')).toBe('before');
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')).function.text).toBe('x^2');
    expect(readFileSync(join(cwd, 'out/report.md'), 'utf8')).toContain('x^2');
  });

  it('may be the current folder', async () => {
    const { code, cwd } = await compareInto('.');
    expect(code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(names);
  });

  it('leaves nothing beside or inside the folder but the two files', async () => {
    const { cwd } = await compareInto('out');
    expect(readdirSync(cwd)).toEqual(['out']);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(names);
  });

  it('spells a folder that draws on the terminal', async () => {
    const { code, err } = await compareInto('a\u001b[31mb');
    expect(code).toBe(0);
    expect(err).toBe('report: a\\u{1b}[31mb/report.json, a\\u{1b}[31mb/report.md\n');
  });
});

describe('a folder that cannot be written: one line, exit code 2, nothing on stdout, nothing half written', () => {
  const refused = async (folder: string, cwd = emptyFolder()) => {
    const { code, out, err } = await compareInto(folder, cwd);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(
      /^error: cannot write the report to .* \(E[A-Z]+\); choose another folder with --out DIR\n$/,
    );
  };

  it('a file stands in its place', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'file'), 'mine');
    await refused('file', cwd);
    await refused('file/out', cwd);
    await refused('file/a/b/c', cwd);
    expect(readdirSync(cwd)).toEqual(['file']);
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe('mine');
  });

  it('a link leads nowhere', async () => {
    const cwd = emptyFolder();
    symlinkSync(join(cwd, 'no/such/folder'), join(cwd, 'link'));
    await refused('link', cwd);
    await refused('link/out', cwd);
  });

  it('a folder stands in the place of a report: the other one is not touched', async () => {
    for (const name of names) {
      const cwd = emptyFolder();
      const other = names.find((n) => n !== name) as string;
      mkdirSync(join(cwd, 'out', name), { recursive: true });
      writeFileSync(join(cwd, 'out', other), 'before');
      await refused('out', cwd);
      expect(readdirSync(join(cwd, 'out')).sort()).toEqual(names);
      expect(readFileSync(join(cwd, 'out', other), 'utf8')).toBe('before');
    }
  });

  it('a name is too long', () => refused('a'.repeat(300)));

  it('a device is no folder', () => refused('/dev/null'));

  it('a file system refuses new folders', () =>
    refused(existsSync('/proc') ? '/proc/fourgrad/out' : '/dev/null/out'));

  it('wrong input: not even the folder is made', async () => {
    const { code, cwd } = await compareInto('out', undefined, 'x + ');
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
