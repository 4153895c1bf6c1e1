// Tensors of fourgrad: recorded as they are computed, then `backward`.
import { elementsOf, tensor } from '@fourgrad/reverse';
import { programOf } from './fourgrad.mjs';

export function prepare(task) {
  const { f, at } = programOf(task);
  const leaves = at.map((x) => tensor(x, { requiresGrad: true }));
  return {
    run() {
      for (const leaf of leaves) leaf.zeroGrad();
      const value = f(...leaves);
      value.backward();
      return value;
    },
    read: (value) => ({
      value: value.item(),
      gradient: leaves.flatMap(({ grad }) => Array.from(elementsOf(grad.data))),
    }),
  };
}
