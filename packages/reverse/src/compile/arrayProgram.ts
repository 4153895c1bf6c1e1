import { applyElementwise, applyLinear, type Value } from '@fourgrad/ops';
import { needed } from './needed.js';
import { Recorded, type Recording } from './Recorded.js';

/** One operation on whole arrays: where its operands stand, and which values nobody needs after it. */
interface Step {
  readonly apply: (operands: readonly Value[]) => Value;
  readonly operands: readonly (number | Value)[];
  readonly isSlot: readonly boolean[];
  readonly result: number;
  readonly free: readonly number[];
}

/** The recorded operations that some results need, made ready to be run again on other arrays. */
export function arrayProgram(
  recording: Recording,
  inputs: readonly Recorded[],
  results: readonly Value[],
): (values: readonly Value[]) => Value[] {
  const nodes = needed(recording, results);
  const slots = new Map<Value, number>();
  for (const node of [...inputs, ...nodes]) if (!slots.has(node)) slots.set(node, slots.size);
  const steps = nodes.filter(({ rule }) => rule !== null).map((node) => stepOf(node, slots));
  const kept = new Set(results.map((result) => slots.get(result)));
  releaseAfterLastUse(steps, kept);
  const count = slots.size;
  return (values) => {
    const memory = new Array<Value>(count);
    inputs.forEach((input, i) => {
      memory[slots.get(input) as number] = values[i];
    });
    for (const { apply, operands, isSlot, result, free } of steps) {
      memory[result] = apply(operands.map((operand, k) => (isSlot[k] ? memory[operand as number] : operand)));
      for (const slot of free) memory[slot] = 0;
    }
    return results.map((result) =>
      result instanceof Recorded ? memory[slots.get(result) as number] : result,
    );
  };
}

function stepOf(node: Recorded, slots: ReadonlyMap<Value, number>): Step {
  const { rule, attributes } = node;
  if (rule === null) throw new Error('an input is no step');
  return {
    apply:
      rule.kind === 'elementwise'
        ? (operands) => applyElementwise(rule, operands)
        : (operands) => applyLinear(rule, operands, attributes),
    operands: node.operands.map((operand) =>
      operand instanceof Recorded ? (slots.get(operand) as number) : operand,
    ),
    isSlot: node.operands.map((operand) => operand instanceof Recorded),
    result: slots.get(node) as number,
    free: [],
  };
}

/** Large arrays are let go of as soon as nothing reads them any more. */
function releaseAfterLastUse(steps: Step[], kept: ReadonlySet<number | undefined>): void {
  const seen = new Set<number | undefined>(kept);
  for (let i = steps.length - 1; i >= 0; i--) {
    const { operands, isSlot, result } = steps[i];
    const used = new Set(operands.filter((_, k) => isSlot[k]) as number[]);
    const free = [...used].filter((slot) => slot !== result && !seen.has(slot));
    for (const slot of used) seen.add(slot);
    steps[i] = { ...steps[i], free };
  }
}
