import { Precedence, parenthesized } from '../printed.js';
import type { KnownName } from '../rulebookName.js';

/** Code that computes one value. */
export interface Code {
  readonly text: string;
  /** A choice `c ? a : b` binds least, as a relation does. */
  readonly precedence: Precedence;
  /** Of a mask: the test that it stands for. */
  readonly test?: string;
  /** Of a number: which. */
  readonly constant?: number;
}

/** How a primitive is computed from its operands. `$name(` calls a helper of the language. */
export type Template = (...operands: Code[]) => Code;

/** A function of numbers, ready to be written in a language. */
export interface Outline {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Parameters that nothing depends on. */
  readonly unused: readonly string[];
  readonly temporaries: readonly (readonly [name: string, value: string])[];
  readonly results: readonly string[];
  /** Whether it returns a list, of any length. */
  readonly list: boolean;
}

/** A programming language: its numbers, its mathematics and its functions. */
export interface Language {
  readonly title: string;
  /** Names that no variable and no function can have: keywords, and what generated code uses. */
  reserved(name: string): boolean;
  /** A number that reads back to the same float64. */
  number(value: number): string;
  /** Named constants that the language has. */
  readonly constants: Readonly<Record<string, string>>;
  /** null: the language has no such function. */
  readonly templates: Readonly<Record<KnownName, Template | null>>;
  /** Definitions of what the mathematics library lacks, by name; each call of another helper is `$name(`. */
  readonly helpers: Readonly<Record<string, string>>;
  /** The function's text, and what stands once before everything: imports. */
  write(outline: Outline): string;
  readonly preamble: string;
  /** Between definitions. */
  readonly gap: string;
}

/** `f(x, y)` */
export const call =
  (name: string): Template =>
  (...operands) => ({
    text: `${name}(${operands.map(({ text }) => text).join(', ')})`,
    precedence: Precedence.atom,
  });

/** `x + y`, grouped from the left; the order of operations is kept, since rounding depends on it. */
export const infix =
  (sign: string, precedence: Precedence): Template =>
  (x, y) => ({
    text: `${parenthesized(x, precedence)} ${sign} ${parenthesized(y, precedence + 1)}`,
    precedence,
  });

/** `1 / f(x)` */
export const reciprocalOf =
  (name: string, one: string): Template =>
  (x) => ({ text: `${one} / ${name}(${x.text})`, precedence: Precedence.product });

/** `-x` */
export const prefixed: Template = (x) => ({
  text: `-${parenthesized(x, Precedence.atom)}`,
  precedence: Precedence.sign,
});

type Choose = (test: string, yes: string, no: string) => string;

/** `x < y` as a mask: 1 or 0. */
export const comparison =
  (sign: string, choose: Choose, [one, zero]: readonly [string, string]): Template =>
  (x, y) => {
    const test = `${parenthesized(x, Precedence.sum)} ${sign} ${parenthesized(y, Precedence.sum)}`;
    return { text: choose(test, one, zero), precedence: Precedence.relation, test };
  };

/** A choice by a mask: the test that it is, or whether it is not zero. */
export const choice =
  (choose: Choose, notZero: string): Template =>
  (condition, x, y) => {
    const test = condition.test ?? `${parenthesized(condition, Precedence.sum)} ${notZero}`;
    const [yes, no] = [x, y].map((value) => parenthesized(value, Precedence.sum));
    return { text: choose(test, yes, no), precedence: Precedence.relation };
  };

export const ternary: Choose = (test, yes, no) => `${test} ? ${yes} : ${no}`;

/** Whether a text of words with spaces between them has this one. */
export const hasWord = (words: string, word: string): boolean => words.split(/\s+/).includes(word);
