import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/report/canonicalJson.js';
import { stories } from '../../src/stories/stories.js';
import { elementsIn, parseXml, textsIn } from '../support/xml.js';

it('the stories have different ids, and every question ends in a question mark', () => {
  expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  for (const { question, id } of stories) {
    expect(question).toMatch(/\?$/);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});

describe.each(stories.map((story) => [story.id, story] as const))('the story %s', (_id, story) => {
  const data = story.data();
  const figure = story.figure(data);
  const root = parseXml(figure);

  it('is the same, byte for byte, when computed and drawn again', () => {
    const again = story.data();
    expect(canonicalJson(again)).toBe(canonicalJson(data));
    expect(story.figure(again)).toBe(figure);
    expect(story.sentences(again)).toEqual(story.sentences(data));
  });

  it('has a table of as many cells in every row as it has columns', () => {
    const { columns, rows } = story.table(data);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('is told in two whole sentences, without a number that is none', () => {
    const sentences = story.sentences(data);
    expect(sentences).toHaveLength(2);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
    }
  });

  it('has a well-formed figure with a title and a description', () => {
    expect(root.name).toBe('svg');
    expect(root.attributes.viewBox).toBe('0 0 640 400');
    expect(textsIn(root, 'title')).toHaveLength(1);
    expect(textsIn(root, 'desc')[0]).toMatch(/\.$/);
  });

  it('draws nothing outside the figure, and nothing at a place that is no number', () => {
    for (const { attributes } of elementsIn(root)) {
      expect(Object.values(attributes).join(' ')).not.toMatch(/NaN|Infinity|undefined/);
      for (const key of ['x', 'x1', 'x2']) expectWithin(attributes[key], 640);
      for (const key of ['y', 'y1', 'y2']) expectWithin(attributes[key], 400);
    }
  });

  it('needs nothing from elsewhere: no fonts, images, styles or scripts', () => {
    const names = new Set(elementsIn(root).map(({ name }) => name));
    for (const name of ['style', 'script', 'image', 'use', 'foreignObject'])
      expect(names).not.toContain(name);
    expect(figure.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(/);
  });
});

function expectWithin(text: string | undefined, limit: number): void {
  if (text === undefined) return;
  expect(Number(text)).toBeGreaterThanOrEqual(0);
  expect(Number(text)).toBeLessThanOrEqual(limit);
}
