import { applyElementwise, div, hypot, log, max, min, rulebook, where } from '@fourgrad/ops';
import { type Builder, exactly, several } from './Builder.js';
import { COMPOSITIONS, nthRoot } from './compositions.js';
import { SPELLINGS } from './spellings.js';

const NAMED: ReadonlyMap<string, Builder> = new Map<string, Builder>([
  ...Object.values(rulebook).map(
    (rule) => [rule.name, exactly(rule.arity, (...operands) => applyElementwise(rule, operands))] as const,
  ),
  ...Object.entries(COMPOSITIONS).map(([name, build]) => [name, exactly(1, build)] as const),
  ['log', { least: 1, most: 2, build: (x, base) => (base === undefined ? log(x) : div(log(x), log(base))) }],
  ['min', several(min)],
  ['max', several(max)],
  ['hypot', { ...several(hypot), least: 2 }],
  ['nthRoot', { least: 1, most: 2, build: (x, n) => nthRoot(x, n) }],
  ['where', exactly(3, where)],
]);

/** The functions of the text: the primitives of the rulebook, compositions of them, and other spellings of both. */
export const FUNCTIONS: ReadonlyMap<string, Builder> = new Map([
  ...NAMED,
  ...Object.entries(SPELLINGS).flatMap(([name, spellings]) =>
    spellings.map((spelling) => [spelling, NAMED.get(name) as Builder] as const),
  ),
]);
