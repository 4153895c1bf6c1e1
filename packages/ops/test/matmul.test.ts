import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { array, matmul } from '../src/index.js';
import { kernelModule } from '../src/linear/matmul/kernel.generated.js';
import { type Matrix, matrixIn, transposed } from '../src/linear/matmul/Matrix.js';
import { multiplyByLoops } from '../src/linear/matmul/multiplyByLoops.js';
import { kernelOfBlocks, multiplyInBlocks } from '../src/linear/matmul/multiplyInBlocks.js';

const kernel = kernelOfBlocks();
if (kernel === null) throw new Error('these tests need WebAssembly with SIMD');

type Multiply = (left: Matrix, right: Matrix, product: Float64Array, start: number) => void;
const inBlocks: Multiply = (...operands) => multiplyInBlocks(kernel, ...operands);

/** c_ij = ((0 + a_i0 b_0j) + a_i1 b_1j) + ... as one would write it down. */
function plainProduct(left: Matrix, right: Matrix): Float64Array {
  const at = (x: Matrix, i: number, j: number) => x.data[x.offset + i * x.rowStride + j * x.columnStride];
  return Float64Array.from({ length: left.rows * right.columns }, (_, index) => {
    const [i, j] = [Math.floor(index / right.columns), index % right.columns];
    let entry = 0;
    for (let p = 0; p < left.columns; p++) entry += at(left, i, p) * at(right, p, j);
    return entry;
  });
}

/** Where two results are not the same number, NaN being NaN and 0 not -0. */
const differences = (x: Float64Array, y: Float64Array): number[] =>
  Array.from(x.keys()).filter((i) => !Object.is(x[i], y[i]));

/** The product between two numbers that have to stay what they are. */
function between(multiply: Multiply, left: Matrix, right: Matrix): Float64Array {
  const size = left.rows * right.columns;
  const product = new Float64Array(size + 2);
  product[0] = product[size + 1] = 7;
  multiply(left, right, product, 1);
  expect([product[0], product[size + 1]]).toEqual([7, 7]);
  return product.subarray(1, size + 1);
}

const special = fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 5e-324, -1e-300, 1e300, 1, 0.1);
const number = fc.oneof({ weight: 4, arbitrary: fc.double() }, { weight: 1, arbitrary: special });

/** A matrix stored in rows or in columns, the first or a later one of its array. */
const matrix = (rows: number, columns: number): fc.Arbitrary<Matrix> =>
  fc.tuple(fc.boolean(), fc.nat(3)).chain(([isTransposed, offset]) => {
    const size = rows * columns + offset;
    return fc.array(number, { minLength: size, maxLength: size }).map((elements) => {
      const data = Float64Array.from(elements);
      const stored = isTransposed ? transposed(matrixIn(data, columns, rows)) : matrixIn(data, rows, columns);
      return { ...stored, offset };
    });
  });

const factors = fc
  .tuple(fc.nat(13), fc.nat(13), fc.nat(13))
  .chain(([m, k, n]) => fc.tuple(matrix(m, k), matrix(k, n)));

/** A fixed matrix of many different numbers. */
const dense = (rows: number, columns: number): Matrix =>
  matrixIn(
    Float64Array.from({ length: rows * columns }, (_, i) => Math.sin(i) / (1 + (i % 11))),
    rows,
    columns,
  );

describe.each<[string, Multiply]>([
  ['the kernel', inBlocks],
  ['the loops', multiplyByLoops],
])('%s', (_name, multiply) => {
  it('has the bits of the plain product, for any shape, order of storage and numbers', () => {
    fc.assert(
      fc.property(factors, ([left, right]) => {
        expect(differences(between(multiply, left, right), plainProduct(left, right))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    [259, 513, 5],
    [5, 259, 514],
    [258, 3, 517],
  ])('has the bits of the plain product beyond one block: %i x %i x %i', (m, k, n) => {
    const [left, right] = [dense(m, k), transposed(dense(n, k))];
    expect(differences(between(multiply, left, right), plainProduct(left, right))).toEqual([]);
  });
});

describe("the kernel's module", () => {
  it('is less than the 4 kB that browsers compile at once', () => {
    expect(atob(kernelModule).length).toBeLessThan(4096);
  });

  it('has 2.5 MB of memory, and keeps it', () => {
    expect(kernel.numbers.byteLength).toBe(2.5 * 2 ** 20);
    matmul(array(Array(600).fill(Array(300).fill(1))), array(Array(300).fill(Array(600).fill(1))));
    expect(kernel.numbers.byteLength).toBe(2.5 * 2 ** 20);
  });
});

describe('matmul', () => {
  const { Memory, Module, Instance } = (globalThis as any).WebAssembly;
  const nested = (rows: number, columns: number): number[][] =>
    Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => Math.cos(i * 37 + j)));
  const [a, b] = [nested(21, 22), nested(22, 23)];
  const want = matmul(a, b).toArray();

  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('compiles the kernel for the first product that is large, once', async () => {
    let compiled = 0;
    class CountedModule extends Module {
      constructor(bytes: Uint8Array) {
        super(bytes);
        compiled += 1;
      }
    }
    vi.stubGlobal('WebAssembly', { Memory, Instance, Module: CountedModule });
    const fresh = await import('../src/index.js');
    fresh.matmul(nested(4, 4), nested(4, 4));
    fresh.matmul(nested(1, 400), nested(400, 20));
    fresh.matmul(nested(20, 400), nested(400, 1));
    expect(compiled).toBe(0);
    expect(fresh.matmul(a, b).toArray()).toEqual(want);
    fresh.matmul(b, a, { transposeLeft: true, transposeRight: true });
    expect(compiled).toBe(1);
  });

  const refused = class {
    constructor() {
      throw new EvalError("code generation from strings or WebAssembly is disallowed by 'script-src'");
    }
  };
  it.each([
    ['is missing', undefined],
    ['is refused', { Memory, Instance, Module: refused }],
    ['gets no memory', { Module, Instance, Memory: refused }],
  ])('has the same bits where WebAssembly %s', async (_case, WebAssembly) => {
    vi.stubGlobal('WebAssembly', WebAssembly);
    const fresh = await import('../src/index.js');
    const { kernelOfBlocks } = await import('../src/linear/matmul/multiplyInBlocks.js');
    expect(fresh.matmul(a, b).toArray()).toEqual(want);
    expect(kernelOfBlocks()).toBeNull();
  });
});
