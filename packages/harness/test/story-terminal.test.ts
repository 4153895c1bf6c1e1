import { describe, expect, it } from 'vitest';
import { terminalStory } from '../src/report/storyTerminal.js';
import { plainStyle } from '../src/report/style.js';
import { stories } from '../src/stories/stories.js';

const told = (columns: string[], rows: (string | number)[][], width: number, keys?: number) =>
  terminalStory(
    'Why?',
    { columns, rows, ...(keys === undefined ? {} : { keys }) },
    ['So.'],
    plainStyle,
    width,
  );

describe.each(stories)('the story $id on a terminal', (story) => {
  const data = story.data();
  const table = story.table(data);
  const sentences = story.sentences(data);

  it.each([60, 80, 100, 140])('fits %i columns', (width) => {
    const text = terminalStory(story.question, table, sentences, plainStyle, width);
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
  });

  it('loses no column where it is narrow, and no word of a cell', () => {
    const wide = terminalStory(story.question, table, sentences, plainStyle, 10_000);
    const narrow = terminalStory(story.question, table, sentences, plainStyle, 80);
    const words = (text: string) => new Set(text.split(/\s+/));
    expect([...words(wide)].filter((word) => !words(narrow).has(word))).toEqual([]);
  });
});

describe('a table that is too wide', () => {
  it('is written as several, each with the columns that say what a row is', () => {
    expect(told(['f', 'mode', 'cost', 'digits'], [['sin', 'a', 1, 2]], 17, 2)).toBe(
      'Why?\n\nf    mode  cost\nsin  a        1\n\nf    mode  digits\nsin  a          2\n\nSo.\n',
    );
  });

  it('wraps words, beside which the other columns stay empty', () => {
    const words = 'aaaa bbbb cccc dddd eeee ffff gggg';
    expect(
      told(
        ['n', 'why'],
        [
          [1, words],
          [2, 'b'],
        ],
        30,
      ),
    ).toBe('Why?\n\nn  why\n1  aaaa bbbb cccc dddd eeee\n   ffff gggg\n2  b\n\nSo.\n');
  });
});

it('counts keep all their digits, however large', () => {
  expect(told(['n'], [[939524099]], 80)).toContain('\n939524099\n');
});
