// In a process of its own: measure-derivative.mjs ENGINE EXPRESSION raw|simplified -> time, nodes and values as JSON.

import { sample } from '../shared/sample.mjs';
import { expressions, POINTS, pointOf } from './expressions.mjs';

const [, , engineName, id, variant] = process.argv;
const expression = expressions[id];
const { text, by, order = 1 } = expression;
const engine = await import(`./engines/${engineName}.mjs`);

// Fresh variable names a call, so that nobody profits from remembering the call before.
let calls = 0;
const renamed = (source) =>
  engine.fresh === false ? source : source.replace(/\b([vwxy]\d*)\b/g, `$1_${calls}`);
function fresh() {
  calls += 1;
  return { e: engine.parse(renamed(text)), names: by.map(renamed) };
}

const { microseconds, result } = await sample(
  (n) => Array.from({ length: n }, fresh),
  (inputs) => {
    let last;
    for (const { e, names } of inputs) last = { e, derivatives: engine[variant](e, names, order) };
    return last;
  },
);

const values = Array.from({ length: POINTS }, (_, k) => {
  const at = Object.entries(pointOf(expression, k)).map(([name, value]) => [renamed(name), value]);
  return engine.values(result.derivatives, Object.fromEntries(at)).map(Number);
});
if (!values.flat().every(Number.isFinite)) throw new Error(`the values are ${values}`);
const nodes = engine.count(result.derivatives, result.e);
process.stdout.write(JSON.stringify({ microseconds, nodes, values }));
