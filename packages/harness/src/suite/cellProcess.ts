import type { Sampling } from '../measure/Subject.js';
import { usePortableMath } from '../portable/usePortableMath.js';
import type { Reply, Request } from './messages.js';

// The process in which cells are measured; its argument is how scenarios are sampled. Ctrl-C reaches it too, on a
// terminal, and so does what a scheduler sends to a group of processes; it is for the suite to end it.
usePortableMath();
// only now: what computes keeps the functions of Math that it finds
const { CellMeasurer } = await import('./CellMeasurer.js');
const measurer = new CellMeasurer(JSON.parse(process.argv[2]) as Sampling);
/** Resolves when it is said: an engine that never returns must not keep it back. */
const say = (reply: Reply) => new Promise((done) => process.send?.(reply, done));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('disconnect', () => process.exit(0));
process.on('message', async ({ key }: Request) => {
  try {
    await measurer.prepare(key);
    await say({ kind: 'started' });
    await say({ kind: 'line', line: measurer.line(key) });
  } catch (error) {
    await say({ kind: 'error', message: error instanceof Error ? `${error.stack}` : `${error}` });
  }
});
