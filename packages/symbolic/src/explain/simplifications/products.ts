import { constant, variable } from '../../expression/build.js';
import type { Expr } from '../../expression/Expr.js';
import { isApplied } from '../../expression/operations.js';
import { NormalForms } from '../../simplify/NormalForms.js';
import * as Q from '../../simplify/rational.js';
import type { SimplificationStep } from '../../simplify/simplificationsOf.js';
import { negative, over, plus, powerOf, root, squared, times } from '../arithmetic.js';
import { type Formula, formulaOf } from '../Formula.js';
import { type Account, account, type Context, combined } from './Account.js';
import { decimalFraction } from './decimalFraction.js';
import { type Factors, type Feature, factorsIn } from './factorsIn.js';
import { partsNamed } from './partsNamed.js';
import { merged } from './termsIn.js';

/** A product in its normal form: cancelled, powers of the same base merged, numbers multiplied, one fraction bar. */
export function tellProduct({ before, after }: SimplificationStep, context: Context): Account {
  const forms = new NormalForms(context.assume);
  const [was, is] = [before, after].map((product) => factorsIn(product, forms));
  if (was === undefined || is === undefined) return orderedProduct(context, true);
  if (is.numbers.some(Q.isZero)) return zeroFactor(context);
  const accounts = accountsOf(was, is, context);
  return accounts.length === 0 ? orderedProduct(context, false) : combined(accounts, accounts[0]);
}

/** What happened to the product, the most important first. */
function accountsOf(was: Factors, is: Factors, context: Context): Account[] {
  const bases = merged(was.powers, is.powers);
  const cancelled = bases.filter(
    (base) => was.count('bar') > 0 && !isApplied(base, 'exp') && isAboveAndBelow(was.powers.get(base) ?? []),
  );
  const added = bases.filter((base) => !cancelled.includes(base));
  const lost = (feature: Feature) => was.count(feature) > is.count(feature);
  const accounts: (Account | false)[] = [
    cancelled.length > 0 && cancelledFactors(context, partsNamed(cancelled)),
    added.length > 0 && samePowers(context, basesNamed(added)),
    lost('powerOfProduct') && powerOfProduct(context),
    lost('powerOfQuotient') && powerOfQuotient(context),
    lost('powerOfPower') && powerOfPower(context),
    lost('negativeExponent') && negativeExponent(context),
    areMultiplied(was.numbers, is.numbers) && multipliedNumbers(context, is.numbers),
    lost('fractionBelow') && dividedByFraction(context),
    lost('fraction') && is.count('bar') > 0 && oneFraction(context, lost('fractionInFraction')),
    lost('half') && squareRoot(context),
    was.decimals.length > is.decimals.length &&
      !areMultiplied(was.numbers, is.numbers) &&
      decimalFraction(was.decimals[0]),
    lost('sign') && signs(context, lost('powerOfNegative')),
  ];
  return accounts.filter((one) => one !== false);
}

/** Whether a base stands above and below the bar, with numbers as exponents. */
const isAboveAndBelow = (exponents: readonly number[]): boolean =>
  exponents.every(Number.isFinite) &&
  exponents.some((exponent) => exponent > 0) &&
  exponents.some((exponent) => exponent < 0);

/** Of several powers of e one base is named. */
function basesNamed(bases: readonly Expr[]): Formula[] {
  const others = bases.filter((base) => !isApplied(base, 'exp'));
  return [...(others.length < bases.length ? [{ text: 'e', latex: 'e' }] : []), ...partsNamed(others)];
}

function areMultiplied(was: readonly Q.Rational[], is: readonly Q.Rational[]): boolean {
  const [a, b] = [was, is].map((numbers) => numbers.map(({ n, d }) => `${n}/${d}`).sort());
  return a.length > 1 && a.join() !== b.join();
}

/** 0 u = 0 */
const zeroFactor = ({ letters: { u } }: Context): Account =>
  account('zeroFactor', {}, [times(constant(0), u), constant(0)]);

/** (u v) / (u w) = v / w */
const cancelledFactors = ({ letters: { u, v, w } }: Context, factors: readonly Formula[]): Account =>
  account('cancelledFactors', { factors }, [over(times(u, v), times(u, w)), over(v, w)]);

/** u^a u^b = u^(a + b) */
function samePowers({ letters: { u } }: Context, bases: readonly Formula[]): Account {
  const [a, b] = ['a', 'b'].map(variable);
  return account('samePowers', { bases }, [times(powerOf(u, a), powerOf(u, b)), powerOf(u, plus(a, b))]);
}

/** (u v)^n = u^n v^n */
function powerOfProduct({ letters: { u, v } }: Context): Account {
  const n = variable('n');
  return account('powerOfProduct', {}, [powerOf(times(u, v), n), times(powerOf(u, n), powerOf(v, n))]);
}

/** (u / v)^n = u^n / v^n */
function powerOfQuotient({ letters: { u, v } }: Context): Account {
  const n = variable('n');
  return account('powerOfQuotient', {}, [powerOf(over(u, v), n), over(powerOf(u, n), powerOf(v, n))]);
}

/** (u^a)^b = u^(a b) */
function powerOfPower({ letters: { u } }: Context): Account {
  const [a, b] = ['a', 'b'].map(variable);
  return account('powerOfPower', {}, [powerOf(powerOf(u, a), b), powerOf(u, times(a, b))]);
}

/** u^(-n) = 1 / u^n */
function negativeExponent({ letters: { u } }: Context): Account {
  const n = variable('n');
  return account('negativeExponent', {}, [powerOf(u, negative(n)), over(constant(1), powerOf(u, n))]);
}

/** a u (b v) = a b (u v) */
function multipliedNumbers({ letters: { u, v } }: Context, numbers: readonly Q.Rational[]): Account {
  const [a, b] = ['a', 'b'].map(variable);
  const product = numbers.reduce((all, number) => Q.times(all, number) ?? all, Q.ONE);
  return account('multipliedNumbers', { product: formulaOf(Q.expressionOf(product)) }, [
    times(times(a, u), times(b, v)),
    times(times(a, b), times(u, v)),
  ]);
}

/** u / (v / w) = u w / v */
const dividedByFraction = ({ letters: { u, v, w } }: Context): Account =>
  account('dividedByFraction', {}, [over(u, over(v, w)), over(times(u, w), v)]);

/** u / v / w = u / (v w), and u (v / w) = (u v) / w */
const oneFraction = ({ letters: { u, v, w } }: Context, inFraction: boolean): Account =>
  account(
    'oneFraction',
    {},
    inFraction ? [over(over(u, v), w), over(u, times(v, w))] : [times(u, over(v, w)), over(times(u, v), w)],
  );

/** u^(1/2) = sqrt(u) */
function squareRoot({ letters: { u } }: Context): Account {
  const half = over(constant(1), constant(2));
  return account('squareRoot', { half: formulaOf(half) }, [powerOf(u, half), root(u)]);
}

/** (-u)^2 = u^2, and u / (-v) = -u / v */
const signs = ({ letters: { u, v } }: Context, isPower: boolean): Account =>
  account(
    'signs',
    {},
    isPower ? [squared(negative(u)), squared(u)] : [over(u, negative(v)), negative(over(u, v))],
  );

/** v u = u v */
const orderedProduct = ({ letters: { u, v } }: Context, many: boolean): Account =>
  account('orderedProduct', { many }, [times(v, u), times(u, v)]);
