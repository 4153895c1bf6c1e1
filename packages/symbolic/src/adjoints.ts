import { eq, max, mul, type Value, where } from '@fourgrad/ops';
import { plus, share } from './diff.js';
import { constant } from './expression/build.js';
import type { Expr } from './expression/Expr.js';
import { Graph } from './expression/Graph.js';
import { maskOf } from './expression/masks.js';

/** What a result changes by when a node does. */
interface Adjoint {
  readonly value: Value;
  /** Where this does not hold, it is nothing, whatever the value: a branch that is not selected may be NaN there. */
  readonly mask: Expr | null;
  /** The value itself is 0 where the mask does not hold. */
  readonly isGuarded: boolean;
}

const NOTHING: Adjoint = { value: 0, mask: null, isGuarded: true };

/**
 * The derivatives of one expression by all its variables at once, backwards over the graph:
 * a_bar += y_bar dy/da for every node y with operand a (reverse accumulation, on symbols).
 */
export function adjointsOf(expr: Expr): Map<Expr, Value> {
  const { nodes, operands: places, starts, roots } = new Graph([expr]);
  const adjoints: Adjoint[] = nodes.map(() => NOTHING);
  adjoints[roots[0]] = { ...NOTHING, value: 1 };
  const byVariable = new Map<Expr, Value>();
  for (let i = nodes.length - 1; i >= 0; i--) {
    const [node, adjoint] = [nodes[i], adjoints[i]];
    if (node.kind === 'variable') byVariable.set(node, guarded(adjoint));
    if (adjoint.value === 0 || node.kind !== 'apply') continue;
    for (let j = starts[i]; j < starts[i + 1]; j++)
      if (nodes[places[j]].kind !== 'constant')
        adjoints[places[j]] = sum(adjoints[places[j]], passedOn(node, j - starts[i], adjoint));
  }
  return byVariable;
}

/** What operand i gets of a node's adjoint: a branch of `where` the adjoint itself, where it is selected. */
function passedOn(node: Expr, i: number, { value, mask }: Adjoint): Adjoint {
  if (node.operation !== 'where') return { value: share(node, i, value), mask, isGuarded: mask === null };
  if (i === 0) return NOTHING;
  const selected = maskOf(node.x);
  return { value, mask: both(mask, i === 1 ? selected : not(selected)), isGuarded: false };
}

function sum(a: Adjoint, b: Adjoint): Adjoint {
  if (a.value === 0) return b;
  if (b.value === 0) return a;
  if (a.mask === b.mask)
    return { value: plus(a.value, b.value), mask: a.mask, isGuarded: a.isGuarded && b.isGuarded };
  if (a.mask !== null && b.mask !== null) {
    if (a.mask === not(b.mask)) return { ...NOTHING, value: where(b.mask, b.value, a.value) };
    if (b.mask === not(a.mask)) return { ...NOTHING, value: where(a.mask, a.value, b.value) };
  }
  const mask = a.mask && b.mask && constant(max(a.mask, b.mask));
  return { value: plus(guarded(a), guarded(b)), mask, isGuarded: true };
}

/** The value, and 0 where the mask does not hold. */
function guarded({ value, mask, isGuarded }: Adjoint): Value {
  if (mask === null || isGuarded) return value;
  return mask === not(mask.x) ? where(mask.x, 0, value) : where(mask, value, 0);
}

const not = (mask: Expr): Expr => constant(eq(mask, 0));
const both = (a: Expr | null, b: Expr): Expr => (a === null || a === b ? b : constant(mul(a, b)));
