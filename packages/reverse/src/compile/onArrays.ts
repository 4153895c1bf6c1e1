import { broadcastTo, type Flattened, flatten, NdArray, shapeOf, type Value } from '@fourgrad/ops';
import { arrayProgram } from './arrayProgram.js';
import type { CompiledGradient } from './CompiledGradient.js';
import { countByKind } from './countByKind.js';
import { needed } from './needed.js';
import type { RecordedGradient } from './record.js';

/** The record of a function replayed, operation by operation, on whole arrays. */
export function onArrays(
  { recording, inputs, value, adjoints }: RecordedGradient,
  exampleArgs: readonly unknown[],
  reason: string,
): CompiledGradient {
  const results = [value, ...adjoints];
  const run = arrayProgram(recording, inputs, results);
  const valueAlone = arrayProgram(recording, inputs, [value]);
  const example = flatten(exampleArgs).leaves;
  const kinds = needed(recording, results).flatMap(({ rule }) => (rule === null ? [] : [rule.name]));
  const valueAndGradient = (...args: any[]): [number, any] => {
    const { leaves, rebuild } = likeExample(args, example);
    const [result, ...found] = run(leaves);
    const gradients = rebuild(found.map((adjoint, i) => broadcastTo(adjoint, shapeOf(leaves[i]))));
    return [result as number, args.length === 1 ? gradients[0] : gradients];
  };
  return Object.assign(valueAndGradient, {
    value: (...args: any[]) => valueAlone(likeExample(args, example).leaves)[0] as number,
    gradient: (...args: any[]) => valueAndGradient(...args)[1],
    how: 'arrays' as const,
    reason,
    operations: kinds.length,
    operationsByKind: countByKind(kinds),
  });
}

function likeExample(args: readonly unknown[], example: readonly Value[]): Flattened {
  const flattened = flatten(args);
  const wanted = example.map(describe).join('; ');
  const got = flattened.leaves.map(describe).join('; ');
  if (got !== wanted)
    throw new TypeError(`compiled for ${wanted}, called with ${got}; compile again for other shapes`);
  return flattened;
}

/** What must be the same in every call. */
const describe = (x: Value): string =>
  x instanceof NdArray && x.data instanceof Float64Array ? `shape [${x.shape}]` : typeof x;
