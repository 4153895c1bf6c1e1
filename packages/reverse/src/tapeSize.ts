import { flatten } from '@fourgrad/ops';
import { linearize } from './linearize.js';
import { BYTES_PER_NODE, tape } from './tape.js';

/** What a program leaves on the tape: nodes (inputs included) and the bytes they and their adjoints take. */
export interface TapeSize {
  readonly nodes: number;
  readonly bytes: number;
}

/**
 * The size of the tape that the gradient of f records at these arguments; bytes count the scalar part of a node.
 *
 * @example tapeSize((x) => mul(sin(x), x))(2) // { nodes: 3, bytes: 96 }
 */
export function tapeSize(f: (...args: any[]) => any): (...args: any[]) => TapeSize {
  return (...args) => {
    const { leaves, rebuild } = flatten(args);
    const start = tape.cursor;
    return linearize(
      (inputs) => flatten(f(...rebuild(inputs))).leaves,
      leaves,
      {},
      () => {
        const nodes = tape.cursor - start;
        return { nodes, bytes: nodes * BYTES_PER_NODE };
      },
    );
  };
}
