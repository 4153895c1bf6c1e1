import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildJavaScript } from '../../scripts/build.mjs';
import { codeBlocks, documents, textOf } from '../../scripts/docs/markdown.mjs';
import { outputOf, transcript } from '../../scripts/docs/transcript.mjs';
import { modules } from './support/packages.ts';
import { claimsOf, programsOf } from './support/program.ts';
import { complaints } from './support/typecheck.ts';

const pages = documents().map((path) => ({ path, text: textOf(path) }));
const programs = new Map(
  pages.flatMap(({ path, text }) =>
    programsOf(text).map((program) => [`${path}:${program.line}`, program] as const),
  ),
);
const commands = pages.flatMap(({ path, text }) =>
  codeBlocks(text)
    .filter(({ language }) => language === 'console')
    .flatMap(({ code, line }) => transcript(code).map((one) => ({ ...one, place: `${path}:${line}` }))),
);

describe('every program in the documentation gives what it says', () => {
  it.each([...programs])('%s', (_place, program) => {
    const claims = claimsOf(program, modules);
    expect(claims.map(({ code, gives }) => `${code} // => ${gives}`)).toEqual(
      claims.map(({ code, says }) => `${code} // => ${says}`),
    );
  });

  it('and type-checks in a strict project', { timeout: 60_000 }, () => {
    expect(complaints(programs)).toEqual([]);
  });
});

describe('every command in the documentation prints what it shows', () => {
  let folder: string;

  beforeAll(async () => {
    await buildJavaScript();
    folder = mkdtempSync(join(tmpdir(), 'fourgrad-docs-'));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(commands.filter(({ runs }) => runs))(
    '$place: $command',
    { timeout: 120_000 }, // some run a part of the suite, and machines are shared
    ({ command, output }) => {
      expect(outputOf(command, folder)).toBe(output);
    },
  );

  it('and no output stands below a command that is not run', () => {
    expect(commands.filter(({ runs, output }) => !runs && output !== '')).toEqual([]);
  });
});
