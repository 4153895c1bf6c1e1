import { NUMBER, OTHER, operatorSyntax, WordError } from './operatorSyntax.js';
import { ParseError } from './ParseError.js';
import type { Syntax } from './Syntax.js';
import type { Token } from './Token.js';

/** What the last word of a stretch is. */
type Last = 'nothing' | 'prefix' | 'infix' | 'operand' | 'bars' | 'percent' | 'superscript';

const MOST_PREFIXES = 100; // - and not in turn: mathjs recurses over them

/** A flat stretch of text, operands with operators between them: each bracket in it is one operand, already read. */
export class Stretch {
  readonly #words: string[] = [];
  readonly #places: number[] = []; // of the words
  readonly #operands: Syntax[] = [];
  #last: Last = 'nothing';
  #prefixes = 0;
  #isDoubtful = false;

  /** Whether it could end here; otherwise an operand is missing. */
  get isComplete(): boolean {
    return this.#last !== 'nothing' && this.#last !== 'prefix' && this.#last !== 'infix';
  }

  get isEmpty(): boolean {
    return this.#last === 'nothing';
  }

  /** What an exponent or a factorial would be ambiguous behind: x²^3, 50%!. */
  get needsBrackets(): boolean {
    return this.#last === 'superscript' || this.#last === 'percent';
  }

  /** Whether a bar could as well have closed before: |x| y |z| may be |x * |y| * z|. */
  get isDoubtful(): boolean {
    return this.#isDoubtful;
  }

  number(token: Token): void {
    this.#operand(NUMBER, { kind: 'number', value: token.value }, token.at, 'operand');
  }

  operand(syntax: Syntax, at: number, startsWithBar = false, endsWithBar = false): void {
    if (this.#last === 'bars' && !startsWithBar) this.#isDoubtful = true;
    this.#operand(OTHER, syntax, at, endsWithBar ? 'bars' : 'operand');
  }

  superscript(token: Token): void {
    this.#word('^', token.at, 'infix');
    this.#operand(NUMBER, { kind: 'number', value: token.value }, token.at, 'superscript');
  }

  infix(sign: string, at: number): void {
    this.#prefixes = 0;
    this.#word(sign, at, 'infix');
  }

  percent(at: number): void {
    this.#word('%', at, 'percent');
  }

  /**
   * A sign, or `not`. In a long run two minuses make none, three nots make one, a plus nothing; a short run stays as it
   * is, since mathjs reads -1/2 x and --1/2 x in two ways.
   */
  prefix(sign: string, at: number, text: string): void {
    const last = this.#words.at(-1);
    const isLong = this.#prefixes > 2;
    const isPair = isLong && sign === last && (sign === '-' || last === this.#words.at(-2));
    if (isPair) {
      this.#words.pop();
      this.#places.pop();
      this.#prefixes -= 1;
    } else if (!isLong || sign !== '+') {
      if (this.#prefixes === MOST_PREFIXES)
        throw new ParseError(`at most ${MOST_PREFIXES} signs and nots may follow each other`, text, at);
      this.#prefixes += 1;
      this.#word(sign, at, 'prefix');
    }
  }

  /** Applies something to the last operand: a factorial. */
  postfix(wrap: (operand: Syntax) => Syntax): void {
    this.#operands.push(wrap(this.#operands.pop() as Syntax));
    this.#words[this.#words.length - 1] = OTHER;
    this.#last = 'operand';
  }

  /** What the whole stretch says. */
  read(text: string): Syntax {
    try {
      return operatorSyntax(this.#words, this.#operands);
    } catch (error) {
      if (!(error instanceof WordError)) throw error;
      throw new ParseError('an operator is missing before this', text, this.#places[error.index]);
    }
  }

  #operand(word: string, syntax: Syntax, at: number, last: Last): void {
    this.#prefixes = 0;
    this.#operands.push(syntax);
    this.#word(word, at, last);
  }

  #word(word: string, at: number, last: Last): void {
    this.#words.push(word);
    this.#places.push(at);
    this.#last = last;
  }
}
