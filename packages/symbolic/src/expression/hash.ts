import type { Expr, NodeRule } from './Expr.js';

// Hashes of what expressions are made of: the same in every run.

/** Of a text, letter by letter: Fowler, Noll and Vo. */
export function hashOfText(text: string): number {
  let hash = 0x9e3779b1;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Of a rule applied to operands; those that are not there change nothing. */
export const hashOfNode = (rule: NodeRule, x: Expr, y?: Expr, z?: Expr): number =>
  mixed(mixed(mixed(hashOfText(rule.name), x), y), z);

/** Multiplicative: Knuth 6.4. */
const mixed = (hash: number, operand?: Expr): number =>
  operand === undefined ? hash : Math.imul(hash ^ operand.hash, 0x85ebca6b) ^ (hash >>> 13);
