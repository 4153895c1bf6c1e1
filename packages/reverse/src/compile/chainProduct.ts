import { applyElementwise, mul, rulebook, STRONG_PRODUCT, type Value } from '@fourgrad/ops';
import type { Recording } from './Recording.js';
import { NOTHING, type Ref } from './Ref.js';

/** The product of partial derivative and adjoint for the operations up to a last one: the plain one where that will do. */
export const chainProductOf = (
  recording: Recording,
  last: Ref,
): ((partial: Value, adjoint: Value) => Value) => (isSmooth(recording, last) ? mul : strongProduct);

const strongProduct = (partial: Value, adjoint: Value): Value =>
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
function isSmooth({ rules, ruleOf }: Recording, last: Ref): boolean {
  const smooth = ruleOf.map((rule) => (rule.kind === 'linear' ? rule.name !== 'where' : SMOOTH.has(rule)));
  for (let node = 0; node <= last; node++) if (rules[node] !== NOTHING && !smooth[rules[node]]) return false;
  return true;
}
