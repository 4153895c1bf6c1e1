import {
  add,
  broadcastTo,
  cotangentOfLinear,
  cotangentOfOperand,
  type LinearRule,
  type Value,
} from '@fourgrad/ops';
import { Recorded, valueAt } from './Recorded.js';
import type { Recording, Rule } from './Recording.js';
import { NOTHING, type Ref } from './Ref.js';

/**
 * The adjoints of the inputs of a recorded program on arrays, recorded in turn: one sweep back over the operations, each
 * giving its operands their share by one operation, which is done as the tape does it.
 */
export function arrayAdjoints(recording: Recording, result: Ref, inputs: readonly Ref[]): Ref[] {
  const adjoints: (Value | undefined)[] = new Array(recording.size);
  adjoints[result] = 1;
  for (let node = result; node >= 0; node--) {
    const adjoint = adjoints[node];
    if (adjoint === undefined || recording.rules[node] === NOTHING) continue;
    recording.operandsOf(node).forEach((operand, k) => {
      if (operand < 0) return;
      const share = shareOf(recording, node, k, adjoint);
      if (share === 0) return;
      const known = adjoints[operand];
      adjoints[operand] = known === undefined ? share : add(known, share);
    });
  }
  return inputs.map((input) => recording.refOf(adjoints[input] ?? 0) as Ref);
}

function shareOf(recording: Recording, node: Ref, k: number, adjoint: Value): Value {
  const rule = recording.ruleOf[recording.rules[node]];
  const y = new Recorded(recording, node);
  const operands = recording.operandsOf(node).map((x) => valueAt(recording, x));
  const share = (values: Value[], attributes: unknown): Value =>
    valueAt(recording, recording.apply(cotangentRule(rule, k), values, attributes));
  if (rule.kind === 'linear')
    return rule.cotangents[k] === null
      ? 0
      : share([broadcastTo(adjoint, y.shape), ...operands], recording.attributes[node]);
  if (rule.discrete || (rule.partials[k].length === 0 && rule.partials[k]() === 0)) return 0;
  return share([adjoint, ...operands, y], null);
}

/** The map of a rule's adjoint to that of operand k as a rule of its own: of the adjoint, the operands and the result. */
function cotangentRule(rule: Rule, k: number): LinearRule<any> {
  const evaluate: LinearRule<any>['evaluate'] =
    rule.kind === 'linear'
      ? ([adjoint, ...operands], attributes) => cotangentOfLinear(rule, k, operands, attributes, adjoint)
      : ([adjoint, ...values]) =>
          cotangentOfOperand(rule, k, values.slice(0, rule.arity), values[rule.arity], adjoint);
  return { kind: 'linear', name: `${rule.name}Backward`, evaluate, tangents: [], cotangents: [] };
}
