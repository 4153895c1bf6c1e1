import { applyElementwise, applyLinear, type Value } from '@fourgrad/ops';
import { needed } from './needed.js';
import type { Recording } from './Recording.js';
import type { Ref } from './Ref.js';

/** One operation on whole arrays, and which values nobody needs after it. */
interface Step {
  readonly apply: (operands: readonly Value[]) => Value;
  readonly operands: readonly Ref[];
  readonly result: Ref;
  readonly free: readonly Ref[];
}

/** The recorded operations that some results need, made ready to be run again on other arrays. */
export function arrayProgram(
  recording: Recording,
  inputs: readonly Ref[],
  results: readonly Ref[],
): (values: readonly Value[]) => Value[] {
  const { constants, size } = recording;
  const steps = Array.from(needed(recording, results), (node) => stepOf(recording, node));
  releaseAfterLastUse(steps, results);
  return (values) => {
    const memory = new Array<Value>(size);
    const valueAt = (x: Ref): Value => (x < 0 ? constants[~x] : memory[x]);
    inputs.forEach((input, i) => {
      memory[input] = values[i];
    });
    for (const { apply, operands, result, free } of steps) {
      memory[result] = apply(operands.map(valueAt));
      for (const x of free) memory[x] = 0;
    }
    return results.map(valueAt);
  };
}

function stepOf(recording: Recording, node: Ref): Step {
  const rule = recording.ruleOf[recording.rules[node]];
  const attributes = recording.attributes[node];
  return {
    apply:
      rule.kind === 'elementwise'
        ? (operands) => applyElementwise(rule, operands)
        : (operands) => applyLinear(rule, operands, attributes),
    operands: recording.operandsOf(node),
    result: node,
    free: [],
  };
}

/** Large arrays are let go of as soon as nothing reads them any more. */
function releaseAfterLastUse(steps: Step[], kept: readonly Ref[]): void {
  const seen = new Set(kept);
  for (let i = steps.length - 1; i >= 0; i--) {
    const used = new Set(steps[i].operands.filter((x) => x >= 0));
    const free = [...used].filter((x) => !seen.has(x));
    for (const x of used) seen.add(x);
    steps[i] = { ...steps[i], free };
  }
}
