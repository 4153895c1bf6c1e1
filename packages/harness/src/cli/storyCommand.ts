import { join } from 'node:path';
import { scenarioById } from '../catalogue/catalogue.js';
import { csv } from '../report/csv.js';
import { printable } from '../report/format.js';
import { terminalStory } from '../report/storyTerminal.js';
import { writeFiles } from '../report/writeFiles.js';
import { hintFor } from '../requireKnown.js';
import type { Story } from '../stories/Story.js';
import { storyReport } from '../stories/StoryReport.js';
import { stories, storyById } from '../stories/stories.js';
import { UserError } from '../UserError.js';
import { uninterrupted } from './interruption.js';
import type { Streams } from './Streams.js';

export interface StoryOptions {
  readonly json?: boolean;
  readonly out?: string;
  /** The options that were given, as they are written. */
  readonly given: readonly string[];
}

const OPTIONS = ['--out', '--json'];

/** `fourgrad suite STORY`: a question answered by a table, a figure and sentences. */
export async function storyCommand(
  id: string,
  { json, out: folder, given }: StoryOptions,
  { out, log, style, width }: Streams,
): Promise<void> {
  const story = storyNamed(id);
  const foreign = given.filter((option) => !OPTIONS.includes(option));
  if (foreign.length > 0)
    throw new UserError(
      `a story does not take ${foreign.join(', ')}, only ${OPTIONS.join(' and ')}: fourgrad suite ${id}`,
    );
  const { question, table, sentences, figure, json: report } = storyReport(story);
  if (folder !== undefined) {
    const names = ['svg', 'csv', 'json'].map((kind) => `${id}.${kind}`);
    const texts = [figure, csv(table), report];
    const files = Object.fromEntries(names.map((name, i) => [name, texts[i]]));
    await uninterrupted(() => writeFiles(folder, 'story', files));
    log(printable(`story: ${names.map((name) => join(folder, name)).join(', ')}`));
  }
  out(json === true ? report : terminalStory(question, table, sentences, style, width));
}

function storyNamed(id: string): Story<unknown> {
  const story = storyById(id);
  if (story !== undefined) return story;
  const ids = stories.map((each) => each.id);
  const hint =
    scenarioById(id) === undefined
      ? hintFor(id, ids)
      : `it is a scenario: fourgrad suite --only ${id}; ${hintFor('', ids)}`;
  throw new UserError(`no story is called ${JSON.stringify(id)}; ${hint}`);
}
