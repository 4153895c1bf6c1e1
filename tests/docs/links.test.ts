import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, textOf } from '../../scripts/docs/markdown.mjs';
import { root } from '../../scripts/packages.mjs';

const LINK = /\]\(([^)\s]+)\)/g;
const prose = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, 'code');

/** The anchors that GitHub makes of headings. */
const anchorsOf = (text: string) =>
  Array.from(
    prose(text.replace(/^(#+ .*)$/gm, (line) => line.replaceAll('`', ''))).matchAll(/^#+ (.*)$/gm),
    ([, title]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
  );

describe.each(documents())('%s', (path) => {
  it('links to files and headings that are there', () => {
    const links = Array.from(prose(textOf(path)).matchAll(LINK), ([, link]) => link);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [file, anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file).replaceAll('\\', '/');
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});
