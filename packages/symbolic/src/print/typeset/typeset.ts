import type { Expr } from '../../expression/Expr.js';
import { isUnnamed, numberOf } from '../../expression/numberOf.js';
import { fold } from '../../expression/walk.js';
import { isSingle, letterOf } from '../letters.js';
import { LONGEST, Precedence } from '../printed.js';
import { rulebookName } from '../rulebookName.js';
import { number } from './arithmetic.js';
import { call, TEMPLATES } from './functions.js';
import { type Notation, signed } from './Notation.js';
import { type Edge, type Piece, piece } from './Piece.js';

/**
 * The formula of an expression in a notation: fractions, roots, exponents, and brackets only where they are needed.
 *
 * @throws RangeError if the text would pass 10 million characters.
 */
export function typeset(expr: Expr, notation: Notation): string {
  const pieces = fold<Piece>([expr], (node, operands) => {
    const typeset = node.kind === 'apply' ? application(notation, node, operands) : leaf(notation, node);
    if (typeset.text.length > LONGEST)
      throw new RangeError(
        `the expression's formula passes ${LONGEST} characters; size(expr) tells how large it is`,
      );
    return typeset;
  });
  return signed(notation, pieces.get(expr) as Piece);
}

function application(n: Notation, node: Expr, operands: readonly Piece[]): Piece {
  const name = rulebookName(node);
  const template = name === undefined ? undefined : TEMPLATES[name];
  return template?.(n, ...operands) ?? call(n, node, operands);
}

// letters that a bracket after them makes a function of: f (x + 1)
const FUNCTION_LETTERS = new Set(['f', 'g', 'h', 'F', 'G', 'H', 'Gamma', 'psi', 'sigma', 'Γ', 'ψ', 'σ']);

function leaf(n: Notation, e: Expr): Piece {
  const value = numberOf(e);
  if (value !== undefined) return number(n, value);
  if (isUnnamed(e)) return piece(n.words(`${e.value}`), Precedence.atom, ['name', 'name']);
  const letter = letterOf(e.name);
  const edge: Edge = !isSingle(letter.stem)
    ? 'name'
    : FUNCTION_LETTERS.has(letter.stem)
      ? 'functionLetter'
      : 'letter';
  return piece(n.letter(letter), Precedence.atom, [edge, edge]);
}
