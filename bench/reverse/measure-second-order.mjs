// In a process of its own: measure-second-order.mjs TASK -> CPU time of value and gradient as JSON, and how many times as
// long products of the Hessian with a vector take, by each way of nesting forward and reverse mode, and compiled.
import * as forward from '@fourgrad/forward';
import * as reverse from '@fourgrad/reverse';
import { sampleBeside } from '../shared/sample.mjs';
import { taskOf } from './tasks/index.mjs';
import { random } from './tasks/random.mjs';

const { at, f: written } = taskOf(process.argv[2]);
const f = written(reverse);
const v = [...random(at.length, 5)];
const { add, gradient, hvp, mul, valueAndGradient } = reverse;

const along = (x) => gradient(f)(x).reduce((sum, slope, i) => add(sum, mul(slope, v[i])), 0);
const compiled = reverse.compile(along, [at]);
const product = hvp(f);
const pushed = forward.jvp(gradient(f));
const swept = gradient((x) => forward.jvp(f)(x, v)[1]);
const ways = {
  'reverse over reverse': () => product(at, v),
  'forward over reverse': () => pushed(at, v)[1],
  'reverse over forward': () => swept(at),
  compiled: () => compiled.gradient(at),
};
const [one, ...others] = Object.values(ways).map((way) => way());
const size = Math.max(...one.map(Math.abs));
const off = Math.max(...others.flatMap((other) => other.map((x, i) => Math.abs(x - one[i]) / size)));

const { microseconds, ratios } = await sampleBeside(() => valueAndGradient(f)(at), ...Object.values(ways));
const named = Object.fromEntries(Object.keys(ways).map((way, i) => [way, ratios[i]]));
process.stdout.write(JSON.stringify({ microseconds, off, ...named }));
