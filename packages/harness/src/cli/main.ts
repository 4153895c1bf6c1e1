import { CommanderError } from 'commander';
import { cut, masked } from '../report/format.js';
import { styleFor } from '../report/style.js';
import { DEFAULT_WIDTH } from '../report/terminal.js';
import { UserError } from '../UserError.js';
import { oneLine } from './oneLine.js';
import { programFor } from './program.js';
import type { Streams } from './Streams.js';

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

// Signals are left to their default where nothing is being written: a handler could not run during a computation.
// Ctrl-C ends the process at once, and a shell sees 130.
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
  await programFor(streams).parseAsync(args, { from: 'user' });
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** 0 ok, 1 internal, 2 usage, 3 a check failed, 4 outside a mode; what went wrong on stderr. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // commander has said it already
  if (error instanceof UserError) {
    streams.log(`error: ${oneLine(error.message)}${error.detail === '' ? '' : `\n${masked(error.detail)}`}`);
    return error.exitCode;
  }
  streams.log(masked(`internal error: ${cut(`${error instanceof Error ? error.stack : error}`, 4000)}`));
  return 1;
}
