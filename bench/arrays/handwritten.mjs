// Values and gradients as one writes them with typed arrays: one or two passes over the data.

const sigmoid = (x) => {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
};

/** The mean of softplus(z) - y z for z = X w + b, and its gradients by w and b: each row is read once. */
export function logisticRegression(samples, labels, w, b) {
  const gradient = new Float64Array(w.length);
  let [value, byB] = [0, 0];
  for (let i = 0; i < labels.length; i++) {
    const row = i * w.length;
    let z = b;
    for (let j = 0; j < w.length; j++) z += samples[row + j] * w[j];
    value += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - labels[i] * z;
    const residual = sigmoid(z) - labels[i];
    byB += residual;
    for (let j = 0; j < w.length; j++) gradient[j] += residual * samples[row + j];
  }
  for (let j = 0; j < w.length; j++) gradient[j] /= labels.length;
  return [value / labels.length, [gradient, byB / labels.length]];
}

/** The mean of softplus(z + b) - y (z + b), and its gradients by z and b. */
export function binaryCrossEntropies(logits, labels, b) {
  const gradient = new Float64Array(logits.length);
  let [value, byB] = [0, 0];
  for (let i = 0; i < logits.length; i++) {
    const z = logits[i] + b;
    value += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - labels[i] * z;
    gradient[i] = (sigmoid(z) - labels[i]) / logits.length;
    byB += gradient[i];
  }
  return [value / logits.length, [gradient, byB]];
}

/** log(sum(exp(x))), and its gradient: the exponentials over their sum. */
export function logsumexp(x) {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) if (x[i] > largest) largest = x[i];
  const gradient = new Float64Array(x.length);
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    const power = Math.exp(x[i] - largest);
    gradient[i] = power;
    total += power;
  }
  for (let i = 0; i < x.length; i++) gradient[i] /= total;
  return [Math.log(total) + largest, gradient];
}

/** The sum of sin(x) y, and its gradients cos(x) y and sin(x). */
export function sumOfProducts(x, y) {
  const [byX, byY] = [new Float64Array(x.length), new Float64Array(x.length)];
  let value = 0;
  for (let i = 0; i < x.length; i++) {
    const sine = Math.sin(x[i]);
    value += sine * y[i];
    byX[i] = Math.cos(x[i]) * y[i];
    byY[i] = sine;
  }
  return [value, [byX, byY]];
}

/** The mean cross-entropy of the rows of logits, which become their own gradients. */
function crossEntropyInPlace(logits, classes, columns) {
  let value = 0;
  for (let i = 0; i < classes.length; i++) {
    const row = i * columns;
    let largest = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < columns; j++) largest = Math.max(largest, logits[row + j]);
    const right = logits[row + classes[i]];
    let total = 0;
    for (let j = 0; j < columns; j++) {
      logits[row + j] = Math.exp(logits[row + j] - largest);
      total += logits[row + j];
    }
    value += Math.log(total) + largest - right;
    for (let j = 0; j < columns; j++) logits[row + j] /= total * classes.length;
    logits[row + classes[i]] -= 1 / classes.length;
  }
  return value / classes.length;
}

function columnSums(matrix, columns) {
  const sums = new Float64Array(columns);
  for (let i = 0; i < matrix.length; i += columns) for (let j = 0; j < columns; j++) sums[j] += matrix[i + j];
  return sums;
}

/** C = A B of an m x k and a k x n matrix. */
function product(a, b, m, k, n) {
  const c = new Float64Array(m * n);
  for (let i = 0; i < m; i++)
    for (let p = 0; p < k; p++) {
      const factor = a[i * k + p];
      for (let j = 0; j < n; j++) c[i * n + j] += factor * b[p * n + j];
    }
  return c;
}

/** A^T B of a k x m and a k x n matrix. */
function productOfTransposed(a, b, m, k, n) {
  const c = new Float64Array(m * n);
  for (let p = 0; p < k; p++)
    for (let i = 0; i < m; i++) {
      const factor = a[p * m + i];
      for (let j = 0; j < n; j++) c[i * n + j] += factor * b[p * n + j];
    }
  return c;
}

/** A B^T of an m x k and an n x k matrix. */
function productWithTransposed(a, b, m, k, n) {
  const c = new Float64Array(m * n);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let total = 0;
      for (let p = 0; p < k; p++) total += a[i * k + p] * b[j * k + p];
      c[i * n + j] = total;
    }
  return c;
}

/** Two layers with a bias each and relu between them, cross-entropy at the end: the value and four gradients. */
export function network(images, classes, w1, b1, w2, b2) {
  const [[batch, inputs], hidden, columns] = [images.shape, b1.size, b2.size];
  const active = product(images.data, w1.data, batch, inputs, hidden);
  for (let i = 0; i < active.length; i++) active[i] = Math.max(0, active[i] + b1.data[i % hidden]);
  const logits = product(active, w2.data, batch, hidden, columns);
  for (let i = 0; i < logits.length; i++) logits[i] += b2.data[i % columns];
  const value = crossEntropyInPlace(logits, classes, columns);
  const byW2 = productOfTransposed(active, logits, hidden, batch, columns);
  const byActive = productWithTransposed(logits, w2.data, batch, columns, hidden);
  for (let i = 0; i < byActive.length; i++) if (active[i] === 0) byActive[i] = 0;
  const byW1 = productOfTransposed(images.data, byActive, inputs, batch, hidden);
  return [value, [byW1, columnSums(byActive, hidden), byW2, columnSums(logits, columns)]];
}

/** What the network does besides its products: from them, the value and the gradients by them and the biases. */
export function layers(products1, b1, products2, b2, classes) {
  const [hidden, columns] = [b1.size, b2.size];
  const byP1 = new Float64Array(products1.size);
  let active = 0;
  for (let i = 0; i < byP1.length; i++) {
    const x = products1.data[i] + b1.data[i % hidden];
    if (x <= 0) continue;
    active += x;
    byP1[i] = 1 / byP1.length;
  }
  const logits = products2.data.slice();
  for (let i = 0; i < logits.length; i++) logits[i] += b2.data[i % columns];
  const value = crossEntropyInPlace(logits, classes, columns) + active / byP1.length;
  return [value, [byP1, columnSums(byP1, hidden), logits, columnSums(logits, columns)]];
}
