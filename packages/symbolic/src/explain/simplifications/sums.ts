import { constant, variable } from '../../expression/build.js';
import type { Expr } from '../../expression/Expr.js';
import { NormalForms } from '../../simplify/NormalForms.js';
import * as Q from '../../simplify/rational.js';
import type { SimplificationStep } from '../../simplify/simplificationsOf.js';
import { minus, plus, times } from '../arithmetic.js';
import { type Formula, formulaOf } from '../Formula.js';
import { type Account, account, type Context, combined } from './Account.js';
import { decimalFraction } from './decimalFraction.js';
import { partsNamed } from './partsNamed.js';
import { merged, type Terms, termsIn } from './termsIn.js';

/** A sum in its normal form: like terms put together, opposite ones cancelled, numbers added, brackets removed. */
export function tellSum({ before, after }: SimplificationStep, context: Context): Account {
  const changes = changesOf(before, after, context);
  if (changes === undefined) return orderedSum(context, true);
  const { brackets, others } = changes;
  const [main] = [...others, ...brackets];
  return main === undefined ? orderedSum(context, false) : combined([...brackets, ...others], main);
}

/** Whether more has happened to a sum than that its terms have been put in order. */
export function isSummed(before: Expr, after: Expr, context: Context): boolean {
  const changes = changesOf(before, after, context);
  return changes !== undefined && changes.brackets.length + changes.others.length > 0;
}

/** What happened to the sum, brackets first as it is done by hand; undefined where it is too large. */
function changesOf(before: Expr, after: Expr, context: Context) {
  const forms = new NormalForms(context.assume);
  const [was, is] = [before, after].map((sum) => termsIn(sum, forms));
  if (was === undefined || is === undefined) return undefined;
  const isMultiplied = was.multiplied > is.multiplied;
  const brackets = was.brackets > is.brackets || isMultiplied ? [removedBrackets(context, isMultiplied)] : [];
  return { brackets, others: collections(was, is, context) };
}

function collections(was: Terms, is: Terms, context: Context): Account[] {
  const accounts: Account[] = [];
  const collected = merged(was.multiples, is.multiples);
  const like = collected.filter((term) => is.multiples.has(term));
  const opposite = collected.filter((term) => !is.multiples.has(term));
  if (like.length > 0) accounts.push(likeTerms(context, partsNamed(like)));
  if (opposite.length > 0) accounts.push(cancelledTerms(context, partsNamed(opposite)));
  if (was.numbers.length > 1 && was.numbers.length > is.numbers.length)
    accounts.push(addedNumbers(context, is.numbers[0] ?? Q.ZERO));
  else if (was.decimals.length > is.decimals.length) accounts.push(decimalFraction(was.decimals[0]));
  return accounts;
}

/** a u + b u = (a + b) u */
function likeTerms({ letters: { u } }: Context, parts: readonly Formula[]): Account {
  const [a, b] = ['a', 'b'].map(variable);
  return account('likeTerms', { parts }, [plus(times(a, u), times(b, u)), times(plus(a, b), u)]);
}

/** u - u = 0 */
const cancelledTerms = ({ letters: { u } }: Context, parts: readonly Formula[]): Account =>
  account('cancelledTerms', { parts }, [minus(u, u), constant(0)]);

/** u + a + b = u + (a + b) */
function addedNumbers({ letters: { u } }: Context, total: Q.Rational): Account {
  const [a, b] = ['a', 'b'].map(variable);
  return account('addedNumbers', { total: formulaOf(Q.expressionOf(total)) }, [
    plus(plus(u, a), b),
    plus(u, plus(a, b)),
  ]);
}

/** u - (v - w) = u - v + w, and a (u + v) = a u + a v */
function removedBrackets({ letters: { u, v, w } }: Context, multiplied: boolean): Account {
  const a = variable('a');
  return account(
    'removedBrackets',
    {},
    multiplied
      ? [times(a, plus(u, v)), plus(times(a, u), times(a, v))]
      : [minus(u, minus(v, w)), plus(minus(u, v), w)],
  );
}

/** v + u = u + v */
const orderedSum = ({ letters: { u, v } }: Context, many: boolean): Account =>
  account('orderedSum', { many }, [plus(v, u), plus(u, v)]);
