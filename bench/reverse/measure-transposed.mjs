// In a process of its own: measure-transposed.mjs plain|left|right N -> CPU time of one product of matrices as JSON.
// left and right are A B and the vector-Jacobian product by one factor: W B^T or A^T W comes on top of A B.
import { matmul, vjp } from '@fourgrad/reverse';
import { sampleCalls } from '../shared/sample.mjs';
import { toArray } from './engines/fourgrad.mjs';
import { random } from './tasks/random.mjs';

const [, , variant, n] = process.argv;
const matrix = (seed) => toArray({ shape: [Number(n), Number(n)], data: random(Number(n) ** 2, seed) });
const [a, b, w] = [1, 2, 3].map(matrix);

const byLeft = vjp((x) => matmul(x, b));
const byRight = vjp((x) => matmul(a, x));
const runs = { plain: () => matmul(a, b), left: () => byLeft(a, w), right: () => byRight(b, w) };
process.stdout.write(JSON.stringify({ microseconds: await sampleCalls(runs[variant]) }));
