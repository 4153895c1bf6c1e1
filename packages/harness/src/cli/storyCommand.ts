import { join } from 'node:path';
import { canonicalJson } from '../report/canonicalJson.js';
import { csv } from '../report/csv.js';
import { printable } from '../report/format.js';
import { terminalStory } from '../report/storyTerminal.js';
import { writeFiles } from '../report/writeFiles.js';
import { stories, storyById } from '../stories/stories.js';
import { UserError } from '../UserError.js';
import type { Streams } from './Streams.js';

export interface StoryOptions {
  readonly json?: boolean;
  readonly out?: string;
}

/** `fourgrad suite STORY`: a question answered by a table, a figure and sentences. */
export async function storyCommand(
  id: string,
  { json, out: folder }: StoryOptions,
  { out, log, style, width }: Streams,
): Promise<void> {
  const story = storyById(id);
  if (story === undefined)
    throw new UserError(
      `no story is called ${JSON.stringify(id)}: it is one of ${stories.map((each) => each.id).join(', ')}`,
    );
  const data = story.data();
  const [table, sentences] = [story.table(data), story.sentences(data)];
  const { title, question } = story;
  const report = canonicalJson({ schema: 'fourgrad/story/1', id, title, question, table, sentences, data });
  if (folder !== undefined) {
    const names = ['svg', 'csv', 'json'].map((kind) => `${id}.${kind}`);
    const texts = [story.figure(data), csv(table), report];
    await writeFiles(folder, 'story', Object.fromEntries(names.map((name, i) => [name, texts[i]])));
    log(printable(`story: ${names.map((name) => join(folder, name)).join(', ')}`));
  }
  out(json === true ? report : terminalStory(question, table, sentences, style, width));
}
