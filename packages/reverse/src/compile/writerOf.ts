import { NdArray, type Runnable } from '@fourgrad/ops';
import { keysOf } from './keysOf.js';

/** Builds a structure of the results that a program has left in its memory; -0 becomes 0, as in a sum from 0. */
export type Writer = () => any;

/** Where results stand that are still to be given to writers. */
export interface Results extends Pick<Runnable, 'memory' | 'places'> {
  /** The first one that no writer has. */
  next: number;
}

/** How to build structures like this one from the next results. */
export function writerOf(example: any, results: Results): Writer {
  if (typeof example === 'number') {
    const { memory } = results;
    const place = results.places[results.next++];
    return () => memory[place] + 0;
  }
  if (example instanceof NdArray) return arrayWriter(example, results);
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

function numbersWriter(length: number, results: Results): Writer {
  const { memory } = results;
  const runs = nextRuns(length, results);
  const template = new Array<number>(length).fill(0.5); // its copy has room for doubles, so that nothing is moved
  return () => {
    const numbers = template.slice();
    for (const { at, end, place, step } of runs)
      for (let i = at, p = place; i < end; i++, p += step) numbers[i] = memory[p] + 0;
    return numbers;
  };
}

function arrayWriter({ shape, size }: NdArray, results: Results): Writer {
  const { memory } = results;
  const runs = nextRuns(size, results);
  return () => {
    const numbers = new Float64Array(size);
    for (const { at, end, place, step } of runs)
      for (let i = at, p = place; i < end; i++, p += step) numbers[i] = memory[p] + 0;
    return new NdArray(shape, numbers);
  };
}

/** Results whose places in memory are equally far apart, from the one with index `at` to the one before `end`. */
interface Run {
  readonly at: number;
  readonly place: number;
  readonly step: number;
  end: number;
}

/** The places of the next results in as few runs as can be. */
function nextRuns(length: number, results: Results): Run[] {
  const places = results.places.subarray(results.next, results.next + length);
  results.next += length;
  const runs: Run[] = [];
  places.forEach((place, at) => {
    const run = runs.at(-1);
    if (run !== undefined && run.place + run.step * (at - run.at) === place) run.end += 1;
    else runs.push({ at, place, step: at + 1 < length ? places[at + 1] - place : 0, end: at + 1 });
  });
  return runs;
}
