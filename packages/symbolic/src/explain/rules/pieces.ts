import { constant } from '../../expression/build.js';
import type { Expr, NodeRule } from '../../expression/Expr.js';
import { formulaOf } from '../Formula.js';
import { worded } from '../messages/Messages.js';
import { writtenAs } from '../writtenAs.js';
import { type Application, innerOf, type Scope } from './Application.js';

/** where(mask, u, v)' = where(mask, u', v'): the mask itself is not differentiated. */
export function piecewiseRule({ letters, depends, derivative }: Scope, node: Expr): Application {
  const [mask, chosen, otherwise] = node.operands;
  if (!depends(chosen) && !depends(otherwise)) return locallyConstantRule(letters, node);
  return {
    rule: 'piecewise',
    inner: innerOf(node, [1, 2]),
    describe: () => {
      const [u, v] = [letters.u, letters.v].map(formulaOf);
      return {
        after: writtenAs(node.rule as NodeRule, [mask, derivative(chosen), derivative(otherwise)]),
        formula: {
          text: `where(c, ${u.text}, ${v.text})' = where(c, ${u.text}', ${v.text}')`,
          latex: `\\left(\\begin{cases}${u.latex} & c\\\\${v.latex} & \\neg c\\end{cases}\\right)' = \\begin{cases}${u.latex}' & c\\\\${v.latex}' & \\neg c\\end{cases}`,
        },
        wording: worded('piecewise', {
          mask: formulaOf(mask),
          chosen: formulaOf(chosen),
          otherwise: formulaOf(otherwise),
        }),
      };
    },
  };
}

/** floor' = 0, sign' = 0, and so for every mask and every function with constant pieces */
export const locallyConstantRule = ({ f }: Scope['letters'], node: Expr): Application => ({
  rule: 'locallyConstant',
  inner: [],
  describe: () => {
    const name = formulaOf(f);
    return {
      after: constant(0),
      formula: { text: `${name.text}' = 0`, latex: `${name.latex}' = 0` },
      wording: worded('locallyConstant', { f: formulaOf(node) }),
    };
  },
});
