import { binaryRule } from '../rule.js';

const none = () => 0;
const convention = 'a mask: 1 or 0, with zero derivative';

// Masks for `where`: 1 where the comparison holds, 0 elsewhere (0 for NaN, except ne).

export const ltRule = binaryRule('lt', (x, y) => (x < y ? 1 : 0), none, none, { discrete: true, convention, latex: '<', sample: [[-2, 0], [1, 2]] });
export const leRule = binaryRule('le', (x, y) => (x <= y ? 1 : 0), none, none, { discrete: true, convention, latex: '\\le', sample: [[-2, 0], [1, 2]] });
export const gtRule = binaryRule('gt', (x, y) => (x > y ? 1 : 0), none, none, { discrete: true, convention, latex: '>', sample: [[-2, 0], [1, 2]] });
export const geRule = binaryRule('ge', (x, y) => (x >= y ? 1 : 0), none, none, { discrete: true, convention, latex: '\\ge', sample: [[-2, 0], [1, 2]] });
export const eqRule = binaryRule('eq', (x, y) => (x === y ? 1 : 0), none, none, { discrete: true, convention, latex: '=', sample: [[-2, 0], [1, 2]] });
export const neRule = binaryRule('ne', (x, y) => (x === y ? 0 : 1), none, none, { discrete: true, convention, latex: '\\ne', sample: [[-2, 0], [1, 2]] });
