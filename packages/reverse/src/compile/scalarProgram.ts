import { type Instruction, kindOf, type Program, type Value } from '@fourgrad/ops';
import { Recorded } from './Recorded.js';

/** The recorded operations that some results need, as a program on numbers. */
export function scalarProgram(inputs: readonly Recorded[], results: readonly Value[]): Program {
  const nodes = needed(results);
  const slots = new Map<Value, number>(inputs.map((input, i) => [input, i]));
  const constants: number[] = [];
  // one slot for every use of a number: where uses are in a row, so are the slots, and loops can be found again
  const numbers = nodes.reduce((n, { operands }) => n + operands.filter(isNumber).length, 0);
  const first = inputs.length + numbers + results.filter(isNumber).length;
  const slotOf = (operand: Value): number => {
    if (!isNumber(operand)) {
      const slot = slots.get(operand);
      if (slot === undefined)
        throw new TypeError(`compile needs a function of numbers, got ${kindOf(operand)} in it`);
      return slot;
    }
    constants.push(operand);
    return inputs.length + constants.length - 1;
  };
  const instructions: Instruction[] = [];
  for (const node of nodes) {
    const { rule } = node;
    if (rule === null) continue;
    if (rule.name === 'detach') {
      slots.set(node, slotOf(node.operands[0])); // the value itself
      continue;
    }
    instructions.push({
      rule: rule.kind === 'elementwise' ? rule : 'where',
      operands: node.operands.map(slotOf),
    });
    slots.set(node, first + instructions.length - 1);
  }
  const outputs = results.map(slotOf);
  return { inputs: inputs.length, constants, instructions, outputs };
}

const isNumber = (x: Value): x is number => typeof x === 'number';

/** The nodes under the results in the order of the recording. */
export function needed(results: readonly Value[]): Recorded[] {
  const found = new Set<Recorded>();
  const stack = results.filter((x) => x instanceof Recorded);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    for (const operand of node.operands) if (operand instanceof Recorded) stack.push(operand);
  }
  return [...found].sort((a, b) => a.id - b.id);
}
