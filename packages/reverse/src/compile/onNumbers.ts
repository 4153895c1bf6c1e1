import { type Prepared, prepared } from '@fourgrad/ops';
import type { CompiledGradient } from './CompiledGradient.js';
import { record } from './record.js';
import { scalarProgram } from './scalarProgram.js';
import { readerOf, writerOf } from './structure.js';

/** A function as straight-line code, or an interpreter of it, on all numbers of its arguments. */
export function onNumbers(f: (...args: any[]) => any, exampleArgs: readonly unknown[]): CompiledGradient {
  const { inputs, value, adjoints } = record(f, exampleArgs, { wholeArrays: false });
  const program = scalarProgram(inputs, [value, ...adjoints]);
  const { run, how, reason } = prepared(program);
  let valueAlone: Prepared | undefined;
  const read = readerOf(exampleArgs, 'args');
  const write = writerOf(exampleArgs);
  const numbers = new Float64Array(inputs.length);
  const results = new Float64Array(1 + inputs.length);
  const valueAndGradient = (...args: any[]): [number, any] => {
    read(args, numbers, 0);
    run(numbers, results);
    const gradients = write(results, { at: 1 });
    return [results[0], exampleArgs.length === 1 ? gradients[0] : gradients];
  };
  return Object.assign(valueAndGradient, {
    value: (...args: any[]) => {
      valueAlone ??= prepared(scalarProgram(inputs, [value]));
      read(args, numbers, 0);
      valueAlone.run(numbers, results);
      return results[0];
    },
    gradient: (...args: any[]) => valueAndGradient(...args)[1],
    how,
    reason,
    operations: program.instructions.length,
  });
}
