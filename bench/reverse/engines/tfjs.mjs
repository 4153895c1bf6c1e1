// TensorFlow.js on WebAssembly. It has no float64: it computes half as much, and is compared with a looser tolerance.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

const require = createRequire(import.meta.url);
setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm/package.json'))}/dist/`);
await tf.setBackend('wasm');

const tensorOf = ({ shape, data }) => tf.tensor(Float32Array.from(data), shape);

const product =
  ({ weights }) =>
  (a, b) =>
    tf.sum(tf.mul(weights, tf.matMul(a, b)));

const functions = {
  mlp784({ images, labels }) {
    const right = tf.oneHot(tf.cast(labels, 'int32'), 10);
    return (w1, b1, w2, b2) => {
      const hidden = tf.relu(tf.add(tf.matMul(images, w1), b1));
      return tf.losses.softmaxCrossEntropy(right, tf.add(tf.matMul(hidden, w2), b2));
    };
  },
  matmul256: product,
  matmul512: product,
  logistic:
    ({ inputs, classes }) =>
    (w, b) =>
      tf.losses.sigmoidCrossEntropy(classes, tf.add(tf.dot(inputs, w), b)),
  logsumexp: () => (x) => tf.logSumExp(x),
  chain: () => (x) => {
    let y = x;
    for (let k = 0; k < 50_000; k++) y = tf.add(tf.mul(y, 0.999), x);
    return y;
  },
};

export function prepare(task, id) {
  const at = task.arguments.map(tensorOf);
  const constants = Object.entries(task.constants).map(([name, a]) => [name, tensorOf(a)]);
  const differentiated = tf.valueAndGrads(functions[id](Object.fromEntries(constants)));
  let last;
  return {
    run() {
      tf.dispose(last);
      last = differentiated(at);
      return last;
    },
    read: ({ value, grads }) => ({
      value: value.dataSync()[0],
      gradient: grads.flatMap((grad) => [...grad.dataSync()]),
    }),
  };
}
