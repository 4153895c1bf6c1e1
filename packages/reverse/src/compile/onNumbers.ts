import { type Flattened, type Prepared, prepared } from '@fourgrad/ops';
import type { CompiledGradient } from './CompiledGradient.js';
import { countByKind } from './countByKind.js';
import { readerOf } from './readerOf.js';
import { record } from './record.js';
import { scalarProgram } from './scalarProgram.js';
import { writerOf } from './writerOf.js';

/** A function as straight-line code, or an interpreter of it, on all numbers of its arguments. */
export function onNumbers(
  f: (...args: any[]) => any,
  exampleArgs: readonly unknown[],
  example: Flattened,
): CompiledGradient {
  const { recording, inputs, value, adjoints } = record(f, example, { wholeArrays: false });
  const program = { ...scalarProgram(recording, inputs, [value, ...adjoints]), sumsFrom: 1 };
  const { inputs: numbers, outputs, run, how, reason } = prepared(program);
  let valueAlone: Prepared | undefined;
  const read = readerOf(exampleArgs, 'args');
  const write = writerOf(exampleArgs, { outputs, next: 1 });
  const valueAndGradient = (...args: any[]): [number, any] => {
    read(args, numbers, 0);
    run();
    const gradients = write();
    return [outputs[0], exampleArgs.length === 1 ? gradients[0] : gradients];
  };
  const names = program.instructions.ruleOf.map((rule) => (rule === 'where' ? rule : rule.name));
  return Object.assign(valueAndGradient, {
    value: (...args: any[]) => {
      valueAlone ??= prepared(scalarProgram(recording, inputs, [value]));
      read(args, valueAlone.inputs, 0);
      valueAlone.run();
      return valueAlone.outputs[0];
    },
    gradient: (...args: any[]) => valueAndGradient(...args)[1],
    how,
    reason,
    operations: program.instructions.length,
    operationsByKind: countByKind(program.instructions.rules, names),
  });
}
