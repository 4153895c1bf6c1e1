import { rulebook } from '@fourgrad/ops';
import type { Expr } from '../../expression/Expr.js';
import { isApplied } from '../../expression/operations.js';
import { minus, negative, plus } from '../arithmetic.js';
import { equation, type Formula, formulaOf } from '../Formula.js';
import { worded } from '../messages/Messages.js';
import type { Application, Inner, Scope } from './Application.js';

/** A sum of sums is taken apart in one step, up to this many terms; what is left is a term of its own. */
const MOST_TERMS = 20;

interface Term extends Inner {
  readonly subtracted: boolean;
}

/** (u + v)' = u' + v' and (u - v)' = u' - v', for any number of terms */
export function sumRule(scope: Scope, node: Expr): Application {
  const terms = termsOf(node);
  const difference = terms.length === 2 && terms[1].subtracted;
  return {
    rule: difference ? 'difference' : 'sum',
    inner: terms,
    describe: () => ({
      after: total(terms, scope.derivative),
      formula: difference ? generalDifference(scope) : generalSum(scope, terms),
      wording: difference ? differenceWording(scope, node) : sumWording(terms),
    }),
  };
}

function termsOf(sum: Expr): Term[] {
  const terms: Term[] = [{ expr: sum, path: [], subtracted: false }];
  for (let i = 0; i < terms.length && terms.length < MOST_TERMS; ) {
    const { expr, path, subtracted } = terms[i];
    const { rule, operands } = expr;
    // u - (v + w) keeps its brackets: they were meant
    if (subtracted || (rule !== rulebook.add && rule !== rulebook.sub)) i++;
    else
      terms.splice(
        i,
        1,
        { expr: operands[0], path: [...path, 0], subtracted: false },
        { expr: operands[1], path: [...path, 1], subtracted: isApplied(expr, 'sub') },
      );
  }
  return terms;
}

/** The terms added and subtracted as they stand, each replaced by something. */
const total = ([first, ...rest]: readonly Term[], of: (term: Expr) => Expr): Expr =>
  rest.reduce(
    (sum, { expr, subtracted }) => (subtracted ? minus(sum, of(expr)) : plus(sum, of(expr))),
    of(first.expr),
  );

const generalDifference = ({ letters }: Scope): Formula => {
  const [u, v] = [letters.u, letters.v].map(formulaOf);
  return {
    text: `(${u.text} - ${v.text})' = ${u.text}' - ${v.text}'`,
    latex: `\\left(${u.latex} - ${v.latex}\\right)' = ${u.latex}' - ${v.latex}'`,
  };
};

function generalSum({ letters }: Scope, terms: readonly Term[]): Formula {
  const [u, v] = [letters.u, letters.v].map(formulaOf);
  if (terms.length === 2) {
    return {
      text: `(${u.text} + ${v.text})' = ${u.text}' + ${v.text}'`,
      latex: `\\left(${u.latex} + ${v.latex}\\right)' = ${u.latex}' + ${v.latex}'`,
    };
  }
  const [text, latex] = [u.text, `{${u.latex}}`];
  const mixed = terms.some(({ subtracted }) => subtracted);
  const [sign, tex] = mixed ? ['+-', '\\pm'] : ['+', '+'];
  return {
    text: `(${text}_1 ${sign} ... ${sign} ${text}_n)' = ${text}_1' ${sign} ... ${sign} ${text}_n'`,
    latex: `\\left(${latex}_{1} ${tex} \\dots ${tex} ${latex}_{n}\\right)' = ${latex}_{1}' ${tex} \\dots ${tex} ${latex}_{n}'`,
  };
}

const differenceWording = ({ letters }: Scope, { operands: [u, v] }: Expr) =>
  worded('difference', {
    u: equation(formulaOf(letters.u), formulaOf(u)),
    v: equation(formulaOf(letters.v), formulaOf(v)),
  });

const sumWording = (terms: readonly Term[]) =>
  worded('sum', {
    terms: terms.map(({ expr, subtracted }) => formulaOf(subtracted ? negative(expr) : expr)),
  });
