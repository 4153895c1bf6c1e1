// In a process of its own: measure-time.mjs ENGINE TASK -> time of value and gradient, and how far they are off, as JSON.
import { sampleCalls } from '../shared/sample.mjs';
import { deviation } from './deviation.mjs';
import * as handwritten from './engines/handwritten.mjs';
import { taskOf } from './tasks/index.mjs';

const [, , engineName, id] = process.argv;
const task = taskOf(id);
const engine = await import(`./engines/${engineName}.mjs`);
const { run, read } = await engine.prepare(task, id);

const resultOf = (program) => program.read(program.run());
const off = deviation(resultOf({ run, read }), resultOf(handwritten.prepare(task, id)));
const microseconds = await sampleCalls(run);
process.stdout.write(JSON.stringify({ microseconds, off: `${off}` }));
