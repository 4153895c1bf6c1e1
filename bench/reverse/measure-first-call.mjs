// In a process of its own: measure-first-call.mjs ENGINE TASK -> CPU time from the function to its first gradient, and that
// of the second one.
import { deviation } from './deviation.mjs';
import { taskOf } from './tasks/index.mjs';

const [, , engineName, id] = process.argv;
const task = taskOf(id);
const engine = await import(`./engines/${engineName}.mjs`);

// loading modules leaves work to the optimiser's threads, whose CPU time would count here: they are done by then
await new Promise((resolve) => setTimeout(resolve, 200));
const timed = async (call) => {
  const before = process.cpuUsage();
  const result = await call();
  const { user, system } = process.cpuUsage(before);
  return [user + system, result];
};
const [microseconds, { run, read, result }] = await timed(async () => {
  const prepared = await engine.prepare(task, id);
  return { ...prepared, result: prepared.run() };
});
const off = deviation(read(result), await exactly());
const [second] = await timed(run);

process.stdout.write(JSON.stringify({ microseconds, second, off: `${off}` }));

async function exactly() {
  const { prepare } = await import('./engines/handwritten.mjs');
  const wanted = prepare(task, id);
  return wanted.read(wanted.run());
}
