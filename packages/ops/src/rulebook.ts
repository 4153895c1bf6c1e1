import { allRules, rulesByFamily } from './rulebook.generated.js';

/** Every elementwise primitive: the one place where a derivative rule is written. */
export const rulebook = allRules;

/** The families, for tables and documentation. */
export const families = rulesByFamily;

/** The names of the elementwise primitives; `satisfies Record<ElementwiseName, ...>` makes a map exhaustive. */
export type ElementwiseName = keyof typeof rulebook;
