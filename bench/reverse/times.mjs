// A table for each task: time of value and gradient, engine by engine.
import { line, target, times } from '../shared/print.mjs';
import { toleranceOf } from './deviation.mjs';
import { resultsOf } from './results.mjs';
import { targets } from './targets.mjs';
import { arrays, scalar, taskOf } from './tasks/index.mjs';

const ENGINES = {
  scalar: ['fourgrad', 'compiled', 'least-tape', 'adnn', 'ad.js', 'rose', 'handwritten'],
  // a million operations: what unrolls a loop has to compile them all
  long: ['fourgrad', 'adnn', 'ad.js', 'handwritten'],
  arrays: ['fourgrad', 'compiled', 'tensors', 'jax-js', 'tfjs', 'handwritten'],
};
const enginesOf = (id) => {
  if (id in scalar) return id === 'rk4long' ? ENGINES.long : ENGINES.scalar;
  return taskOf(id).hasProducts ? [...ENGINES.arrays, 'unrolled'] : ENGINES.arrays;
};
const WIDTHS = [-12, 9, 7, 9, 9, 7, -10];

const ratio = (x) => (Number.isNaN(x) ? '' : times(x));

function rows(id, operations) {
  const results = resultsOf('measure-time.mjs', enginesOf(id), id);
  const { fourgrad, handwritten } = results;
  for (const [engine, result] of Object.entries(results)) {
    result.nanoseconds = (1000 * result.microseconds) / operations;
    line(WIDTHS, [
      engine,
      result.text,
      Number.isNaN(result.nanoseconds) ? '' : result.nanoseconds.toFixed(1),
      ratio(result.microseconds / handwritten.microseconds),
      ratio(result.microseconds / fourgrad.microseconds),
      result.off,
      result.note,
    ]);
  }
  return results;
}

export function timesOfTasks(matches, tapeSize, language) {
  // rosenbrock250 is there for the first call
  const ids = [...Object.keys(scalar), ...Object.keys(arrays)].filter(
    (id) => id !== 'rosenbrock250' && matches(id, taskOf(id).title),
  );
  if (ids.length === 0) return;
  const [most, ofJax, ofTensorFlow] = ['fourgrad', 'jax-js', 'tfjs'].map((e) =>
    toleranceOf(e).toExponential(0),
  );
  console.log(
    'CPU time of value and gradient; /hand and /fourgrad: over handwritten, over the verbs of fourgrad;',
  );
  console.log(
    `off: from handwritten, relative; wrong: by more than ${most} (jax-js ${ofJax}, tfjs ${ofTensorFlow})\n`,
  );
  for (const id of ids) {
    const task = taskOf(id);
    const operations = id in scalar ? tapeSize(task.f(language))(task.at).nodes : Number.NaN;
    console.log(id in scalar ? `${task.title}: ${operations} operations` : task.title);
    line(WIDTHS, ['', 'time', 'ns/op', '/hand', '/fourgrad', 'off', '']);
    const results = rows(id, operations);
    for (const { claim, figure, ...limit } of targets[id] ?? []) target(claim, figure(results), limit);
    console.log();
  }
}
