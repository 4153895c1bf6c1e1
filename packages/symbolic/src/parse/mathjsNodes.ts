import type { ChainSyntax, OperatorSyntax, Syntax } from './Syntax.js';

/** What mathjs's parser asks of a node: `isNode` on its prototype. */
abstract class Node {
  get isNode(): boolean {
    return true;
  }
}

/** A place for an operand; the parser sees only whether it is a number. */
export abstract class Leaf extends Node {
  operand: Syntax | undefined;
}

export class SymbolNode extends Leaf {
  readonly isSymbolNode = true;
}

export class ConstantNode extends Leaf {
  readonly isConstantNode = true;

  /** The value is given by the parser itself, the 100 of a percentage, and left out for a number of the text. */
  constructor(value?: number) {
    super();
    if (value !== undefined) this.operand = { kind: 'number', value };
  }
}

export class OperatorNode extends Node implements OperatorSyntax {
  readonly isOperatorNode = true;
  readonly kind = 'operator';

  constructor(
    readonly op: string,
    readonly fn: string,
    readonly args: Syntax[],
    _implicit?: boolean,
    readonly isPercentage = false,
  ) {
    super();
  }

  get name(): string {
    return this.fn;
  }

  get operands(): Syntax[] {
    return this.args;
  }
}

export class RelationalNode extends Node implements ChainSyntax {
  readonly kind = 'chain';

  constructor(
    readonly comparisons: readonly string[],
    readonly operands: Syntax[],
  ) {
    super();
  }
}

/** Stands for the kinds of nodes that no flat stretch of operands and operators has: arrays, blocks, calls ... */
export class NoNode extends Node {
  constructor() {
    super();
    throw new TypeError('a stretch has only operands and operators');
  }
}
