import type { rulebook } from '@fourgrad/ops';
import { constant } from '../../expression/build.js';
import type { Expr } from '../../expression/Expr.js';
import { plus, scaled } from '../arithmetic.js';
import { equation, type Formula, formulaOf } from '../Formula.js';
import { worded } from '../messages/Messages.js';
import { type Application, innerOf, type Scope } from './Application.js';
import { chainRule, functionRule } from './functions.js';
import { partialOf } from './partialOf.js';

/** (x^n)' = n x^(n-1), (a^x)' = a^x ln a, and both together for u^v; anything inside a power makes it a chain. */
export function powerRule(scope: Scope, node: Expr): Application {
  const [base, exponent] = node.operands;
  const { depends, variable, x } = scope;
  if (depends(base) && depends(exponent)) return powerExponentialRule(scope, node);
  if (!depends(exponent)) {
    if (base !== variable) return chainRule(scope, node, 0);
    return {
      rule: 'power',
      inner: [],
      describe: () => ({
        after: partial(node, 0),
        formula: {
          text: `(${x.text}^n)' = n ${x.text}^(n - 1)`,
          latex: `\\left(${x.latex}^{n}\\right)' = n ${x.latex}^{n - 1}`,
        },
        wording: worded('power', { n: formulaOf(exponent), x }),
      }),
    };
  }
  // 0^x has no logarithm: the rulebook has a convention for it
  if (base.kind === 'constant' && base.value === 0) return functionRule(scope, node);
  if (exponent !== variable) return chainRule(scope, node, 1);
  return exponential(scope, formulaOf(base), () => partial(node, 1), {
    text: `(a^${x.text})' = a^${x.text} ln(a)`,
    latex: `\\left(a^{${x.latex}}\\right)' = a^{${x.latex}} \\ln a`,
  });
}

/** (e^x)' = e^x */
export function naturalExponentialRule(scope: Scope, node: Expr): Application {
  const { x, variable } = scope;
  if (node.x !== variable) return chainRule(scope, node, 0);
  return exponential(scope, { text: 'e', latex: 'e' }, () => partial(node, 0), {
    text: `(e^${x.text})' = e^${x.text}`,
    latex: `\\left(e^{${x.latex}}\\right)' = e^{${x.latex}}`,
  });
}

const exponential = ({ x }: Scope, a: Formula, after: () => Expr, formula: Formula): Application => ({
  rule: 'exponential',
  inner: [],
  describe: () => ({ after: after(), formula, wording: worded('exponential', { a, x }) }),
});

/** (u^v)' = v u^(v-1) u' + u^v ln(u) v' */
function powerExponentialRule({ letters, derivative, x }: Scope, node: Expr): Application {
  const [base, exponent] = node.operands;
  return {
    rule: 'powerExponential',
    inner: innerOf(node, [0, 1]),
    describe: () => {
      const [u, v] = [letters.u, letters.v].map(formulaOf);
      return {
        after: plus(
          scaled(partial(node, 0), derivative(base)),
          scaled(partial(node, 1), derivative(exponent)),
        ),
        formula: {
          text: `(${u.text}^${v.text})' = ${v.text} ${u.text}^(${v.text} - 1) ${u.text}' + ${u.text}^${v.text} ln(${u.text}) ${v.text}'`,
          latex: `\\left(${u.latex}^{${v.latex}}\\right)' = ${v.latex} ${u.latex}^{${v.latex} - 1} ${u.latex}' + ${u.latex}^{${v.latex}} \\ln\\left(${u.latex}\\right) ${v.latex}'`,
        },
        wording: worded('powerExponential', {
          u: equation(u, formulaOf(base)),
          v: equation(v, formulaOf(exponent)),
          x,
        }),
      };
    },
  };
}

/** The derivative of the power or exponential itself, from the rulebook. */
const partial = (node: Expr, i: number): Expr =>
  constant(partialOf(node.rule as typeof rulebook.pow, node.operands, node, i));
