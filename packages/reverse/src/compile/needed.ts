import type { Value } from '@fourgrad/ops';
import { Recorded, type Recording } from './Recorded.js';

/** The nodes that some results depend on, in the order of the recording. */
export function needed({ nodes }: Recording, results: readonly Value[]): Recorded[] {
  const isNeeded = new Uint8Array(nodes.length);
  const mark = (values: readonly Value[]) => {
    for (const value of values) if (value instanceof Recorded) isNeeded[value.id] = 1;
  };
  mark(results);
  for (let i = nodes.length - 1; i >= 0; i--) if (isNeeded[i]) mark(nodes[i].operands);
  return nodes.filter(({ id }) => isNeeded[id]);
}
