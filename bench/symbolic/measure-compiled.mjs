// In a process of its own: measure-compiled.mjs ENGINE EXPRESSION -> time of value and gradient, and values, as JSON.

import { sample } from '../shared/sample.mjs';
import { expressions, POINTS, pointOf, variablesOf } from './expressions.mjs';

const [, , engineName, id] = process.argv;
const expression = expressions[id];
const names = variablesOf(expression);
const engine = await import(`./engines/${engineName}.mjs`);
const f = engine.compiled(expression.text, expression.by, names, id);

// A function of numbers is called as one would call it, with as many arguments as it has; the others take a scope.
const positional = engineName === 'fourgrad' || engineName === 'handwritten';
const scopes = Array.from({ length: 64 }, (_, k) => pointOf(expression, k));
const points = positional ? scopes.map((scope) => names.map((name) => scope[name])) : scopes;
const call = positional ? `f(${names.map((_, i) => `p[${i}]`).join(', ')})` : 'f(p)';

// Every component is used, or the optimiser would leave it out.
const loop = new Function(
  'f',
  'points',
  'calls',
  `let total = 0;
  for (let k = 0; k < calls; k++) {
    const p = points[k & 63];
    const values = ${call};
    for (let i = 0; i < values.length; i++) total += values[i];
  }
  return total;`,
);
const { microseconds, result } = await sample(
  (calls) => calls,
  (calls) => loop(f, points, calls),
);
if (!Number.isFinite(result)) throw new Error(`the sum of all components is ${result}`);

const values = points.slice(0, POINTS).map((p) => Array.from(positional ? f(...p) : f(p)));
process.stdout.write(JSON.stringify({ microseconds, values }));
