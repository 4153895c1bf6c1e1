// In a process of its own: measure-transposed.mjs N -> CPU time of A B for N x N matrices as JSON, and how many times as
// long its vector-Jacobian products by the left and the right factor take: W B^T or A^T W on top of A B.
import { matmul, vjp } from '@fourgrad/reverse';
import { sampleBeside } from '../shared/sample.mjs';
import { toArray } from './engines/fourgrad.mjs';
import { random } from './tasks/random.mjs';

const n = Number(process.argv[2]);
const matrix = (seed) => toArray({ shape: [n, n], data: random(n ** 2, seed) });
const [a, b, w] = [1, 2, 3].map(matrix);

const byLeft = vjp((x) => matmul(x, b));
const byRight = vjp((x) => matmul(a, x));
const { microseconds, ratios } = await sampleBeside(
  () => matmul(a, b),
  () => byLeft(a, w),
  () => byRight(b, w),
);
process.stdout.write(JSON.stringify({ microseconds, left: ratios[0], right: ratios[1] }));
