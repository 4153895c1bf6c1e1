import type { Formula } from '../Formula.js';
import type { Sentence } from '../Sentence.js';
import type { RuleId } from '../Step.js';
import type { SimplificationMessages } from './simplifications/SimplificationMessages.js';

/** The formulas that the sentence of each step has places for. `u` and `v` are equations: u = x^2. */
export interface Roles extends Record<RuleId, unknown> {
  constant: { readonly c: Formula; readonly x: Formula };
  variable: { readonly x: Formula };
  locallyConstant: { readonly f: Formula };
  sum: { readonly terms: readonly Formula[] };
  difference: { readonly u: Formula; readonly v: Formula };
  constantFactor: { readonly c: Formula; readonly u: Formula; readonly x: Formula };
  product: { readonly u: Formula; readonly v: Formula };
  quotient: { readonly u: Formula; readonly v: Formula };
  reciprocal: { readonly c: Formula; readonly v: Formula; readonly x: Formula };
  power: { readonly n: Formula; readonly x: Formula };
  exponential: { readonly a: Formula; readonly x: Formula };
  powerExponential: { readonly u: Formula; readonly v: Formula; readonly x: Formula };
  function: { readonly f: Formula; readonly derivative: Formula };
  chain: {
    readonly outer: Formula;
    readonly letter: Formula;
    readonly inner: Formula;
    readonly derivative: Formula;
  };
  multivariable: {
    readonly outer: Formula;
    readonly inner: readonly Formula[];
    readonly derivatives: readonly Formula[];
  };
  piecewise: { readonly mask: Formula; readonly chosen: Formula; readonly otherwise: Formula };
  omitted: { readonly count: number; readonly limit: number };
  /** `inner`: whether there were derivatives to put in. */
  result: { readonly f: Formula; readonly x: Formula; readonly inner: boolean };
  simplified: { readonly f: Formula; readonly x: Formula };
}

/** What can be said of a derivation: a step for every rule, and those that are no rules. */
export type MessageId = keyof Roles;

/** A step's title and sentence. */
export interface Wording {
  readonly title: string;
  readonly text: Sentence;
}

/** What is said of a step: its title, and its sentence around the formulas. */
export interface Message<StepRoles> {
  readonly title: string;
  readonly text: (roles: StepRoles) => Sentence;
}

type StepMessages = { readonly [Id in MessageId]: Message<Roles[Id]> };

/** Titles and sentences of one language. */
export interface Messages extends StepMessages {
  readonly simplifications: SimplificationMessages;
  /** Where the result of a simplification is rewritten at once. */
  readonly further: (result: Formula, normal: Formula) => Sentence;
  /** The words in LaTeX's braces: u if u > 0, v otherwise. */
  readonly cases: { readonly if: string; readonly otherwise: string };
  /** Where a derivative that this step leaves to be taken is found, if not right below. */
  readonly see: (derivative: Formula, step: number) => Sentence;
}

/** The words for a step, in the language that is given last. */
export const worded =
  <Id extends MessageId>(id: Id, roles: Roles[Id]) =>
  (messages: StepMessages): Wording => ({ title: messages[id].title, text: messages[id].text(roles) });
