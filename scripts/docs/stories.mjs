import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../packages.mjs';

const CLI = join(root, 'packages/harness/dist/cli.js');

/**
 * @typedef {object} ToldStory
 * @property {string} id
 * @property {string} title
 * @property {string} question
 * @property {readonly string[]} sentences
 * @property {string} figure as SVG
 */

/**
 * Every story as the built command line tells it, in a folder of no other use: with portable functions, so the same on
 * every machine.
 *
 * @param {string} folder
 * @returns {ToldStory[]}
 */
export const toldStories = (folder) =>
  JSON.parse(fourgrad(['list', '--json'])).stories.map(({ id }) => ({
    ...JSON.parse(fourgrad(['suite', id, '--json', '--out', folder])),
    figure: readFileSync(join(folder, `${id}.svg`), 'utf8'),
  }));

function fourgrad(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`fourgrad ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** @param {ToldStory} story */
export const figurePath = ({ id }) => `docs/figures/${id}.svg`;

/**
 * The generated part of docs/stories.md: of every story the question, the figure and the answer.
 *
 * @param {readonly ToldStory[]} stories
 */
export const storyParts = (stories) => ({ stories: stories.map(section).join('\n\n') });

const section = ({ id, title, question, sentences }) =>
  [
    `## ${title}`,
    `**${escaped(question)}** \`npx fourgrad suite ${id}\``,
    `![${escaped(title)}](figures/${id}.svg)`,
    ...sentences.map(escaped),
  ].join('\n\n');

/** A text of which Markdown makes nothing else. */
const escaped = (text) => text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
