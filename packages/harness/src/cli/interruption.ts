import { constants } from 'node:os';

/** What ends a run from outside: Ctrl-C, a terminal that is closed, a scheduler whose time is over. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof SIGNALS)[number];

/** What a shell sees of a process that ended so: 130 for Ctrl-C. */
export const exitCodeFor = (signal: Signal): number => 128 + constants.signals[signal];

/**
 * Runs something that ends early when this aborts, so that what is finished is kept; the reason is the signal's name.
 * A second signal has no effect: the process is about to end.
 */
export async function untilInterrupted<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = (name: Signal) => interruption.abort(name);
  listen(interrupt);
  try {
    return await run(interruption.signal);
  } finally {
    if (!interruption.signal.aborted) unlisten(interrupt);
  }
}

/** Runs something short to its end, such as writing files, and only then lets a signal end the process. */
export async function uninterrupted<T>(run: () => Promise<T>): Promise<T> {
  let caught: Signal | undefined;
  const note = (name: Signal) => {
    caught ??= name;
  };
  listen(note);
  try {
    return await run();
  } finally {
    unlisten(note);
    if (caught !== undefined) process.kill(process.pid, caught);
  }
}

function listen(listener: (name: Signal) => void): void {
  for (const name of SIGNALS) process.on(name, listener);
}

function unlisten(listener: (name: Signal) => void): void {
  for (const name of SIGNALS) process.off(name, listener);
}
