import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mse, tanh } from '@fourgrad/reverse';
import { Adam, batches, Linear, Random, Sequential } from '@fourgrad/reverse/nn';
import { expect, it } from 'vitest';

/** Bytes in use after a full collection: objects, and the numbers of arrays beside them. */
function usedBytes(): number {
  setFlagsFromString('--expose_gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

it('memory is flat over 10 000 steps of training', () => {
  const random = new Random(1);
  const net = new Sequential(new Linear(4, 8, { random }), tanh, new Linear(8, 1, { random }));
  const optimizer = new Adam(net.parameters(), { lr: 0.01 });
  const inputs = Array.from({ length: 20 }, () => [0, 1, 2, 3].map(() => random.uniform()));
  const targets = inputs.map(([a, b]) => [a * b]);
  const train = (steps: number) => {
    for (let step = 0; step < steps; step += 5) {
      for (const [x, y] of batches([inputs, targets], { batchSize: 4, shuffle: true, random })) {
        optimizer.zeroGrad();
        mse(net.forward(x), y).backward();
        optimizer.step();
      }
    }
  };
  train(1000); // code is compiled and caches are filled
  const before = usedBytes();
  train(10_000);
  // one kept graph of some 20 nodes a step, or one kept gradient of 8 numbers, would be megabytes
  expect(usedBytes() - before).toBeLessThan(500_000);
});
