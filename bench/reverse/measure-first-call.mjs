// In a process of its own: measure-first-call.mjs ENGINE TASK -> CPU time from the function to its first gradient.
import { deviation } from './deviation.mjs';
import { taskOf } from './tasks/index.mjs';

const [, , engineName, id] = process.argv;
const task = taskOf(id);
const engine = await import(`./engines/${engineName}.mjs`);

// loading modules leaves work to the optimiser's threads, whose CPU time would count here: they are done by then
await new Promise((resolve) => setTimeout(resolve, 200));
const before = process.cpuUsage();
const { run, read } = await engine.prepare(task, id);
const result = run();
const { user, system } = process.cpuUsage(before);

const { prepare } = await import('./engines/handwritten.mjs');
const wanted = prepare(task, id);
const off = deviation(read(result), wanted.read(wanted.run()));
process.stdout.write(JSON.stringify({ microseconds: user + system, off: `${off}` }));
