import { indexSelect, kindOf, requireOptions } from '@fourgrad/ops';
import { tensor } from '../tensor/makeTensor.js';
import type { Tensor } from '../tensor/Tensor.js';
import { defaultRandom, type RandomOptions } from './defaultRandom.js';

/** How rows are put together, with PyTorch's defaults. */
export interface BatchOptions extends RandomOptions {
  /** The rows of a batch, 1 if left out; the last batch has what is left over. */
  readonly batchSize?: number;
  /** Whether rows come in a random order, drawn when `batches` is called; false if left out. */
  readonly shuffle?: boolean;
}

/**
 * The rows of some arrays in batches, every row once: one epoch of training.
 *
 * A batch has the same rows of all arrays, inputs and targets say; the first axis counts the rows.
 *
 * @throws RangeError for arrays that differ in the number of rows, or a size that is no whole number from 1 up; TypeError
 * for what is no list of arrays, or another option.
 * @example [...batches([[10, 20, 30]], { batchSize: 2 })].map(([x]) => x.toArray()) // [[10, 20], [30]]
 */
export function batches<Arrays extends readonly unknown[]>(
  arrays: Arrays,
  options: BatchOptions = {},
): Iterable<{ [array in keyof Arrays]: Tensor }> {
  requireOptions('batches', options, ['batchSize', 'shuffle', 'random']);
  const { batchSize = 1, shuffle = false, random = defaultRandom() } = options;
  if (!Array.isArray(arrays))
    throw new TypeError(`batches takes a list of arrays, batches([inputs, targets]), got ${kindOf(arrays)}`);
  const tensors = arrays.map((array) => tensor(array));
  const rows = rowsOf(tensors);
  if (!Number.isInteger(batchSize) || batchSize < 1)
    throw new RangeError(`batchSize is a whole number from 1 up, got ${batchSize}`);
  const order = shuffle ? random.permutation(rows) : Array.from({ length: rows }, (_, row) => row);
  return inBatches(tensors, order, batchSize) as Iterable<any>;
}

function* inBatches(tensors: readonly Tensor[], order: readonly number[], size: number): Generator<Tensor[]> {
  for (let start = 0; start < order.length; start += size) {
    const rows = order.slice(start, start + size);
    yield tensors.map((array) => indexSelect(array, rows));
  }
}

function rowsOf(tensors: readonly Tensor[]): number {
  const lengths = tensors.map(({ shape }) => shape[0]);
  if (lengths.length === 0 || lengths.some((length) => length === undefined || length !== lengths[0])) {
    const shapes = tensors.map(({ shape }) => `[${shape}]`).join(', ');
    throw new RangeError(
      `batches needs arrays with equally many rows, got ${shapes === '' ? 'none' : `shapes ${shapes}`}`,
    );
  }
  return lengths[0];
}
