// In a process of its own: measure-memory.mjs ENGINE TASK -> bytes held when all is recorded, and after the call, as JSON.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { scalar, taskOf } from './tasks/index.mjs';

const [, , engineName, id] = process.argv;
const task = taskOf(id);
const { record } = await import(`./engines/${engineName}.mjs`);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
/** Bytes in use, typed arrays included. */
function inUse() {
  collect();
  collect(); // the memory of typed arrays is freed after a collection, by the next one at the latest
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

let recorded = 0;
const f = (language) => {
  const inner = task.f(language);
  return (x) => {
    const y = inner(x);
    recorded = inUse();
    return y;
  };
};
record(scalar.xor.f, scalar.xor.at); // what the code itself takes is there before
const before = inUse();
record(f, task.at);
process.stdout.write(
  JSON.stringify({ microseconds: 0, recorded: recorded - before, kept: inUse() - before }),
);
