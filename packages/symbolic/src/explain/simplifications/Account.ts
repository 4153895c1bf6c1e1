import type { Expr } from '../../expression/Expr.js';
import type { Assumptions } from '../../simplify/Signs.js';
import type { SimplificationStep } from '../../simplify/simplificationsOf.js';
import { equation, type Formula, sidesOf } from '../Formula.js';
import type { Letters } from '../Letters.js';
import type { Messages, Wording } from '../messages/Messages.js';
import type { SimplificationRoles } from '../messages/simplifications/SimplificationMessages.js';

/** What is told of a simplification: the general rule, and the words. */
export interface Account {
  readonly formula: Formula;
  readonly wording: (messages: Messages) => Wording;
}

/** What the accounts know besides the step: letters that are free, and what was assumed of variables. */
export interface Context {
  readonly letters: Letters;
  readonly assume: Assumptions | undefined;
}

/** The account of what one rule of the simplifier has done. */
export type Teller = (step: SimplificationStep, context: Context) => Account;

/** The message of this name, with the two sides of the general rule if there is one. */
export const account = <Id extends keyof SimplificationRoles>(
  id: Id,
  roles: SimplificationRoles[Id],
  rule?: readonly [Expr, Expr],
): Account => ({
  formula: rule === undefined ? { text: '', latex: '' } : equation(...sidesOf(...rule)),
  wording: ({ simplifications }) => ({
    title: simplifications[id].title,
    text: simplifications[id].text(roles),
  }),
});

/** Several things that happened in one step, told in this order; the main one gives the title and the formula. */
export const combined = (accounts: readonly Account[], main: Account): Account => ({
  formula: main.formula,
  wording: (messages) => ({
    title: main.wording(messages).title,
    text: accounts.flatMap(({ wording }, i) => [...(i === 0 ? [] : [' ']), ...wording(messages).text]),
  }),
});
