import type { Expr } from '../expression/Expr.js';
import { type KnownName, rulebookName } from './rulebookName.js';

const SYMBOLS: Readonly<Partial<Record<KnownName, string>>> = {
  add: '+',
  sub: '-',
  neg: '-',
  mul: '*',
  div: '/',
  pow: '^',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  eq: '==',
  ne: '!=',
};

/** What a node is called in a drawing: the sign or the name of its function, its own name, or its number. */
export function symbolOf(node: Expr): string {
  if (node.kind === 'apply') {
    const name = rulebookName(node);
    return (name === undefined ? undefined : SYMBOLS[name]) ?? (node.rule as NonNullable<Expr['rule']>).name;
  }
  if (node.name !== '') return node.name;
  return Object.is(node.value, -0) ? '-0' : `${node.value}`;
}
