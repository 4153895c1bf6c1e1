import { array, tensor } from '@fourgrad/reverse';
import { batches, manualSeed, Random } from '@fourgrad/reverse/nn';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => [i, -i]);

it('every row comes once, beside its own target, whatever the size and the seed', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 50 }), fc.integer(), fc.boolean(), (n, batchSize, seed, shuffle) => {
      const inputs = n === 0 ? array(new Float64Array(0)) : rowsOf(n);
      const targets = Array.from({ length: n }, (_, i) => 10 * i);
      const all = [...batches([inputs, targets], { batchSize, shuffle, random: new Random(seed) })];
      expect(all.map(([x]) => x.shape[0])).toEqual(all.map(([, y]) => y.shape[0]));
      expect(all.slice(0, -1).every(([x]) => x.shape[0] === batchSize)).toBe(true);
      expect(all).toHaveLength(Math.ceil(n / batchSize));
      const rows = all.flatMap(([x, y]) => x.toArray().map((row: number[], i: number) => [row[0], y.toArray()[i]]));
      for (const [x, y] of rows) expect(y).toBe(10 * x);
      expect(rows.map(([x]) => x).sort((a, b) => a - b)).toEqual(targets.map((_, i) => i));
    }),
  );
}); // biome-ignore format: one property

it('rows keep their order unless they are shuffled, and the same seed shuffles them in the same way', () => {
  const order = (seed?: number) =>
    [...batches([rowsOf(20)], { batchSize: 6, shuffle: seed !== undefined, random: new Random(seed ?? 0) })]
      .flatMap(([x]) => x.toArray())
      .map(([first]: number[]) => first);
  expect(order()).toEqual(rowsOf(20).map(([first]) => first));
  expect(order(1)).toEqual(order(1));
  expect(order(1)).not.toEqual(order(2));
  expect(order(1)).not.toEqual(order());
});

it('each epoch has an order of its own', () => {
  manualSeed(1);
  const epoch = () => [...batches([rowsOf(20)], { batchSize: 20, shuffle: true })][0][0].toArray();
  expect(epoch()).not.toEqual(epoch());
});

it('batches are tensors with the axes of their rows, of arrays, NdArrays and tensors', () => {
  const [[x, y, z]] = batches([[[[1, 2]], [[3, 4]]], array([1, 2]), tensor([[1], [2]])], { batchSize: 2 });
  expect([x.shape, y.shape, z.shape]).toEqual([[2, 1, 2], [2], [2, 1]]);
});

it('says what does not fit', () => {
  expect(() => batches([[1, 2], [1, 2, 3]])).toThrow('equally many rows, got shapes [2], [3]'); // biome-ignore format: one line
  expect(() => batches([1])).toThrow('equally many rows, got shapes []');
  expect(() => batches([])).toThrow('equally many rows, got none');
  expect(() => batches([[1, 2]], { batch_size: 2 } as never)).toThrow('batches has no option batch_size');
  expect(() => batches(undefined as never)).toThrow(
    'batches takes a list of arrays, batches([inputs, targets])',
  );
  expect(() => batches([[1, 2]], { batchSize: 0 })).toThrow('batchSize is a whole number from 1 up, got 0');
});
