import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { stories } from '../stories/stories.js';
import { compareCommand } from './compareCommand.js';
import { deriveCommand } from './deriveCommand.js';
import { functionText } from './functionText.js';
import { uninterrupted } from './interruption.js';
import { listCommand } from './listCommand.js';
import { mergeCommand } from './mergeCommand.js';
import { oneLine } from './oneLine.js';
import type { Streams } from './Streams.js';
import { storyCommand } from './storyCommand.js';
import { suiteCommand } from './suiteCommand.js';
import { traceCommand } from './traceCommand.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

type Option = [flags: string, words: string, parse: (more: string, before?: string) => string];

/** Several options add up. */
const several = (more: string, before?: string): string =>
  before === undefined ? more : `${before},${more}`;

const POINT: Option = ['--at <point>', 'the point: x=2,y=pi/4', several];
const functionWords = (example: string): string =>
  `a formula such as "${example}", the id of a built-in function, or - to read it from standard input`;

/** The command line: what can be said to it, and what it then does. */
export function programFor(streams: Streams): Command {
  const program = new Command('fourgrad')
    .description(
      'Gradients four ways: symbolic, finite differences, forward-mode dual numbers, reverse-mode tape.',
    )
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      outputError: (text, write) => write(`${oneLine(text.trim().replace(/\n(?=\(Did you mean )/, ' '))}\n`),
    });

  program
    .command('compare')
    .description('compare the four modes on a function, or on all built-in ones')
    .argument('[function]', functionWords('sin(x^2)*exp(-x)'))
    .option(...POINT)
    .option(
      '--engines <names>',
      'compare these instead of the four modes: reverse,reverse-compiled,mathjs',
      several,
    )
    .option('--min-digits <number>', 'exit with code 3 if a gradient has fewer correct digits')
    .option('--json', 'print the canonical report and nothing else')
    .option('--out <folder>', 'write report.json and report.md here (default: report, with --json nowhere)')
    .action(async (text, options) => compareCommand(await functionText(text), options, streams));

  program
    .command('derive')
    .description('show the derivative of a function as an expression, and how large it is')
    .argument('<function>', functionWords('sin(x^2)*exp(-x)'))
    .option('--wrt <variable>', 'the variable to differentiate by (default: each of them)')
    .option('--latex', 'write the expressions in LaTeX')
    .option('--json', 'print the data: text, LaTeX and sizes')
    .action(async (text, options) => deriveCommand(await functionText(text), options, streams));

  program
    .command('trace')
    .description('show every operation of one run, with its tangent and its adjoint')
    .argument('<function>', functionWords('log(x)+x*y-sin(y)'))
    .option(...POINT)
    .option('--wrt <variable>', 'the variable of the tangents (default: the first one)')
    .option('--json', 'print the traces as JSON')
    .action(async (text, options) => traceCommand(await functionText(text), options, streams));

  program
    .command('suite')
    .description(
      'compare all engines on all scenarios: accuracy, cost and expression swell, in cells.jsonl; or tell one story',
    )
    .argument(
      '[story]',
      `a question answered by a table, a figure and sentences: ${eitherOf(stories.map(({ id }) => id))}`,
    )
    .option('--only <names>', 'scenarios, sizes or tags: logistic,rosenbrock-10,trap', several)
    .option('--engines <names>', 'engines: reverse,forward,mathjs', several)
    .option('--quick', 'the first sizes at fewer points; times of the largest of them')
    .option('--seed <number>', 'of the random points', '1')
    .option(
      '--out <folder>',
      'write cells.jsonl, or figure, table and data of the story, here (default for cells: suite)',
    )
    .option('--timings', 'measure times too, into timings.jsonl')
    .option('--resume', 'go on with a run that was stopped')
    .option('--shard <i/n>', 'the i-th of n shares; fourgrad merge joins them')
    .option('--time-limit <seconds>', 'for each cell (default: 60, with --quick 10)')
    .option('--memory-limit <megabytes>', 'for each cell', '400')
    .option('--jobs <number>', 'processes at once (default: one a core, at most 4)')
    .option('--json', 'print the cells, or the data of the story, as JSON')
    .action(async (story, { out, ...options }, command: Command) => {
      if (story === undefined)
        process.exitCode = await suiteCommand({ out: out ?? 'suite', ...options }, streams);
      else await storyCommand(story.trim(), { out, json: options.json, given: given(command) }, streams);
    });

  program
    .command('merge')
    .description('join the shares of a run of the suite')
    .argument('<folders...>', 'the folders that fourgrad suite --shard wrote')
    .requiredOption('--out <folder>', 'write cells.jsonl here, and timings.jsonl if there are times')
    .option('--no-timings', 'leave times out, as those of several machines')
    .action((folders, options) => uninterrupted(async () => mergeCommand(folders, options, streams)));

  program
    .command('list')
    .description('list the built-in functions, the engines and the stories')
    .option('--json', 'print them as JSON, with sources and sizes')
    .action((options) => listCommand(options, streams));

  return program;
}

const eitherOf = (names: readonly string[]): string =>
  `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;

/** The options that stand on the command line, as they are written there. */
const given = (command: Command): string[] =>
  command.options.flatMap((option) =>
    command.getOptionValueSource(option.attributeName()) === 'cli' ? [option.long ?? option.flags] : [],
  );
