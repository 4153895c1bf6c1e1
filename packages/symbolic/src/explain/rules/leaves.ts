import { constant } from '../../expression/build.js';
import type { Expr } from '../../expression/Expr.js';
import { formulaOf } from '../Formula.js';
import { worded } from '../messages/Messages.js';
import type { Application, Scope } from './Application.js';

/** c' = 0 */
export const constantRule = ({ x }: Scope, node: Expr): Application => ({
  rule: 'constant',
  inner: [],
  describe: () => ({
    after: constant(0),
    formula: { text: "c' = 0", latex: "c' = 0" },
    wording: worded('constant', { c: formulaOf(node), x }),
  }),
});

/** x' = 1 */
export const variableRule = ({ x }: Scope): Application => ({
  rule: 'variable',
  inner: [],
  describe: () => ({
    after: constant(1),
    formula: { text: `${x.text}' = 1`, latex: `${x.latex}' = 1` },
    wording: worded('variable', { x }),
  }),
});
