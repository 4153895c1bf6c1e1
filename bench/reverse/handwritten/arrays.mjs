// Value and gradients of the tasks of arrays as one writes them by hand, with given products of matrices.

const dataOf = ({ arguments: list }) => list.map(({ data }) => data);

// C = sum of W * (A B):  by A  W B^T,  by B  A^T W
export function weightedProduct(task, { product, productTransposed, transposedProduct }) {
  const [a, b] = dataOf(task);
  const weights = task.constants.weights.data;
  const n = task.arguments[0].shape[0];
  return () => {
    const c = product(a, b, n, n, n);
    let value = 0;
    for (let i = 0; i < c.length; i++) value += weights[i] * c[i];
    return [value, productTransposed(weights, b, n, n, n), transposedProduct(a, weights, n, n, n)];
  };
}

export function mlp(task, { product, productTransposed, transposedProduct }) {
  const [w1, b1, w2, b2] = dataOf(task);
  const { images, labels } = task.constants;
  const [batch, pixels] = images.shape;
  const [hidden, classes] = [b1.length, b2.length];
  return () => {
    const h = product(images.data, w1, batch, pixels, hidden);
    for (let i = 0, at = 0; i < batch; i++)
      for (let j = 0; j < hidden; j++, at++) h[at] = Math.max(0, h[at] + b1[j]);
    const z = product(h, w2, batch, hidden, classes);
    const b2Bar = new Float64Array(classes);
    let value = 0;
    for (let i = 0; i < batch; i++) value += crossEntropy(z, i * classes, b2, labels.data[i], batch, b2Bar);
    const w2Bar = transposedProduct(h, z, hidden, batch, classes);
    const hBar = productTransposed(z, w2, batch, classes, hidden);
    const b1Bar = new Float64Array(hidden);
    for (let i = 0, at = 0; i < batch; i++) {
      for (let j = 0; j < hidden; j++, at++) {
        if (h[at] === 0) hBar[at] = 0;
        else b1Bar[j] += hBar[at];
      }
    }
    return [value, transposedProduct(images.data, hBar, pixels, batch, hidden), b1Bar, w2Bar, b2Bar];
  };
}

/** -log softmax(z + b)[label] / batch of a row of z, which becomes its cotangent, (softmax - right) / batch. */
function crossEntropy(z, start, b, label, batch, bBar) {
  let largest = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < b.length; j++) {
    z[start + j] += b[j];
    largest = Math.max(largest, z[start + j]);
  }
  const right = z[start + label];
  let sum = 0;
  for (let j = 0; j < b.length; j++) {
    z[start + j] = Math.exp(z[start + j] - largest);
    sum += z[start + j];
  }
  for (let j = 0; j < b.length; j++) {
    z[start + j] = (z[start + j] / sum - (j === label ? 1 : 0)) / batch;
    bBar[j] += z[start + j];
  }
  return (Math.log(sum) + largest - right) / batch;
}

/** softplus(z) - z y of every row, in one pass over the inputs:  z_bar = sigmoid(z) - y. */
export function logistic(task) {
  const [w, [b]] = dataOf(task);
  const inputs = task.constants.inputs.data;
  const classes = task.constants.classes.data;
  const [rows, features] = task.constants.inputs.shape;
  return () => {
    const gradient = new Float64Array(features);
    let bBar = 0;
    let value = 0;
    for (let i = 0; i < rows; i++) {
      const row = i * features;
      let z = b;
      for (let j = 0; j < features; j++) z += inputs[row + j] * w[j];
      const decay = Math.exp(-Math.abs(z));
      value += Math.max(z, 0) - z * classes[i] + Math.log1p(decay);
      const error = (z >= 0 ? 1 : decay) / (1 + decay) - classes[i];
      bBar += error;
      for (let j = 0; j < features; j++) gradient[j] += error * inputs[row + j];
    }
    for (let j = 0; j < features; j++) gradient[j] /= rows;
    return [value / rows, gradient, Float64Array.of(bBar / rows)];
  };
}

/** log sum exp(x_i - largest) + largest:  by x_i  exp(x_i - largest) / sum. */
export function logsumexp(task) {
  const [x] = dataOf(task);
  return () => {
    let largest = x[0];
    for (let i = 1; i < x.length; i++) largest = Math.max(largest, x[i]);
    const gradient = new Float64Array(x.length);
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      gradient[i] = Math.exp(x[i] - largest);
      sum += gradient[i];
    }
    const scale = 1 / sum;
    for (let i = 0; i < x.length; i++) gradient[i] *= scale;
    return [largest + Math.log(sum), gradient];
  };
}

/** y = 0.999 y + x, step by step; its derivative is a sum of powers. */
export function chain(task) {
  const [[x]] = dataOf(task);
  return () => {
    let y = x;
    for (let k = 0; k < task.steps; k++) y = 0.999 * y + x;
    let yBar = 1;
    let xBar = 0;
    for (let k = 0; k < task.steps; k++) {
      xBar += yBar;
      yBar *= 0.999;
    }
    return [y, Float64Array.of(xBar + yBar)];
  };
}
