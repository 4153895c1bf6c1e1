import {
  add,
  applyElementwise,
  broadcastTo,
  type ElementwiseRule,
  type LinearRule,
  mul,
  rulebook,
  STRONG_PRODUCT,
  shapeOf,
  sumTo,
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
  const times = isSmooth(nodes) ? mul : strongly;
  const adjoints: (Value | undefined)[] = new Array(end);
  adjoints[result.id] = 1;
  for (let i = end - 1; i >= 0; i--) {
    const adjoint = adjoints[i];
    const { rule, operands } = nodes[i];
    if (adjoint === undefined || rule === null) continue;
    operands.forEach((operand, k) => {
      if (!(operand instanceof Recorded)) return;
      const share = shareOf(nodes[i], rule, k, adjoint, times);
      if (share === 0) return;
      const known = adjoints[operand.id];
      adjoints[operand.id] = known === undefined ? share : add(known, share);
    });
  }
  return inputs.map(({ id }) => adjoints[id] ?? 0);
}

function shareOf(
  node: Recorded,
  rule: ElementwiseRule | LinearRule<any>,
  k: number,
  adjoint: Value,
  times: (partial: any, adjoint: any) => Value,
): Value {
  const { operands, attributes } = node;
  if (rule.kind === 'linear')
    return rule.cotangents[k]?.(broadcastTo(adjoint, node.shape), operands, attributes) ?? 0;
  if (rule.discrete) return 0;
  const partial = rule.partials[k](...operands, node);
  if (partial === 0) return 0;
  return sumTo(broadcastTo(times(partial, adjoint), node.shape), shapeOf(operands[k]));
}

const strongly = (partial: Value, adjoint: Value): Value =>
  applyElementwise(STRONG_PRODUCT, [partial, adjoint]);

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
