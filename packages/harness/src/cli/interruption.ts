import { constants } from 'node:os';

/** What ends a run from outside: Ctrl-C, a terminal that is closed, a scheduler whose time is over. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Signal = (typeof SIGNALS)[number];

/** What a shell sees of a process that ended so: 130 for Ctrl-C. */
export const exitCodeFor = (signal: Signal): number => 128 + constants.signals[signal];

/** Runs something that ends early when this aborts, so that what is finished is kept; the reason is the signal's name. */
export async function untilInterrupted<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = (name: Signal) => interruption.abort(name);
  return listening(interrupt, () => run(interruption.signal));
}

/** Runs something short to its end, such as writing files, and only then lets a signal end the process. */
export async function uninterrupted<T>(run: () => Promise<T>): Promise<T> {
  let caught: Signal | undefined;
  const note = (name: Signal) => {
    caught ??= name;
  };
  try {
    return await listening(note, run);
  } finally {
    if (caught !== undefined) process.kill(process.pid, caught);
  }
}

async function listening<T>(listener: (name: Signal) => void, run: () => Promise<T>): Promise<T> {
  for (const name of SIGNALS) process.on(name, listener);
  try {
    return await run();
  } finally {
    for (const name of SIGNALS) process.off(name, listener);
  }
}
