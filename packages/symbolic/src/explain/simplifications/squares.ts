import { type ElementwiseRule, rulebook } from '@fourgrad/ops';
import { constant } from '../../expression/build.js';
import type { Expr } from '../../expression/Expr.js';
import { nodesOf } from '../../expression/walk.js';
import { listed } from '../../simplify/ExprMap.js';
import { NormalForms } from '../../simplify/NormalForms.js';
import { Product } from '../../simplify/Product.js';
import * as Q from '../../simplify/rational.js';
import type { SimplificationStep } from '../../simplify/simplificationsOf.js';
import { SQUARES } from '../../simplify/sumRules.js';
import { minus, plus, squared } from '../arithmetic.js';
import { equation, formulaOf } from '../Formula.js';
import { writtenAs } from '../writtenAs.js';
import { type Account, account, type Context } from './Account.js';
import { type Terms, termsIn } from './termsIn.js';

type Squares = (typeof SQUARES)[number];

/** A term m f(u)^2 of a sum: m is a number times the other factors. */
interface Square {
  readonly term: Expr;
  readonly operation: string;
  readonly argument: Expr;
  readonly multiple: Q.Rational;
  readonly rest: Expr;
}

/** Two squares merged into one: sin(u)^2 + cos(u)^2 = 1, and its hyperbolic likes. */
export function tellSquares({ before, after }: SimplificationStep, { letters, assume }: Context): Account {
  const forms = new NormalForms(assume);
  const [was, is] = [before, after].map((sum) => termsIn(sum, forms));
  const squares = was === undefined ? [] : squaresIn(was, forms);
  for (const first of squares) {
    const identity = SQUARES.find(({ f }) => f === first.operation);
    const partner = identity && squares.find((second) => isPartner(first, second, identity));
    if (!partner || is?.multiples.has(first.term) || is?.multiples.has(partner.term)) continue;
    const factor = new Product(forms).multiply(first.rest);
    factor.coefficient = first.multiple;
    return tell(identity, letters.u, first.argument, factor.toExpr());
  }
  // not found among so many terms, or in what the simplifier keeps in one piece
  const occurring = new Set(nodesOf([before]).map(({ operation }) => operation));
  return tell(SQUARES.find(({ f, g }) => occurring.has(f) && occurring.has(g)) ?? SQUARES[0], letters.u);
}

function squaresIn({ multiples }: Terms, forms: NormalForms): Square[] {
  return [...multiples].flatMap(([term, [multiple]]) => {
    return listed(forms.factorsOf(term).powers.first).flatMap(({ key: base, value: exponent }) => {
      if ('kind' in exponent || !Q.isEqual(exponent, Q.TWO) || base.operands.length !== 1) return [];
      const rest = new Product(forms).multiply(term).multiply(base, -2).toExpr();
      return [{ term, operation: base.operation, argument: base.x, multiple, rest }];
    });
  });
}

const isPartner = (first: Square, second: Square, { g, sign }: Squares): boolean =>
  second.operation === g &&
  second.argument === first.argument &&
  second.rest === first.rest &&
  Q.isEqual(second.multiple, sign === 1 ? first.multiple : Q.negative(first.multiple));

/** The identity in general, and if they are known for the argument and the factor that it has here. */
function tell(identity: Squares, u: Expr, argument?: Expr, factor?: Expr): Account {
  const here = argument && equation(formulaOf(squareSum(identity, argument)), formulaOf(constant(1)));
  const roles = {
    ...(here && { here }),
    ...(factor && factor !== constant(1) && { factor: formulaOf(factor) }),
  };
  const id = identity.f === 'sin' ? 'pythagoreanIdentity' : 'hyperbolicIdentity';
  return account(id, roles, [squareSum(identity, u), constant(1)]);
}

/** f(u)^2 + sign g(u)^2 */
function squareSum({ f, g, sign }: Squares, u: Expr): Expr {
  const [F, G] = [f, g].map((name) => squared(writtenAs(rulebook[name] as ElementwiseRule, [u])));
  return sign === 1 ? plus(F, G) : minus(F, G);
}
