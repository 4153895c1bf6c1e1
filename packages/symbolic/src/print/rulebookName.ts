import type { ElementwiseName } from '@fourgrad/ops';
import type { Expr } from '../expression/Expr.js';

/** A primitive that printers know: one of the rulebook's, or where. */
export type KnownName = ElementwiseName | 'where';

/** The name of a node's primitive if it is the rulebook's own; a user's primitive may share a name with it. */
export function rulebookName({ rule }: Expr): KnownName | undefined {
  if (rule?.kind === 'linear') return 'where';
  return rule?.builtIn === true ? (rule.name as ElementwiseName) : undefined;
}
