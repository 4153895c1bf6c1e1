// What bench:matmul measures: functions that perform so many multiplications and as many additions (`products`) a call.
import { matmul, reshape } from '@fourgrad/ops';
import { vjp } from '@fourgrad/reverse';
import { cotangents, product } from './loops.mjs';

const random = (...shape) =>
  reshape(
    Array.from({ length: shape.reduce((x, y) => x * y) }, (_, i) => Math.sin(1 + i * i)),
    shape,
  );

/**
 * Each measured beside the same by hand, or beside another workload, with the most time that it may take of the other's.
 * They are made when they are asked for: no process needs the arrays of the others.
 *
 * @type {Record<string, () => { products: number, run: () => any, byHand?: () => any, beside?: string, limit?: number }>}
 */
export const workloads = {};

const TRANSPOSES = {
  'A^T B': { transposeLeft: true },
  'A B^T': { transposeRight: true },
  'A^T B^T': { transposeLeft: true, transposeRight: true },
};

for (const n of [64, 256, 512]) {
  const plain = `${n}: A B`;
  workloads[plain] = () => {
    const [a, b] = [random(n, n), random(n, n)];
    return {
      products: n ** 3,
      run: () => matmul(a, b),
      byHand: () => product(a.data, b.data, n, n, n),
      limit: 0.35,
    };
  };
  for (const [name, transposes] of Object.entries(TRANSPOSES)) {
    workloads[`${n}: ${name}`] = () => {
      const [a, b] = [random(n, n), random(n, n)];
      return { products: n ** 3, run: () => matmul(a, b, transposes), beside: plain, limit: 1.1 };
    };
  }
  workloads[`${n}: A B with both cotangents`] = () => {
    const [a, b, cBar] = [random(n, n), random(n, n), random(n, n)];
    const pull = vjp(([x, y]) => matmul(x, y));
    return {
      products: 3 * n ** 3,
      run: () => pull([a, b], cBar),
      byHand: () => [product(a.data, b.data, n, n, n), cotangents(a.data, b.data, cBar.data, n, n, n)],
      limit: 0.35,
    };
  };
}

workloads['64 of 64 x 64 with both cotangents'] = () => {
  const [a, b, cBar] = [random(64, 64, 64), random(64, 64, 64), random(64, 64, 64)];
  const pull = vjp(([x, y]) => matmul(x, y));
  const parts = (x) => Array.from({ length: 64 }, (_, i) => x.data.slice(i * 4096, (i + 1) * 4096));
  const [as, bs, cBars] = [a, b, cBar].map(parts);
  return {
    products: 3 * 64 ** 4,
    run: () => pull([a, b], cBar),
    byHand: () =>
      as.map((x, i) => [product(x, bs[i], 64, 64, 64), cotangents(x, bs[i], cBars[i], 64, 64, 64)]),
    limit: 0.35,
  };
};

// As in a logistic regression: never worth copying.
workloads['10000 x 100 times a vector, with both cotangents'] = () => {
  const [a, b, cBar] = [random(10_000, 100), random(100), random(10_000)];
  const pull = vjp(([x, y]) => matmul(x, y));
  return {
    products: 3e6,
    run: () => pull([a, b], cBar),
    byHand: () => [
      product(a.data, b.data, 10_000, 100, 1),
      cotangents(a.data, b.data, cBar.data, 10_000, 100, 1),
    ],
    limit: 1,
  };
};

// No target: mostly not arithmetic. To be compared with what it was before a change.
workloads['4 x 4'] = () => {
  const [a, b] = [random(4, 4), random(4, 4)];
  return { products: 64, run: () => matmul(a, b), byHand: () => product(a.data, b.data, 4, 4, 4) };
};
