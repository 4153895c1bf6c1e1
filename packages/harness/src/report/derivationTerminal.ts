import { toLatex, variable } from '@fourgrad/symbolic';
import type { DerivationReport, Written } from '../derivationOf.js';
import { count, cut, printable } from './format.js';
import { legend } from './legend.js';
import type { Style } from './style.js';
import { type Column, fitted, lines } from './table.js';
import { DEFAULT_WIDTH } from './terminal.js';

/** How expressions are to be written. */
export type Notation = 'text' | 'latex';

const LONGEST = 2000; // in JSON they are whole
const LONGEST_NAME = 24;

/** A function and its derivatives for a terminal: the formulas, the simplified one below the raw one, and their sizes. */
export function terminalDerivation(
  { function: f, derivatives }: DerivationReport,
  notation: Notation,
  style: Style,
  width = DEFAULT_WIDTH,
): string {
  const formula = (name: string, written: Written) => `${name} = ${shown(written, notation)}`;
  const equations = derivatives.flatMap(({ wrt, raw, simplified }) => {
    const name = derivativeName(wrt, notation, f.variables.length > 1);
    const isSame = raw[notation] !== null && raw[notation] === simplified[notation];
    return [formula(name, raw), ...(isSame ? [] : [formula(' '.repeat(name.length), simplified)])];
  });
  const sizes: Size[] = [
    { name: 'f', written: f },
    ...derivatives.flatMap(({ wrt, raw, simplified }) => {
      const name = cut(`df/d${wrt}`, LONGEST_NAME);
      return [
        { name, written: raw },
        { name: `${name}, simplified`, written: simplified },
      ];
    }),
  ];
  const { heads, rows } = lines(fitted(columnsOf(sizes), width));
  return [
    style.strong(formula('f', f)),
    ...equations,
    '',
    ...heads.map(style.dim),
    ...rows,
    '',
    ...legend(MEANINGS, width).map(style.dim),
    '',
  ].join('\n');
}

const MEANINGS =
  'tree: nodes written out; dag: distinct nodes; operations: distinct ones that compute; ' +
  'printed: characters of the text';

function derivativeName(wrt: string, notation: Notation, isPartial: boolean): string {
  if (notation === 'text') return `df/d${wrt}`;
  const d = isPartial ? '\\partial ' : 'd';
  return `\\frac{${d}f}{${d}${toLatex(variable(wrt))}}`;
}

function shown(written: Written, notation: Notation): string {
  const text = written[notation];
  if (text === null) return `(${count(written.size.printed)} characters, too long to write out)`;
  return cut(printable(text), LONGEST);
}

/** A row of the table of sizes. */
interface Size {
  readonly name: string;
  readonly written: Written;
}

function columnsOf(sizes: readonly Size[]): Column[] {
  const column = (head: 'tree' | 'dag' | 'operations' | 'printed', rank: number): Column => ({
    head,
    rank,
    cells: sizes.map(({ written }) => count(written.size[head])),
  });
  return [
    { head: 'size', rank: 0, words: true, cells: sizes.map(({ name }) => name) },
    column('tree', 0),
    column('dag', 0),
    column('operations', 1),
    column('printed', 2),
  ];
}
