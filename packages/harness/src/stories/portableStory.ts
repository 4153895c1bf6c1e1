import { fork } from 'node:child_process';
import type { StoryReport } from './StoryReport.js';

const PROGRAM = new URL('./storyProcess.js', import.meta.url);

/** The report of a story from a process with portable functions: the same bytes on every machine, in every Node. */
export function portableStory(id: string): Promise<StoryReport> {
  // structured clones, since JSON has no BigInt
  const child = fork(PROGRAM, [id], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return new Promise((done, fail) => {
    child.once('message', (report) => done(report as StoryReport));
    child.once('error', fail);
    // after the message, if there was one
    child.once('close', (code) => fail(new Error(`the story ${id} ended with exit code ${code}\n${errors}`)));
  });
}
