/** What a text says before names have a meaning: a tree of plain data, read with explicit stacks only. */
export type Syntax = NumberSyntax | NameSyntax | CallSyntax | FactorialSyntax | OperatorSyntax | ChainSyntax;

export interface NumberSyntax {
  readonly kind: 'number';
  readonly value: number;
}

export interface NameSyntax {
  readonly kind: 'name';
  readonly name: string;
  /** Where it stands in the text. */
  readonly at: number;
}

/** A function with its operands; bars, roots and conditionals are calls of abs, sqrt and where. */
export interface CallSyntax {
  readonly kind: 'call';
  readonly name: string;
  readonly at: number;
  readonly operands: readonly Syntax[];
}

export interface FactorialSyntax {
  readonly kind: 'factorial';
  readonly operands: readonly [Syntax];
  /** Where the ! stands. */
  readonly at: number;
}

export interface OperatorSyntax {
  readonly kind: 'operator';
  /** The name that mathjs has for it, such as `add`. */
  readonly name: string;
  readonly operands: readonly Syntax[];
}

/** 0 < x < 1: operands with a comparison between each two. */
export interface ChainSyntax {
  readonly kind: 'chain';
  readonly comparisons: readonly string[];
  readonly operands: readonly Syntax[];
}

const NOTHING: readonly Syntax[] = [];

/** The parts of a piece of syntax, from left to right. */
export const partsOf = (syntax: Syntax): readonly Syntax[] =>
  'operands' in syntax ? syntax.operands : NOTHING;
