// jax-js in float64 on WebAssembly, its fastest device in Node; value and gradient are one compiled function (jit).
// A value is used up by the function that takes it, `ref` keeps it for once more. Reading the results makes it compute.
// Node 20 has no Float16Array, which jax-js asks for when it makes an array.
/** @type {any} */ (globalThis).Float16Array ??= class Float16Array {};

import { defaultDevice, init, jit, nn, numpy as np, valueAndGrad } from '@jax-js/jax';

await init('wasm');
defaultDevice('wasm');

const arrayOf = ({ shape, data }) => np.array(data.slice()).reshape(shape);

const product = ([a, b], { weights }) => weights.mul(np.matmul(a, b)).sum();

/** What each task minimises, of its arguments and constants. */
const functions = {
  mlp784([w1, b1, w2, b2], { images, labels }) {
    const hidden = nn.relu(np.matmul(images, w1).add(b1));
    const logProbabilities = nn.logSoftmax(np.matmul(hidden, w2).add(b2));
    const right = nn.oneHot(labels.astype(np.int32), 10).astype(np.float64);
    return logProbabilities
      .mul(right)
      .sum()
      .mul(-1 / 64);
  },
  matmul256: product,
  matmul512: product,
  // softplus(z) - z y
  logistic([w, b], { inputs, classes }) {
    const z = np.matmul(inputs, w).add(b);
    return nn.softplus(z.ref).sub(z.mul(classes)).mean();
  },
  logsumexp: ([x]) => nn.logsumexp(x),
  chain([x]) {
    let y = x.ref;
    for (let k = 0; k < 50_000; k++) y = y.mul(0.999).add(x.ref);
    x.dispose();
    return y;
  },
};

export function prepare(task, id) {
  const at = task.arguments.map(arrayOf);
  /** @type {[string, any][]} */
  const constants = Object.entries(task.constants).map(([name, a]) => [name, arrayOf(a)]);
  /** @type {any} */ // of functions in general
  const differentiated = jit(valueAndGrad(functions[id]));
  return {
    run() {
      const kept = Object.fromEntries(constants.map(([name, a]) => [name, a.ref]));
      const [value, gradient] = differentiated(
        at.map((a) => a.ref),
        kept,
      );
      return [value.dataSync()[0], gradient.map((a) => a.dataSync())];
    },
    read: ([value, gradient]) => ({ value, gradient: gradient.flatMap((data) => [...data]) }),
  };
}
