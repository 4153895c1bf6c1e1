import { broadcastTo, type Flattened, flatten, NdArray, shapeOf, type Value } from '@fourgrad/ops';
import { arrayProgram } from './arrayProgram.js';
import type { CompiledGradient } from './CompiledGradient.js';
import { countByKind } from './countByKind.js';
import { needed } from './needed.js';
import type { RecordedGradient } from './record.js';

/** The record of a function replayed, operation by operation, on whole arrays. */
export function onArrays(
  { recording, inputs, value, adjoints }: RecordedGradient,
  example: Flattened,
  reason: string,
): CompiledGradient {
  const results = [value, ...adjoints];
  const run = arrayProgram(recording, inputs, results);
  const valueAlone = arrayProgram(recording, inputs, [value]);
  const rules = needed(recording, results).map((node) => recording.rules[node]);
  const valueAndGradient = (...args: any[]): [number, any] => {
    const leaves = likeExample(args, example);
    const [result, ...found] = run(leaves);
    const gradients = example.rebuild(found.map((adjoint, i) => broadcastTo(adjoint, shapeOf(leaves[i]))));
    return [result as number, args.length === 1 ? gradients[0] : gradients];
  };
  return Object.assign(valueAndGradient, {
    value: (...args: any[]) => valueAlone(likeExample(args, example))[0] as number,
    gradient: (...args: any[]) => valueAndGradient(...args)[1],
    how: 'arrays' as const,
    reason,
    operations: rules.length,
    operationsByKind: countByKind(
      rules,
      recording.ruleOf.map(({ name }) => name),
    ),
  });
}

/** The arrays and numbers of a call in the order of the example, objects by key. */
function likeExample(args: readonly unknown[], example: Flattened): readonly Value[] {
  const leaves = example.leavesOf(args);
  const described = (list: readonly Value[]) => list.map(describe).join('; ');
  const wanted = described(example.leaves);
  if (leaves !== undefined && described(leaves) === wanted) return leaves;
  const got = described(flatten(args).leaves);
  throw new TypeError(
    got === wanted
      ? 'compiled for arguments with other lists or other keys; compile again for these'
      : `compiled for ${wanted}, called with ${got}; compile again for other shapes`,
  );
}

/** What must be the same in every call. */
const describe = (x: Value): string =>
  x instanceof NdArray && x.data instanceof Float64Array ? `shape [${x.shape}]` : typeof x;
