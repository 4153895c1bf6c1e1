import { type ElementwiseName, rulebook } from '@fourgrad/ops';
import type { Expr } from '../expression/Expr.js';

/** A primitive that printers know: one of the rulebook's, or where. */
export type KnownName = ElementwiseName | 'where';

/** The name of a node's primitive if it is the rulebook's own; a user's primitive may share a name with it. */
export function rulebookName({ rule }: Expr): KnownName | undefined {
  if (rule?.kind === 'linear') return 'where';
  const name = rule?.name ?? '';
  if (!Object.hasOwn(rulebook, name)) return undefined;
  return rulebook[name as ElementwiseName] === rule ? (name as ElementwiseName) : undefined;
}
