import * as fc from 'fast-check';
import { parse as mathjsParse } from 'mathjs/number';
import { expect, it } from 'vitest';
import { diff, type Expr, ParseError, parse, simplify, toText, variablesIn } from '../src/index.js';

const spaced = (signs: readonly string[]) =>
  fc.tuple(fc.constantFrom(...signs), fc.boolean()).map(([sign, wide]) => (wide ? ` ${sign} ` : sign));

/** Texts of the language that mathjs reads too; brackets only where the generator wants them. */
const { text } = fc.letrec<{ text: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom('x', 'y', 'z', '2', '3', '0.5', '1e1', 'pi', 'e', '3!'),
    tie('text').map((inner) => `(${inner})`),
    tie('text').map((inner) => `sin(${inner})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `max(${a}, ${b})`),
    fc.tuple(tie('text'), tie('text'), tie('text')).map(([a, b, c]) => `((${a}) > 0 ? ${b} : ${c})`),
    tie('text').map((inner) => `((${inner})%)`),
  ),
  text: fc
    .tuple(
      fc.constantFrom('', '', '-', '+', '--', '-+', '---', '-+--+-'),
      tie('atom'),
      fc.array(
        fc.tuple(
          fc.oneof(
            spaced(['+', '-', '*', '/', '^', '^-', '* -', '%']),
            fc.constantFrom(' ', ' mod ', ' * +'),
          ),
          tie('atom'),
        ),
        { maxLength: 5 },
      ),
    )
    .map(([sign, first, rest]) => sign + first + rest.map(([operator, atom]) => operator + atom).join('')),
}));

const conditions = fc
  .array(fc.tuple(spaced(['<', '>=', '==', '!=']), fc.constantFrom('x', 'y', 'z', '2')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => `x${parts.map(([sign, operand]) => sign + operand).join('')}`);
const logic = fc
  .array(fc.tuple(fc.constantFrom(' and ', ' or ', ' and not '), conditions), { maxLength: 4 })
  .chain((parts) => conditions.map((first) => first + parts.map((part) => part.join('')).join('')));

/** What ours reads, or undefined for what it refuses. */
function read(formula: string): Expr | undefined {
  try {
    return parse(formula);
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** The text with a bracket around every operation, as mathjs reads it; undefined for what it refuses. */
function bracketed(formula: string): string | undefined {
  try {
    return mathjsParse(formula).toString({ parenthesis: 'all', implicit: 'show' });
  } catch {
    return undefined;
  }
}

it('operators bind as they do in mathjs: precedence, products without a sign, percentages, chains', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.oneof({ arbitrary: text, weight: 4 }, { arbitrary: logic, weight: 1 }), (formula) => {
      const plain = bracketed(formula);
      if (plain === undefined) return;
      const [got, want] = [read(formula), read(plain)];
      expect(`${got}`, formula).toBe(`${want}`);
      expect(got === want).toBe(true);
      if (got !== undefined) compared += 1;
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(400);
});

it('toText of an expression, of its derivative and of that simplified parses to the identical expression', () => {
  fc.assert(
    fc.property(fc.oneof(text, logic), (formula) => {
      const expr = read(formula);
      fc.pre(expr !== undefined);
      const derivative = diff(expr as Expr, 'x');
      for (const e of [expr as Expr, derivative, simplify(derivative)])
        expect(parse(toText(e)) === e, toText(e)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('brackets around the whole, in any number, change nothing', () => {
  fc.assert(
    fc.property(text, fc.nat(500), (formula, depth) => {
      fc.pre(read(formula) !== undefined);
      expect(parse('('.repeat(depth) + formula + ')'.repeat(depth)) === parse(formula)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('a sign that is none of the language is pointed at, wherever it stands', () => {
  fc.assert(
    fc.property(text, fc.double({ min: 0, max: 1, noNaN: true }), (formula, part) => {
      const position = Math.floor(part * formula.length);
      const broken = `${formula.slice(0, position)}@${formula.slice(position)}`;
      expect(() => parse(broken)).toThrow(`unexpected character @ (at character ${position + 1})`);
    }),
  );
});

it('any text at all is read or refused with a place in it, never anything else', () => {
  const piece = fc.constantFrom(
    ...'x y 2 .5 ( ) | + - * / ^ ! % ² √ ? : , < == sin( ln th e pi and not mod = [ ] { . " # \\ 𝑥 \n'.split(
      ' ',
    ),
  );
  const anything = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(anything, (formula) => {
      for (const reader of [parse, variablesIn]) {
        try {
          reader(formula);
        } catch (error) {
          if (!(error instanceof ParseError)) throw error;
          expect(error.position).toBeGreaterThanOrEqual(0);
          expect(error.position).toBeLessThanOrEqual(formula.length);
          expect(error.caret().split('\n')).toHaveLength(2);
        }
      }
    }),
    { numRuns: 5000 },
  );
});
