import { type ChildProcess, fork } from 'node:child_process';
import type { Sampling } from '../measure/Subject.js';
import { failedLine } from './failedGroup.js';
import type { Reply, Request } from './messages.js';
import { type CellKey, keyText } from './plan.js';

/** What a cell may take. */
export interface Limits {
  /** Seconds. */
  readonly timeLimit: number;
  /** Megabytes of heap. */
  readonly memoryLimit: number;
}

const PROGRAM = new URL('./cellProcess.js', import.meta.url);
/** Points and truth are found before an engine starts; no more than minutes, or the scenario is at fault. */
const PREPARATION = 600;

/** Measures cells in a process of its own, which is ended and replaced when a cell hangs or crashes. */
export class CellWorker {
  #process: ChildProcess | null = null;
  #errors = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly sampling: Sampling,
    readonly limits: Limits,
    /** What the process runs. */
    readonly program: URL = PROGRAM,
  ) {}

  /**
   * The line of a cell; of one that hung or crashed the line that says so.
   *
   * @throws Error if the process says that it cannot measure at all: a bug.
   */
  run(key: CellKey): Promise<string> {
    const child = this.#start();
    return new Promise((done, fail) => {
      const finish = (settle: () => void) => {
        clearTimeout(this.#timer);
        child.removeAllListeners('message').removeAllListeners('exit');
        settle();
      };
      const give = (status: 'timeout' | 'crashed', reason: string) =>
        finish(() => {
          this.stop();
          done(failedLine(key, status, reason));
        });
      const allow = (seconds: number) => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => give('timeout', `no result within ${seconds} s`), 1000 * seconds);
      };
      allow(PREPARATION);
      child.on('message', (reply: Reply) => {
        if (reply.kind === 'started') allow(key.engine === null ? PREPARATION : this.limits.timeLimit);
        else if (reply.kind === 'line') finish(() => done(reply.line));
        else finish(() => fail(new Error(`${keyText(key)}: ${reply.message}`)));
      });
      child.on('exit', (code, signal) => give('crashed', this.#causeOf(code, signal)));
      child.send({ key } satisfies Request);
    });
  }

  /** Ends the process; the next cell starts another. */
  stop(): void {
    clearTimeout(this.#timer); // of a cell that is given up, if one is under way
    this.#process?.removeAllListeners().kill('SIGKILL');
    this.#process = null;
  }

  #start(): ChildProcess {
    if (this.#process !== null) return this.#process;
    this.#errors = '';
    const child = fork(this.program, [JSON.stringify(this.sampling)], {
      execArgv: [`--max-old-space-size=${this.limits.memoryLimit}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = `${this.#errors}${text}`.slice(-20_000);
    });
    this.#process = child;
    return child;
  }

  #causeOf(code: number | null, signal: string | null): string {
    if (this.#errors.includes('heap out of memory'))
      return `more than ${this.limits.memoryLimit} MB of memory`;
    return `its process ended with ${signal ?? `exit code ${code}`}`;
  }
}
