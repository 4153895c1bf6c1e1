import { canonicalJson } from '../report/canonicalJson.js';
import type { Story, StoryTable } from './Story.js';

/** A story as it is told: what is shown, and what is written. */
export interface StoryReport {
  readonly question: string;
  readonly table: StoryTable;
  readonly sentences: readonly string[];
  /** SVG. */
  readonly figure: string;
  /** Everything, the data too, as JSON. */
  readonly json: string;
}

/** Computes a story and tells it. */
export function storyReport(story: Story<any, any>): StoryReport {
  const { id, title, question } = story;
  const data = story.data();
  const [table, sentences] = [story.table(data), story.sentences(data)];
  const json = canonicalJson({ schema: 'fourgrad/story/1', id, title, question, table, sentences, data });
  return { question, table, sentences, figure: story.figure(data), json };
}
