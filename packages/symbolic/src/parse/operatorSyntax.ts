import * as mathjs from 'mathjs/number';
import { ConstantNode, Leaf, NoNode, OperatorNode, RelationalNode, SymbolNode } from './mathjsNodes.js';
import { partsOf, type Syntax } from './Syntax.js';

type Parse = (text: string) => Syntax | Leaf;

/** mathjs's types leave out the factories of its functions. */
type Factories = { readonly createParse: (dependencies: Readonly<Record<string, unknown>>) => Parse };

// The parser alone, on nodes of our own: everything else of mathjs falls out of the bundle.
const parse = (mathjs as unknown as Factories).createParse({
  typed: Object.assign((_name: string, signatures: { readonly string: Parse }) => signatures.string, {
    addConversion: () => {},
  }),
  numeric: () => undefined,
  config: { number: 'number' },
  ConstantNode,
  OperatorNode,
  RelationalNode,
  SymbolNode,
  AccessorNode: NoNode,
  ArrayNode: NoNode,
  AssignmentNode: NoNode,
  BlockNode: NoNode,
  ConditionalNode: NoNode,
  FunctionAssignmentNode: NoNode,
  FunctionNode: NoNode,
  IndexNode: NoNode,
  ObjectNode: NoNode,
  ParenthesisNode: NoNode,
  RangeNode: NoNode,
});

/** A word for each operand: the grammar asks only whether it is a number. */
export const NUMBER = '1';
export const OTHER = 'a';

/** Which word of a stretch mathjs could not read. */
export class WordError extends Error {
  constructor(readonly index: number) {
    super(`word ${index} is out of place`);
  }
}

/**
 * Operands and the operators between them as a tree, by mathjs's rules of precedence: a product without a sign, chains
 * of comparisons, percentages. There are no brackets in it, so that mathjs does not recurse.
 *
 * @throws WordError
 */
export function operatorSyntax(words: readonly string[], operands: readonly Syntax[]): Syntax {
  if (words.length === 1) return operands[0];
  try {
    return filled(parse(words.join(' ')), operands);
  } catch (error) {
    const { char } = error as { char?: number };
    if (char === undefined) throw error;
    throw new WordError(wordAt(words, char - 1));
  }
}

/** Puts the operands into the tree's leaves, which have their order. A percentage stands in the tree twice. */
function filled(tree: Syntax | Leaf, operands: readonly Syntax[]): Syntax {
  let used = 0;
  const operandOf = (leaf: Leaf): Syntax => {
    leaf.operand ??= operands[used++];
    return leaf.operand;
  };
  if (tree instanceof Leaf) return operandOf(tree);
  const seen = new Set<Syntax>([tree]);
  const stack: { readonly parts: (Syntax | Leaf)[]; readonly index: number }[] = [];
  const push = (node: Syntax): void => {
    const parts = partsOf(node) as (Syntax | Leaf)[]; // nodes just made by mathjs
    for (let index = parts.length - 1; index >= 0; index--) stack.push({ parts, index });
  };
  push(tree);
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const part = place.parts[place.index];
    if (part instanceof Leaf) place.parts[place.index] = operandOf(part);
    else if (!seen.has(part)) {
      seen.add(part);
      push(part);
    }
  }
  return tree;
}

/** Which word this character of the joined words belongs to. */
function wordAt(words: readonly string[], character: number): number {
  let end = 0;
  for (let index = 0; index < words.length; index++) {
    end += words[index].length + 1;
    if (character < end) return index;
  }
  return words.length - 1;
}
