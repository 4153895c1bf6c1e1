import {
  add,
  applyElementwise,
  broadcastTo,
  cotangentOfLinear,
  cotangentOfOperand,
  type ElementwiseRule,
  type LinearRule,
  mul,
  rulebook,
  STRONG_PRODUCT,
  type Value,
} from '@fourgrad/ops';
import { Recorded, type Recording } from './Recorded.js';

/**
 * The adjoints of the inputs of a recorded scalar, recorded in turn: one sweep back over the operations, each giving
 * its operands their share (a_bar += y_bar dy/da), with partial derivatives from the rulebook.
 */
export function recordGradient(recording: Recording, result: Recorded, inputs: readonly Recorded[]): Value[] {
  const { nodes } = recording;
  const end = result.id + 1;
  const shareOf = recording.wholeArrays ? shareOfArrays : isSmooth(nodes) ? plainShare : strongShare;
  const adjoints: (Value | undefined)[] = new Array(end);
  adjoints[result.id] = 1;
  for (let i = end - 1; i >= 0; i--) {
    const adjoint = adjoints[i];
    const { rule, operands } = nodes[i];
    if (adjoint === undefined || rule === null) continue;
    operands.forEach((operand, k) => {
      if (!(operand instanceof Recorded)) return;
      const share = shareOf(nodes[i], rule, k, adjoint);
      if (share === 0) return;
      const known = adjoints[operand.id];
      adjoints[operand.id] = known === undefined ? share : add(known, share);
    });
  }
  return inputs.map(({ id }) => adjoints[id] ?? 0);
}

type Rule = ElementwiseRule | LinearRule<any>;
type Share = (node: Recorded, rule: Rule, k: number, adjoint: Value) => Value;

/** What an operation on numbers gives its operand k, with this product of partial derivative and adjoint. */
const shareBy =
  (times: (partial: any, adjoint: any) => Value): Share =>
  (node, rule, k, adjoint) => {
    const { operands, attributes } = node;
    if (rule.kind === 'linear') return rule.cotangents[k]?.(adjoint, operands, attributes) ?? 0;
    if (rule.discrete) return 0;
    const partial = rule.partials[k](...operands, node);
    return partial === 0 ? 0 : times(partial, adjoint);
  };
const plainShare = shareBy(mul);
const strongShare = shareBy((partial, adjoint) => applyElementwise(STRONG_PRODUCT, [partial, adjoint]));

/** What an operation on arrays gives its operand k: one operation, which is done as the tape does it. */
const shareOfArrays: Share = (node, rule, k, adjoint) => {
  const { recording, operands, attributes, shape } = node;
  if (rule.kind === 'linear')
    return rule.cotangents[k] === null
      ? 0
      : recording.apply(cotangentRule(rule, k), [broadcastTo(adjoint, shape), ...operands], attributes);
  if (rule.discrete || (rule.partials[k].length === 0 && rule.partials[k]() === 0)) return 0;
  return recording.apply(cotangentRule(rule, k), [adjoint, ...operands, node], null);
};

/** The map of a rule's adjoint to that of operand k as a rule of its own: of the adjoint, the operands and the result. */
function cotangentRule(rule: Rule, k: number): LinearRule<any> {
  const evaluate: LinearRule<any>['evaluate'] =
    rule.kind === 'linear'
      ? ([adjoint, ...operands], attributes) => cotangentOfLinear(rule, k, operands, attributes, adjoint)
      : ([adjoint, ...values]) =>
          cotangentOfOperand(rule, k, values.slice(0, rule.arity), values[rule.arity], adjoint);
  return { kind: 'linear', name: `${rule.name}Backward`, evaluate, tangents: [], cotangents: [] };
}

/** Rules with finite partial derivatives everywhere, which are 0 at isolated points only. */
const SMOOTH: ReadonlySet<unknown> = new Set([
  rulebook.add,
  rulebook.sub,
  rulebook.mul,
  rulebook.neg,
  rulebook.square,
  rulebook.sin,
  rulebook.cos,
  rulebook.tanh,
  rulebook.atan,
  rulebook.sigmoid,
  rulebook.softplus,
  rulebook.erf,
]);

/**
 * Whether 0 * Infinity cannot come up in the sweep while values are finite, so that plain products do: elsewhere the
 * zero of the chain rule is strong, as it is on the tape, and costs two comparisons.
 */
const isSmooth = (nodes: readonly Recorded[]): boolean =>
  nodes.every(({ rule }) =>
    rule === null || rule.kind === 'linear' ? rule?.name !== 'where' : SMOOTH.has(rule),
  );
