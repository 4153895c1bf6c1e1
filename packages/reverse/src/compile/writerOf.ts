import { NdArray } from '@fourgrad/ops';
import { keysOf } from './keysOf.js';

/** Builds a structure of the outputs that a program has left. */
export type Writer = () => any;

/** The outputs of a program, which are given to writers one after the other. */
export interface Outputs {
  readonly outputs: readonly number[];
  /** The first one that no writer has. */
  next: number;
}

/** How to build structures like this one from the next outputs. */
export function writerOf(example: any, results: Outputs): Writer {
  const { outputs } = results;
  if (typeof example === 'number') {
    const at = results.next++;
    return () => outputs[at];
  }
  if (example instanceof NdArray) {
    const { shape, size } = example;
    const numbers = numbersWriter(size, results);
    return () => new NdArray(shape, new Float64Array(numbers()));
  }
  const keys = keysOf(example);
  if (keys === null && example.every((x: unknown) => typeof x === 'number'))
    return numbersWriter(example.length, results);
  if (keys === null) {
    const writers: Writer[] = Array.from(example, (item) => writerOf(item, results));
    return () => writers.map((write) => write());
  }
  const writers = keys.map((key) => writerOf(example[key], results));
  const template = { ...example }; // its copy has the keys already: own properties, whatever their names
  return () => {
    const object = { ...template };
    for (let i = 0; i < keys.length; i++) object[keys[i]] = writers[i]();
    return object;
  };
}

function numbersWriter(length: number, results: Outputs): () => number[] {
  const { outputs, next } = results;
  const end = next + length;
  results.next = end;
  return () => outputs.slice(next, end);
}
