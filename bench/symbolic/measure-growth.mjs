// In a process of its own: measure-growth.mjs FAMILY N -> nodes and times of value and gradient as JSON.
import { diff, gradientOf, mul, simplifyAll, size, sub, variable } from '@fourgrad/symbolic';
import { sample } from '../shared/sample.mjs';

const range = (n, f) => Array.from({ length: n }, (_, i) => f(i));

/** An expression of a size, with variables of its own each time, and its derivative. */
const families = {
  product: (n, turn) => {
    const names = range(n, (i) => `x${i}_${turn}`);
    return {
      f: names.map(variable).reduce((product, x) => mul(product, x)),
      slope: (f) => gradientOf(f, names),
    };
  },
  logistic: (k, turn) => {
    const name = `x_${turn}`;
    let f = variable(name);
    for (let i = 1; i < k; i++) f = mul(mul(4, f), sub(1, f));
    return { f, slope: (e) => [diff(e, name)] };
  },
};

const [, , family, n] = process.argv;
let turn = 0;
const fresh = () => {
  turn += 1;
  return families[family](Number(n), turn);
};
async function spent(derive) {
  const { microseconds } = await sample(
    (calls) => range(calls, fresh),
    (inputs) => {
      for (const { f, slope } of inputs) derive(f, slope);
    },
  );
  return microseconds;
}

const { f, slope } = fresh();
const gradient = slope(f);
const microseconds = await spent((e, by) => by(e));
process.stdout.write(
  JSON.stringify({
    microseconds,
    simplifying: await spent((e, by) => simplifyAll(by(e))),
    function: size(f).dag,
    withFunction: size([f, ...gradient]).dag,
    raw: size(gradient).dag,
    simplified: size(simplifyAll(gradient)).dag,
  }),
);
