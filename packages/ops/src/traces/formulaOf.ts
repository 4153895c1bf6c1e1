import type { TraceRow } from './TraceRow.js';

const INFIX: Readonly<Record<string, string>> = {
  add: '+',
  sub: '-',
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

/** An operation of a trace written out; only operators have spaces around them: v1 - v0, but v-1. */
export function formulaOf(operation: string, operands: TraceRow['operands'], builtIn: boolean): string {
  const texts = operands.map((operand) => (Object.is(operand, -0) ? '-0' : `${operand}`));
  if (builtIn && operation === 'neg') return `-${texts[0]}`;
  return builtIn && Object.hasOwn(INFIX, operation)
    ? texts.join(` ${INFIX[operation]} `)
    : `${operation}(${texts.join(', ')})`;
}
