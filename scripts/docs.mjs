// Rewrites what is generated in the documentation: tables from the rulebook, the catalogue and docstrings, the stories
// with their figures, and the output below every command. `pnpm docs` would be npm's own command, so the script is called docs:write.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildJavaScript } from './build.mjs';
import { packageExports } from './docs/exports.mjs';
import { documents, textOf, withParts } from './docs/markdown.mjs';
import { generatedParts } from './docs/parts.mjs';
import { figurePath, storyParts, toldStories } from './docs/stories.mjs';
import { withOutputs } from './docs/transcript.mjs';
import { root } from './packages.mjs';

await buildJavaScript();
const ops = await import('@fourgrad/ops');
const symbolic = await import('@fourgrad/symbolic');
const { scenarios } = await import('fourgrad');
const parts = generatedParts(ops, symbolic, scenarios, packageExports());

const folder = mkdtempSync(join(tmpdir(), 'fourgrad-docs-'));
try {
  const stories = toldStories(folder);
  mkdirSync(join(root, 'docs/figures'), { recursive: true });
  for (const story of stories) writeFileSync(join(root, figurePath(story)), story.figure);
  for (const path of documents()) {
    const before = textOf(path);
    const after = withOutputs(withParts(before, { ...parts(path), ...storyParts(stories) }), folder);
    if (after === before) continue;
    writeFileSync(join(root, path), after);
    console.error(`wrote ${path}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
