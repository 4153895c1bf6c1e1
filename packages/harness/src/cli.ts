#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { compareCommand } from './cli/compareCommand.js';
import { listCommand } from './cli/listCommand.js';
import type { Streams } from './cli/Streams.js';
import { styleFor } from './report/style.js';
import { DEFAULT_WIDTH } from './report/terminal.js';
import { UserError } from './UserError.js';

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  log: (text) => process.stderr.write(`${text}\n`),
  style: styleFor(process.stdout, process.env),
  width: process.stdout.isTTY ? Math.max(60, process.stdout.columns) : DEFAULT_WIDTH,
};

const program = new Command('fourgrad')
  .description(
    'Gradients four ways: symbolic, finite differences, forward-mode dual numbers, reverse-mode tape.',
  )
  .exitOverride()
  .showSuggestionAfterError()
  .configureOutput({ outputError: (text, write) => write(text) });

program
  .command('compare')
  .description('compare the four modes on a function, or on all built-in ones')
  .argument('[function]', 'a formula such as "sin(x^2)*exp(-x)", or the id of a built-in function')
  .option('--at <point>', 'the point: x=2,y=pi/4')
  .option('--json', 'print the canonical report and nothing else')
  .option('--out <folder>', 'write report.json and report.md here (default: report, with --json nowhere)')
  .action((text, options) => compareCommand(text, options, streams));

program
  .command('list')
  .description('list the built-in functions')
  .action(() => listCommand(streams));

process.on('SIGINT', () => process.exit(130));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader, such as head, has seen enough
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** 0 ok, 1 internal, 2 usage, 4 outside a mode; what went wrong on stderr. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it already
  if (error instanceof UserError) {
    streams.log(`error: ${error.message}${error.detail === '' ? '' : `\n${error.detail}`}`);
    return error.exitCode;
  }
  streams.log(`internal error: ${error instanceof Error ? error.stack : String(error)}`);
  return 1;
}
