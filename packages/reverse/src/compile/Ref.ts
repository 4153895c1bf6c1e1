/** A node of a recording: 0, 1, ... in the order in which they came; or ~i for its i-th constant; or NOTHING. */
export type Ref = number;

/** In place of an operand that a rule does not have, and of the rule of an input. */
export const NOTHING = -1;
/** Constants that every recording has. */
export const ZERO = ~1;
export const ONE = ~2;
export const MINUS_ONE = ~3;
