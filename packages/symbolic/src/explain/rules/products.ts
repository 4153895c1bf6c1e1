import { constant } from '../../expression/build.js';
import type { Expr } from '../../expression/Expr.js';
import { minus, negative, over, plus, scaled, squared, times } from '../arithmetic.js';
import { equation, formulaOf } from '../Formula.js';
import { worded } from '../messages/Messages.js';
import { type Application, innerOf, type Scope } from './Application.js';

/** (u v)' = u' v + u v' */
export function productRule(scope: Scope, node: Expr): Application {
  const { letters, depends, derivative } = scope;
  const [u, v] = node.operands;
  if (!depends(u)) return constantFactor(scope, node, u, 1, (du) => times(u, du));
  if (!depends(v)) return constantFactor(scope, node, v, 0, (du) => times(v, du));
  return {
    rule: 'product',
    inner: innerOf(node, [0, 1]),
    describe: () => {
      const [U, V] = [letters.u, letters.v].map(formulaOf);
      return {
        after: plus(times(derivative(u), v), times(u, derivative(v))),
        formula: {
          text: `(${U.text} ${V.text})' = ${U.text}' ${V.text} + ${U.text} ${V.text}'`,
          latex: `\\left(${U.latex} ${V.latex}\\right)' = ${U.latex}' ${V.latex} + ${U.latex} ${V.latex}'`,
        },
        wording: worded('product', { u: equation(U, formulaOf(u)), v: equation(V, formulaOf(v)) }),
      };
    },
  };
}

/** (u / v)' = (u' v - u v') / v^2 */
export function quotientRule(scope: Scope, node: Expr): Application {
  const { letters, depends, derivative } = scope;
  const [u, v] = node.operands;
  if (!depends(v)) return constantFactor(scope, node, over(constant(1), v), 0, (du) => over(du, v));
  if (!depends(u)) return reciprocalRule(scope, node);
  return {
    rule: 'quotient',
    inner: innerOf(node, [0, 1]),
    describe: () => {
      const [U, V] = [letters.u, letters.v].map(formulaOf);
      return {
        after: over(minus(times(derivative(u), v), times(u, derivative(v))), squared(v)),
        formula: {
          text: `(${U.text} / ${V.text})' = (${U.text}' ${V.text} - ${U.text} ${V.text}') / ${V.text}^2`,
          latex: `\\left(\\frac{${U.latex}}{${V.latex}}\\right)' = \\frac{${U.latex}' ${V.latex} - ${U.latex} ${V.latex}'}{${V.latex}^{2}}`,
        },
        wording: worded('quotient', { u: equation(U, formulaOf(u)), v: equation(V, formulaOf(v)) }),
      };
    },
  };
}

/** (c / v)' = -c v' / v^2 */
function reciprocalRule({ letters, derivative, x }: Scope, node: Expr): Application {
  const [c, v] = node.operands;
  return {
    rule: 'reciprocal',
    inner: innerOf(node, [1]),
    describe: () => {
      const V = formulaOf(letters.v);
      const numerator = scaled(c.name === '' && c.kind === 'constant' ? c.value : c, derivative(v));
      return {
        after: negative(over(numerator, squared(v))),
        formula: {
          text: `(c / ${V.text})' = -(c ${V.text}') / ${V.text}^2`,
          latex: `\\left(\\frac{c}{${V.latex}}\\right)' = -\\frac{c ${V.latex}'}{${V.latex}^{2}}`,
        },
        wording: worded('reciprocal', { c: formulaOf(c), v: equation(V, formulaOf(v)), x }),
      };
    },
  };
}

/** (-u)' = -u' */
export const negationRule = (scope: Scope, node: Expr): Application =>
  constantFactor(scope, node, constant(-1), 0, negative);

/** (c u)' = c u' */
function constantFactor(
  { letters, derivative, x }: Scope,
  node: Expr,
  c: Expr,
  place: number,
  after: (du: Expr) => Expr,
): Application {
  const u = node.operands[place];
  return {
    rule: 'constantFactor',
    inner: innerOf(node, [place]),
    describe: () => {
      const U = formulaOf(letters.u);
      return {
        after: after(derivative(u)),
        formula: {
          text: `(c ${U.text})' = c ${U.text}'`,
          latex: `\\left(c ${U.latex}\\right)' = c ${U.latex}'`,
        },
        wording: worded('constantFactor', { c: formulaOf(c), u: formulaOf(u), x }),
      };
    },
  };
}
