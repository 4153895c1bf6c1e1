import { join } from 'node:path';
import { csv } from '../report/csv.js';
import { printable } from '../report/format.js';
import { terminalStory } from '../report/storyTerminal.js';
import { writeFiles } from '../report/writeFiles.js';
import { portableStory } from '../stories/portableStory.js';
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
  if (storyById(id) === undefined)
    throw new UserError(
      `no story is called ${JSON.stringify(id)}: it is one of ${stories.map((each) => each.id).join(', ')}`,
    );
  const { question, table, sentences, figure, json: report } = await portableStory(id);
  if (folder !== undefined) {
    const names = ['svg', 'csv', 'json'].map((kind) => `${id}.${kind}`);
    const texts = [figure, csv(table), report];
    await writeFiles(folder, 'story', Object.fromEntries(names.map((name, i) => [name, texts[i]])));
    log(printable(`story: ${names.map((name) => join(folder, name)).join(', ')}`));
  }
  out(json === true ? report : terminalStory(question, table, sentences, style, width));
}
