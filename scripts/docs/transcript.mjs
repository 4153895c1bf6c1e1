import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../packages.mjs';
import { codeBlocks } from './markdown.mjs';

const OURS =
  /(?<=^|\| )npx (?:--yes pnpm@10 (?:fourgrad )?|fourgrad )(?=compare\b|trace\b|derive\b|list\b|suite\b|merge\b|--help\b)/;

/**
 * What a `console` block shows: commands after `$ `, each with the output below it. `runs` says that it is a
 * command of ours, whose output is checked.
 *
 * @param {string} code
 */
export function transcript(code) {
  return code
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command, ...output] = part.trimEnd().split('\n');
      return { command, output: output.join('\n'), runs: OURS.test(command) };
    });
}

/**
 * What a terminal of 80 columns without colours shows of a command, run in a folder by the built command line.
 *
 * @param {string} command
 * @param {string} folder
 */
export function outputOf(command, folder) {
  const cli = join(root, 'packages/harness/dist/cli.js');
  const line = command.replace(OURS, `"${process.execPath}" "${cli}" `);
  const { stdout, stderr } = spawnSync(line, {
    shell: true,
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '80', FORCE_COLOR: undefined },
  });
  return `${stdout}${stderr}`.replace(/[ \t]+$/gm, '').trimEnd();
}

/**
 * The text with the output of every command of ours as it is now.
 *
 * @param {string} text
 * @param {string} folder
 */
export function withOutputs(text, folder) {
  let result = text;
  for (const { language, code, start, end } of codeBlocks(text).reverse()) {
    if (language !== 'console') continue;
    const shown = transcript(code).map(({ command, output, runs }) => {
      const now = runs ? outputOf(command, folder) : output;
      return `$ ${command}\n${now === '' ? '' : `${now}\n`}`;
    });
    result = result.slice(0, start) + shown.join('') + result.slice(end);
  }
  return result;
}
