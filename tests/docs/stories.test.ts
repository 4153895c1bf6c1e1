import { beforeAll, expect, it } from 'vitest';
import { textOf, withParts } from '../../scripts/docs/markdown.mjs';
import { figurePath, storyParts, type ToldStory, toldStories } from '../../scripts/docs/stories.mjs';
import { emptyFolder, useCommandLine } from '../cli/support.ts';

useCommandLine();

let stories: ToldStory[];
beforeAll(() => {
  stories = toldStories(emptyFolder());
}, 60_000);

it('the page of the stories says what the command line tells now (pnpm docs:write)', () => {
  const page = textOf('docs/stories.md');
  expect(page).toBe(withParts(page, storyParts(stories)));
  for (const { question } of stories) expect(page).toContain(question);
});

it('the figures of the page are those that the command line draws now (pnpm docs:write)', () => {
  expect(stories.length).toBeGreaterThan(0);
  for (const story of stories) expect(textOf(figurePath(story)), story.id).toBe(story.figure);
});
