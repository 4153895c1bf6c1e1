import { constant } from '../../expression/build.js';
import { Expr } from '../../expression/Expr.js';
import { isApplied } from '../../expression/operations.js';
import { commonNumber, overCommon } from '../../simplify/commonNumber.js';
import { commonPowers } from '../../simplify/commonPowers.js';
import { listed } from '../../simplify/ExprMap.js';
import { type Exponent, NormalForms } from '../../simplify/NormalForms.js';
import { Product } from '../../simplify/Product.js';
import * as Q from '../../simplify/rational.js';
import { Sum } from '../../simplify/Sum.js';
import type { SimplificationStep } from '../../simplify/simplificationsOf.js';
import { added, over, plus, times } from '../arithmetic.js';
import { equation, formulaOf, sidesOf } from '../Formula.js';
import type { SimplificationRoles } from '../messages/simplifications/SimplificationMessages.js';
import { type Account, account, type Context } from './Account.js';
import { isSummed } from './sums.js';
import { termsIn } from './termsIn.js';

type Power = readonly [base: Expr, exponent: Exponent];

/** A sum as a product: what all terms have, and what is left of the terms, which are then put together. */
interface Factored {
  readonly number: Q.Rational;
  readonly common: readonly Power[];
  readonly terms: Expr;
  readonly bracket: Expr;
}

/** A factor or a denominator that all terms have, taken out of the sum. */
export function tellCommonFactor({ before, after }: SimplificationStep, context: Context): Account {
  const forms = new NormalForms(context.assume);
  const factored = factoredSum(before, forms);
  // what the simplifier keeps in one piece is not seen here: only what gives its result is told
  if (factored === undefined || product(factored, forms, factored.bracket) !== after)
    return commonFactor(context, {});
  const { number, common, terms, bracket } = factored;
  const inner = isSummed(terms, bracket, context) && {
    inner: equation(...sidesOf(terms, bracket)),
  };
  const denominator = Q.isOne(number) ? denominatorOf(common) : undefined;
  return denominator === undefined
    ? commonFactor(context, { factor: formulaOf(product(factored, forms)), ...inner })
    : commonDenominator(context, {
        denominator: formulaOf(product({ number, common: denominator }, forms)),
        ...inner,
      });
}

/** u v + u w = u (v + w) */
const commonFactor = ({ letters: { u, v, w } }: Context, roles: SimplificationRoles['commonFactor']) =>
  account('commonFactor', roles, [plus(times(u, v), times(u, w)), times(u, plus(v, w))]);

/** v / u + w / u = (v + w) / u */
const commonDenominator = (
  { letters: { u, v, w } }: Context,
  roles: SimplificationRoles['commonDenominator'],
) => account('commonDenominator', roles, [plus(over(v, u), over(w, u)), over(plus(v, w), u)]);

function factoredSum(sum: Expr, forms: NormalForms): Factored | undefined {
  const multiples = termsIn(sum, forms)?.multiples;
  if (multiples === undefined || multiples.size < 2) return undefined;
  const powers = commonPowers([...multiples.keys()].map((term) => forms.factorsOf(term).powers));
  const common = listed(powers.first).map(({ key, value }) => [key, value] as const);
  const number = commonNumber([...multiples.values()].map(([multiple]) => multiple));
  const terms = [...multiples].map(([term, [multiple]]) => {
    const quotient = new Product(forms).multiply(term);
    for (const [base, exponent] of common) quotient.divideBy(base, exponent);
    quotient.coefficient = overCommon(multiple, number);
    return quotient.toExpr();
  });
  const bracket = terms.reduce((all, term) => all.add(term), new Sum(forms)).toExpr();
  return { number, common, terms: added(terms), bracket };
}

function product(
  { number, common }: Pick<Factored, 'number' | 'common'>,
  forms: NormalForms,
  bracket: Expr = constant(1),
): Expr {
  const all = new Product(forms).multiply(Q.expressionOf(number)).multiply(bracket);
  for (const [base, exponent] of common) all.multiplyPower(base, exponent);
  return all.toExpr();
}

/** The powers with exponents of the other sign, where all of them stand under a fraction bar. */
function denominatorOf(common: readonly Power[]): Power[] | undefined {
  const below = common.flatMap(([base, exponent]) =>
    exponent instanceof Expr || exponent.n > 0 || isApplied(base, 'exp')
      ? []
      : [[base, Q.negative(exponent)] as const],
  );
  return below.length > 0 && below.length === common.length ? below : undefined;
}
