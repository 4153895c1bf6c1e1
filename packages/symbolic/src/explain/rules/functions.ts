import type { ElementwiseRule, Value } from '@fourgrad/ops';
import { constant } from '../../expression/build.js';
import type { Expr } from '../../expression/Expr.js';
import { added, scaled } from '../arithmetic.js';
import { equation, type Formula, formulaOf } from '../Formula.js';
import { worded } from '../messages/Messages.js';
import { writtenAs } from '../writtenAs.js';
import { type Application, innerOf, type Scope } from './Application.js';
import { partialOf } from './partialOf.js';

const elementwise = (node: Expr): ElementwiseRule => node.rule as ElementwiseRule;

/** Any primitive of the rulebook or defined outside it: from the table, by the chain rule, or with several inner ones. */
export function functionRule(scope: Scope, node: Expr): Application {
  const inner = node.operands.flatMap((operand, i) => (scope.depends(operand) ? [i] : []));
  if (inner.length > 1) return multivariableRule(scope, node, inner);
  return node.operands[inner[0]] === scope.variable
    ? tableRule(node, inner[0])
    : chainRule(scope, node, inner[0]);
}

/** (sin x)' = cos x */
const tableRule = (node: Expr, i: number): Application => ({
  rule: 'function',
  inner: [],
  describe: () => {
    const after = constant(partialOf(elementwise(node), node.operands, node, i));
    const [f, derivative] = [node, after].map(formulaOf);
    return {
      after,
      formula: {
        text: `(${f.text})' = ${derivative.text}`,
        latex: `\\left(${f.latex}\\right)' = ${derivative.latex}`,
      },
      wording: worded('function', { f, derivative }),
    };
  },
});

/** f(u)' = f'(u) u': only operand i depends on the variable. */
export function chainRule({ letters, derivative }: Scope, node: Expr, i: number): Application {
  const rule = elementwise(node);
  const inner = node.operands[i];
  const factor = partialOf(rule, node.operands, node, i);
  return {
    rule: 'chain',
    inner: factor === 0 ? [] : innerOf(node, [i]),
    describe: () => {
      const operands = node.operands.with(i, letters.u);
      const outer = writtenAs(rule, operands);
      const [f, u] = [letters.f, letters.u].map(formulaOf);
      return {
        after: scaled(factor, derivative(inner)),
        formula: {
          text: `${f.text}(${u.text})' = ${f.text}'(${u.text}) ${u.text}'`,
          latex: `\\left(${f.latex}\\left(${u.latex}\\right)\\right)' = ${f.latex}'\\left(${u.latex}\\right) \\cdot ${u.latex}'`,
        },
        wording: worded('chain', {
          outer: formulaOf(outer),
          letter: u,
          inner: equation(u, formulaOf(inner)),
          derivative: formulaOf(constant(partialOf(rule, operands, outer, i))),
        }),
      };
    },
  };
}

/** f(u, v)' = f_u u' + f_v v' */
function multivariableRule(scope: Scope, node: Expr, indices: readonly number[]): Application {
  const rule = elementwise(node);
  const factors = new Map<number, Value>();
  for (const i of indices) {
    const factor = partialOf(rule, node.operands, node, i);
    if (factor !== 0) factors.set(i, factor);
  }
  return {
    rule: 'multivariable',
    inner: innerOf(node, [...factors.keys()]),
    describe: () => ({
      after: added([...factors].map(([i, factor]) => scaled(factor, scope.derivative(node.operands[i])))),
      ...severalInner(scope, node, indices),
    }),
  };
}

/** The general rule and the roles, with the inner functions named u, v, w. */
function severalInner({ letters }: Scope, node: Expr, indices: readonly number[]) {
  const rule = elementwise(node);
  const names = [letters.u, letters.v, letters.w].slice(0, indices.length);
  const operands = node.operands.map((operand, i) => names[indices.indexOf(i)] ?? operand);
  const outer = writtenAs(rule, operands);
  const shown = names.map(formulaOf);
  return {
    formula: totalDerivative(formulaOf(letters.f), shown),
    wording: worded('multivariable', {
      outer: formulaOf(outer),
      inner: indices.map((i, k) => equation(shown[k], formulaOf(node.operands[i]))),
      derivatives: indices.map((i) => formulaOf(constant(partialOf(rule, operands, outer, i)))),
    }),
  };
}

const totalDerivative = (f: Formula, inner: readonly Formula[]): Formula => ({
  text: `${f.text}(${inner.map(({ text }) => text).join(', ')})' = ${inner
    .map(({ text }) => `∂${f.text}/∂${text} ${text}'`)
    .join(' + ')}`,
  latex: `\\left(${f.latex}\\left(${inner.map(({ latex }) => latex).join(', ')}\\right)\\right)' = ${inner
    .map(({ latex }) => `\\frac{\\partial ${f.latex}}{\\partial ${latex}} ${latex}'`)
    .join(' + ')}`,
});
