import { type ChildProcess, fork } from 'node:child_process';
import type { TimingRequest } from './timingProcess.js';

const PROGRAM = new URL('./timingProcess.js', import.meta.url);

/** How times are measured. */
export interface TimingOptions {
  /** Seconds that one size of a scenario may take, with all its engines. */
  readonly timeLimit: number;
  readonly signal: AbortSignal;
}

/**
 * Times one size of a scenario after another, nothing beside: hands over the lines of each. What takes too long or
 * ends its process has no times.
 */
export async function runTimings(
  requests: readonly TimingRequest[],
  { timeLimit, signal }: TimingOptions,
  finished: (request: TimingRequest, lines: readonly string[]) => void,
): Promise<void> {
  let child: ChildProcess | null = null;
  try {
    for (const request of requests) {
      if (signal.aborted) return;
      child ??= fork(PROGRAM, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      const lines = await linesOf(child, request, 1000 * timeLimit, signal);
      if (signal.aborted) return;
      if (lines === null) {
        child.kill('SIGKILL');
        child = null;
      }
      finished(request, lines ?? []);
    }
  } finally {
    child?.kill('SIGKILL');
  }
}

/** The lines that a process answers with; null if it does not in time, or ends. */
function linesOf(
  child: ChildProcess,
  request: TimingRequest,
  milliseconds: number,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  return new Promise((done) => {
    const finish = (lines: readonly string[] | null) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      child.removeAllListeners();
      done(lines);
    };
    const giveUp = () => finish(null);
    const timer = setTimeout(giveUp, milliseconds);
    signal.addEventListener('abort', giveUp);
    child.on('message', (lines: readonly string[]) => finish(lines));
    child.on('exit', giveUp);
    child.send(request);
  });
}
