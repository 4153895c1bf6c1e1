import { variable } from '../expression/build.js';
import type { Expr } from '../expression/Expr.js';
import { freeVariables } from '../expression/walk.js';

/** The letters that name roles: an outer function f and inner functions or factors u, v, w. */
export interface Letters {
  readonly f: Expr;
  readonly u: Expr;
  readonly v: Expr;
  readonly w: Expr;
}

/** Letters that are no variables of the expression, so that no sentence says u = u^2. */
export function lettersFor(expr: Expr): Letters {
  const taken = new Set(freeVariables(expr));
  const free = (names: readonly string[]): Expr => {
    const all = (function* () {
      yield* names;
      for (let index = 1; ; index++) yield `${names[0]}${index}`;
    })();
    for (const name of all) {
      if (taken.has(name)) continue;
      taken.add(name);
      return variable(name);
    }
    throw new Error('unreachable: some index is free');
  };
  const inner = ['u', 'v', 'w', 's', 't', 'p', 'q', 'r'];
  return { f: free(['f', 'g', 'h']), u: free(inner), v: free(inner), w: free(inner) };
}
