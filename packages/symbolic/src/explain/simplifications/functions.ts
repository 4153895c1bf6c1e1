import { rulebook } from '@fourgrad/ops';
import { constant, variable } from '../../expression/build.js';
import type { Expr, NodeRule } from '../../expression/Expr.js';
import { isApplied } from '../../expression/operations.js';
import { nodesOf } from '../../expression/walk.js';
import { listed } from '../../simplify/ExprMap.js';
import { NormalForms } from '../../simplify/NormalForms.js';
import { evenPower } from '../../simplify/rewritings.js';
import { Signs } from '../../simplify/Signs.js';
import { negative, over, powerOf, root, times } from '../arithmetic.js';
import { equation, formulaOf, sidesOf } from '../Formula.js';
import { writtenAs } from '../writtenAs.js';
import { account, type Teller } from './Account.js';

const ruleOf = (node: Expr): NodeRule => node.rule as NodeRule;
const absolute = (u: Expr): Expr => writtenAs(rulebook.abs, [u]);
const logarithm = (u: Expr): Expr => writtenAs(rulebook.log, [u]);
const signOf = (u: Expr): Expr => writtenAs(rulebook.sign, [u]);
const exponential = (u: Expr): Expr => writtenAs(rulebook.exp, [u]);

/** f(g(u)) = u */
export const inverse: Teller = ({ before }, { letters: { u } }) => {
  const inner = before.x;
  const [f, g] = [before, inner].map((node) => formulaOf(writtenAs(ruleOf(node), [u])));
  return account('inverse', { f, g, u: formulaOf(inner.x) }, [
    writtenAs(ruleOf(before), [writtenAs(ruleOf(inner), [u])]),
    u,
  ]);
};

/** f(-u) = -f(u) */
export const odd: Teller = ({ before }, { letters: { u } }) => {
  const f = writtenAs(ruleOf(before), [u]);
  return account('odd', { f: formulaOf(f) }, [writtenAs(ruleOf(before), [negative(u)]), negative(f)]);
};

/** f(-u) = f(u) */
export const even: Teller = ({ before }, { letters: { u } }) => {
  const f = writtenAs(ruleOf(before), [u]);
  return account('even', { f: formulaOf(f) }, [writtenAs(ruleOf(before), [negative(u)]), f]);
};

/** exp(c log(u)) = u^c */
export const expOfLog: Teller = ({ before }, { letters: { u } }) => {
  const c = variable('c');
  const [factor, log] = before.x.operands;
  const roles = { c: formulaOf(factor), u: formulaOf(log.x) };
  return account('expOfLog', roles, [exponential(times(c, logarithm(u))), powerOf(u, c)]);
};

/** log(u^c) = c log(u) */
export const logOfPower: Teller = ({ before }, { letters: { u } }) => {
  const c = variable('c');
  const [base, exponent] = before.x.operands.map(formulaOf);
  return account('logOfPower', { u: base, c: exponent }, [logarithm(powerOf(u, c)), times(c, logarithm(u))]);
};

/** log(sqrt(u)) = log(u) / 2 */
export const logOfRoot: Teller = ({ before }, { letters: { u } }) =>
  account('logOfRoot', { u: formulaOf(before.x.x) }, [logarithm(root(u)), over(logarithm(u), constant(2))]);

/** log(1 / u) = -log(u) */
export const logOfReciprocal: Teller = ({ before }, { letters: { u } }) =>
  account('logOfReciprocal', { u: formulaOf(before.x.y) }, [
    logarithm(over(constant(1), u)),
    negative(logarithm(u)),
  ]);

/** abs(u) = u and relu(u) = u, for u >= 0 */
export const nonnegative: Teller = ({ before, after }, { letters: { u } }) =>
  account('nonnegative', { u: formulaOf(before.x), value: equation(...sidesOf(before, after)) }, [
    writtenAs(ruleOf(before), [u]),
    u,
  ]);

/** abs(u) = -u, for u <= 0 */
export const nonpositive: Teller = ({ before, after }, { letters: { u } }) =>
  account('nonpositive', { u: formulaOf(before.x), value: equation(...sidesOf(before, after)) }, [
    absolute(u),
    negative(u),
  ]);

/** sign(u) = 1, for u > 0 */
export const positive: Teller = ({ before }, { letters: { u } }) =>
  account('positive', { u: formulaOf(before.x) }, [writtenAs(ruleOf(before), [u]), constant(1)]);

/** abs(u)^c = u^c, for an even c */
export const evenPowerOfAbs: Teller = ({ before }, { letters: { u } }) => {
  const even = times(constant(2), variable('n'));
  return account('evenPowerOfAbs', { c: formulaOf(before.y) }, [
    powerOf(absolute(u), even),
    powerOf(u, even),
  ]);
};

/** (u^a)^b = u^(a b), and sqrt(u^n) = u^(n / 2); for an even inner exponent of abs(u) */
export const powerOfPower: Teller = ({ before }, { letters: { u }, assume }) => {
  const power = before.x;
  const [base, inner = over(constant(1), constant(2))] = power.operands;
  const even = evenPower(power) && !new Signs(assume).isNonnegative(base);
  const roles = { inner: formulaOf(inner), ...(even && { base: formulaOf(absolute(base)) }) };
  const result = even ? absolute(u) : u;
  const [a, b, n] = ['a', 'b', 'n'].map(variable);
  if (before.operands.length === 1)
    return account('rootOfPower', roles, [root(powerOf(u, n)), powerOf(result, over(n, constant(2)))]);
  return account('powerOfPower', { ...roles, outer: formulaOf(before.y) }, [
    powerOf(powerOf(u, a), b),
    powerOf(result, times(a, b)),
  ]);
};

/** sqrt(u v) = sqrt(u) sqrt(v), for u > 0 */
export const splitRoot: Teller = ({ before }, { letters: { u, v } }) =>
  account('splitRoot', { product: formulaOf(before.x) }, [root(times(u, v)), times(root(u), root(v))]);

/** abs(u v) = u abs(v), for u >= 0 */
export const splitAbs: Teller = ({ before }, { letters: { u, v } }) =>
  account('splitAbs', { product: formulaOf(before.x) }, [absolute(times(u, v)), times(u, absolute(v))]);

/** sign(u v) = sign(v), for u > 0 */
export const splitSign: Teller = ({ before }, { letters: { u, v } }) =>
  account('splitSign', { product: formulaOf(before.x) }, [signOf(times(u, v)), signOf(v)]);

/** abs(u) sign(u) = u, and u sign(u) = abs(u) */
export const timesSign: Teller = ({ before }, { letters: { u } }) => {
  const sign = nodesOf([before]).find((node) => isApplied(node, 'sign')) as Expr;
  const [inner] = sign.operands;
  const factors = listed(new NormalForms().factorsOf(before).powers.first);
  const gone = factors.some(({ key }) => key === inner) ? u : absolute(u);
  return account('timesSign', { u: formulaOf(inner) }, [
    times(gone, signOf(u)),
    gone === u ? absolute(u) : u,
  ]);
};

/** min(u, u) = u and max(u, u) = u */
export const same: Teller = ({ before }, { letters: { u } }) =>
  account('same', { u: formulaOf(before.x) }, [writtenAs(ruleOf(before), [u, u]), u]);

/** where(c, u, u) = u */
export const sameBranches: Teller = ({ before }, { letters: { u } }) =>
  account('sameBranches', { u: formulaOf(before.y) }, [writtenAs(ruleOf(before), [before.x, u, u]), u]);
