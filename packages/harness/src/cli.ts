#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { compareCommand } from './cli/compareCommand.js';
import { deriveCommand } from './cli/deriveCommand.js';
import { listCommand } from './cli/listCommand.js';
import { mergeCommand } from './cli/mergeCommand.js';
import type { Streams } from './cli/Streams.js';
import { storyCommand } from './cli/storyCommand.js';
import { suiteCommand } from './cli/suiteCommand.js';
import { traceCommand } from './cli/traceCommand.js';
import { cut, masked, printable } from './report/format.js';
import { styleFor } from './report/style.js';
import { DEFAULT_WIDTH } from './report/terminal.js';
import { UserError } from './UserError.js';

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  log: (text) => process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r\u001b[K${text === null ? '' : cut(text, (process.stderr.columns || 80) - 1)}`);
  },
  style: styleFor(process.stdout, process.env),
  width: process.stdout.isTTY ? Math.max(60, process.stdout.columns || DEFAULT_WIDTH) : DEFAULT_WIDTH,
};

const LONGEST_ERROR = 1000;
const oneLine = (text: string): string => cut(printable(text), LONGEST_ERROR);

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The point; several add up. */
const POINT: [flags: string, words: string, parse: (more: string, point?: string) => string] = [
  '--at <point>',
  'the point: x=2,y=pi/4',
  (more, point) => (point === undefined ? more : `${point},${more}`),
];

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
  .argument('[function]', 'a formula such as "sin(x^2)*exp(-x)", or the id of a built-in function')
  .option(...POINT)
  .option('--json', 'print the canonical report and nothing else')
  .option('--out <folder>', 'write report.json and report.md here (default: report, with --json nowhere)')
  .action((text, options) => compareCommand(text?.trim(), options, streams));

program
  .command('derive')
  .description('show the derivative of a function as an expression, and how large it is')
  .argument('<function>', 'a formula such as "sin(x^2)*exp(-x)", or the id of a built-in function')
  .option('--wrt <variable>', 'the variable to differentiate by (default: each of them)')
  .option('--latex', 'write the expressions in LaTeX')
  .option('--json', 'print the data: text, LaTeX and sizes')
  .action((text, options) => deriveCommand(text.trim(), options, streams));

program
  .command('trace')
  .description('show every operation of one run, with its tangent and its adjoint')
  .argument('<function>', 'a formula such as "log(x)+x*y-sin(y)", or the id of a built-in function')
  .option(...POINT)
  .option('--wrt <variable>', 'the variable of the tangents (default: the first one)')
  .option('--json', 'print the traces as JSON')
  .action((text, options) => traceCommand(text.trim(), options, streams));

const several = (more: string, before?: string): string =>
  before === undefined ? more : `${before},${more}`;

program
  .command('suite')
  .description(
    'compare all engines on all scenarios: accuracy, cost and expression swell, in cells.jsonl; or tell one story',
  )
  .argument(
    '[story]',
    'a question answered by a table, a figure and sentences: swell, accuracy, cost, crossover, vcurve, gradcheck, vanishing, jacobian-or-vjp or traps',
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
  .action(async (story, { out, ...options }) => {
    if (story !== undefined) await storyCommand(story.trim(), { out, json: options.json }, streams);
    else process.exitCode = await suiteCommand({ out: out ?? 'suite', ...options }, streams);
  });

program
  .command('merge')
  .description('join the shares of a run of the suite')
  .argument('<folders...>', 'the folders that fourgrad suite --shard wrote')
  .requiredOption('--out <folder>', 'write cells.jsonl here, and timings.jsonl if there are times')
  .option('--no-timings', 'leave times out, as those of several machines')
  .action((folders, options) => mergeCommand(folders, options, streams));

program
  .command('list')
  .description('list the built-in functions')
  .action(() => listCommand(streams));

// No handler for SIGINT: it could not run during a computation. Left to its default, Ctrl-C ends the process at once,
// and a shell sees 130.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0); // the reader, such as head, has seen enough
  streams.log(`error: cannot write to standard output (${code ?? message})`);
  process.exit(2);
});
process.stderr.on('error', () => {}); // nobody is left to be told

// a formula may start with a minus, which would be taken for an option: a space before it tells them apart
const args = process.argv
  .slice(2)
  .map((arg, i, all) =>
    /^-[^-]/.test(arg) && !/^-[hV]$/.test(arg) && !/^--(at|out|wrt)$/.test(all[i - 1] ?? '')
      ? ` ${arg}`
      : arg,
  );

try {
  await program.parseAsync(args, { from: 'user' });
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** 0 ok, 1 internal, 2 usage, 4 outside a mode; what went wrong on stderr. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it already
  if (error instanceof UserError) {
    streams.log(`error: ${oneLine(error.message)}${error.detail === '' ? '' : `\n${masked(error.detail)}`}`);
    return error.exitCode;
  }
  streams.log(masked(`internal error: ${cut(`${error instanceof Error ? error.stack : error}`, 4000)}`));
  return 1;
}
