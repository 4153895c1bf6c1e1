import { binaryRule, named } from '../rule.js';

const none = () => 0;
const convention = 'a mask: 1 or 0, with zero derivative';

/** Masks for `where`: 1 where the comparison holds, 0 elsewhere (0 for NaN, except ne). */
export const comparison = named({
  lt: binaryRule((x, y) => (x < y ? 1 : 0), none, none, { discrete: true, convention, latex: '<', sample: [[-2, 0], [1, 2]] }),
  le: binaryRule((x, y) => (x <= y ? 1 : 0), none, none, { discrete: true, convention, latex: '\\le', sample: [[-2, 0], [1, 2]] }),
  gt: binaryRule((x, y) => (x > y ? 1 : 0), none, none, { discrete: true, convention, latex: '>', sample: [[-2, 0], [1, 2]] }),
  ge: binaryRule((x, y) => (x >= y ? 1 : 0), none, none, { discrete: true, convention, latex: '\\ge', sample: [[-2, 0], [1, 2]] }),
  eq: binaryRule((x, y) => (x === y ? 1 : 0), none, none, { discrete: true, convention, latex: '=', sample: [[-2, 0], [1, 2]] }),
  ne: binaryRule((x, y) => (x === y ? 0 : 1), none, none, { discrete: true, convention, latex: '\\ne', sample: [[-2, 0], [1, 2]] }),
});
