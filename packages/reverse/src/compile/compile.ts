import { type Flattened, flatten, kindOf, NdArray, type Value } from '@fourgrad/ops';
import type { CompiledGradient } from './CompiledGradient.js';
import { onArrays } from './onArrays.js';
import { onNumbers } from './onNumbers.js';
import { NOTHING, type Ref } from './Ref.js';
import { type RecordedGradient, record } from './record.js';

/** Programs on arrays of up to so many multiplications are taken apart into numbers. */
const MOST_ON_NUMBERS = 20_000;

/**
 * Records a scalar function once, with arguments like these, and returns its value and gradient as straight-line code
 * in which shared subexpressions are computed once (declare, then run): for calling it many times with other values of
 * the same shapes. Where operations repeat, the code has the loops that they came from.
 *
 * Programs on large arrays are replayed operation by operation instead, and where code generation is not allowed an
 * interpreter runs them: `how` and `reason` say so. The results are those of `valueAndGradient`, to the last bit
 * unless f computes something twice: that is computed once here, and its adjoint added up first.
 *
 * @throws TypeError if f branches on values (use `where`), or its result is no scalar; when called, for arguments of
 *   another structure.
 * @example compile((x, y) => mul(sin(x), y), [1, 1])(2, 3) // [2.727892280477045, [-1.2484405096414273, 0.9092974268256817]]
 */
export function compile(f: (...args: any[]) => any, exampleArgs: readonly unknown[]): CompiledGradient {
  const example = takenApart(f, exampleArgs);
  if (!example.leaves.some((leaf) => leaf instanceof NdArray)) return onNumbers(f, exampleArgs, example);
  const recorded = record(f, example, { wholeArrays: true });
  const cost = workOf(recorded);
  return cost <= MOST_ON_NUMBERS
    ? onNumbers(f, exampleArgs, example)
    : onArrays(recorded, example, `${cost} operations on arrays are done array by array`);
}

/** The arguments taken apart, if f can be recorded with them. */
function takenApart(f: unknown, exampleArgs: unknown): Flattened {
  if (typeof f !== 'function') throw new TypeError(`compile needs a function, got ${kindOf(f)}`);
  if (!Array.isArray(exampleArgs) || exampleArgs.length === 0)
    throw new TypeError('compile needs the list of arguments that f is called with: compile(f, [x, y])');
  const example = flatten(exampleArgs);
  for (const leaf of example.leaves)
    if (typeof leaf !== 'number' && !(leaf instanceof NdArray && leaf.data instanceof Float64Array))
      throw new TypeError(`compile needs arguments of plain numbers, got ${kindOf(leaf)}`);
  return example;
}

/** About the multiplications and additions in a record of array operations. */
function workOf({ recording }: RecordedGradient): number {
  const sizeOf = (x: Ref) => elementCount(x < 0 ? recording.constants[~x] : recording.examples[x]);
  let work = 0;
  for (let node = 0; node < recording.size; node++) {
    if (recording.rules[node] === NOTHING) continue;
    const sizes = recording.operandsOf(node).map(sizeOf);
    const result = sizeOf(node);
    // an m x k by a k x n matrix, and back: m k n, from the three sizes m k, k n, m n
    const [p, q, r] = [...sizes, result];
    const { name } = recording.ruleOf[recording.rules[node]];
    work += name.startsWith('matmul') ? Math.sqrt(p * q * r) : Math.max(result, ...sizes);
  }
  return Math.round(work);
}

const elementCount = (x: Value): number => (x instanceof NdArray ? x.size : 1);
