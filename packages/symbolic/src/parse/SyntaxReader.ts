import { callAhead } from './callAhead.js';
import { ENDS_WITH_OPERAND, Frame, type FrameKind } from './Frame.js';
import { missingOperand, outOfPlace } from './mistakes.js';
import { ParseError } from './ParseError.js';
import {
  DOUBTFUL_BARS,
  DOUBTFUL_PERCENT,
  DOUBTFUL_POSTFIX,
  DOUBTFUL_ROOT,
  INVERSE,
  NEGATION,
} from './refused.js';
import type { Stretch } from './Stretch.js';
import type { Syntax } from './Syntax.js';
import { OFTEN_VARIABLES } from './spellings.js';
import type { Token, TokenKind } from './Token.js';
import { tokenize } from './tokenize.js';
import { INFIX_WORDS, PREFIXES } from './words.js';

/** What a factor, or the second operand of a remainder, starts with. */
const STARTS_OPERAND: ReadonlySet<TokenKind> = new Set(['number', 'name', 'open', 'root']);
const ENDS_STRETCH: ReadonlySet<TokenKind> = new Set(['close', 'comma', 'colon', 'end']);
const BRACKETED_ROOT = /[√∛]\s*[(|]/y;

/**
 * Reads the structure of a text: brackets, bars, calls, conditionals, exponents, roots. All that can nest is kept on a
 * stack of frames, so that depth is no limit; mathjs reads the flat stretches between.
 */
export class SyntaxReader {
  readonly #tokens: readonly Token[];
  readonly #frames: Frame[] = [];
  #index = 0;

  constructor(readonly text: string) {
    this.#tokens = tokenize(text);
    this.#open('text', this.#tokens[0]);
  }

  /** @throws ParseError at the first token that does not fit. */
  read(): Syntax {
    for (;;) {
      const token = this.#tokens[this.#index];
      if (this.#stretch.isComplete) this.#endExponents(token);
      if (token.kind === 'end') {
        this.#endStretch(token, 'text');
        return this.#top.closed(this.text);
      }
      this.#read[token.kind](token);
      this.#index += 1;
    }
  }

  get #top(): Frame {
    return this.#frames[this.#frames.length - 1];
  }

  get #stretch(): Stretch {
    return this.#top.stretch;
  }

  readonly #read = {
    number: (token) => {
      const { kind } = this.#tokens[this.#index - 1] ?? token;
      if (this.#stretch.isComplete && (kind === 'number' || kind === 'superscript'))
        throw this.#error('an operator is missing between two numbers', token);
      this.#stretch.number(token);
    },
    name: (token) => this.#name(token),
    operator: (token) => this.#operator(token),
    open: (token) => this.#open('group', token),
    root: (token) => this.#open('root', token),
    close: (token) => {
      const { kind, stretch, operands } = this.#top;
      const isEmptyCall = kind === 'call' && stretch.isEmpty && operands.length === 0;
      if (!isEmptyCall) this.#endStretch(token, 'group', 'call');
      this.#close();
    },
    comma: (token) => {
      this.#endStretch(token, 'call');
      this.#top.next(this.text);
    },
    bar: (token) => {
      if (this.#stretch.isComplete && this.#top.isInBars) {
        this.#endStretch(token, 'bars');
        this.#close();
      } else if (this.#stretch.isComplete && this.#stretch.isDoubtful)
        throw this.#error(DOUBTFUL_BARS, token);
      else this.#open('bars', token);
    },
    question: (token) => {
      this.#complete(token);
      const frame = this.#top;
      frame.next(this.text);
      this.#open('then', token).operands.push(frame.operands.pop() as Syntax);
    },
    colon: (token) => {
      this.#endStretch(token, 'then');
      const { opener, operands } = this.#top;
      this.#top.next(this.text);
      this.#frames.pop();
      this.#open('else', opener).operands.push(...operands);
    },
    factorial: (token) => {
      if (!this.#stretch.isComplete) throw this.#error(NEGATION, token);
      if (this.#stretch.needsBrackets) throw this.#error(DOUBTFUL_POSTFIX, token);
      this.#stretch.postfix((operand) => ({ kind: 'factorial', operands: [operand], at: token.at }));
    },
    superscript: (token) => {
      this.#complete(token);
      if (this.#stretch.needsBrackets) throw this.#error(DOUBTFUL_POSTFIX, token);
      this.#stretch.superscript(token);
    },
  } satisfies Record<Exclude<TokenKind, 'end'>, (token: Token) => void>;

  #name(token: Token): void {
    const { text, at } = token;
    const isInfix = INFIX_WORDS.has(text) && (text !== 'mod' || this.#stretch.isComplete); // mod(x, y)
    if (PREFIXES.has(text) || isInfix) {
      this.#operator(token);
      return;
    }
    const call = callAhead(this.#tokens, this.#index, this.#top.isInBars);
    if (call !== undefined) {
      const { opener, power } = call;
      if (power !== undefined && power.value < 0) throw this.#error(INVERSE, power);
      const kind = this.#tokens[opener].kind === 'bar' ? 'bars' : 'call';
      this.#open(kind, this.#tokens[opener], token, power);
      this.#index = opener;
    } else if (OFTEN_VARIABLES.has(text) && STARTS_OPERAND.has(this.#tokens[this.#index + 1].kind)) {
      throw this.#error(`${text} is a function: write ${text}(x)`, token);
    } else {
      this.#stretch.operand({ kind: 'name', name: text, at }, at);
    }
  }

  #operator(token: Token): void {
    const { text, at } = token;
    if (!this.#stretch.isComplete) {
      if (!PREFIXES.has(text) || this.#top.kind === 'root') this.#complete(token);
      this.#stretch.prefix(text, at, this.text);
    } else if (text === 'not') {
      throw this.#error('an operator is missing before not', token);
    } else if (text === '%' && !this.#isRemainder(token)) {
      this.#stretch.percent(at);
    } else {
      if (text === '^' && this.#stretch.needsBrackets) throw this.#error(DOUBTFUL_POSTFIX, token);
      this.#stretch.infix(INFIX_WORDS.get(text) ?? text, at);
      if (text === '^') this.#open('exponent', token);
    }
  }

  /** Whether a % has a second operand; otherwise it is a percentage. */
  #isRemainder(token: Token): boolean {
    const { kind, text } = this.#tokens[this.#index + 1];
    if (PREFIXES.has(text)) throw this.#error(DOUBTFUL_PERCENT, token);
    if (kind === 'bar') return !this.#top.isInBars;
    return STARTS_OPERAND.has(kind) && !INFIX_WORDS.has(text);
  }

  #open(kind: FrameKind, opener: Token, name?: Token, power?: Token): Frame {
    const frame = new Frame(kind, opener, this.#top, name, power);
    this.#frames.push(frame);
    return frame;
  }

  /** Closes the innermost frame: it is an operand of the one around it. */
  #close(): void {
    const frame = this.#frames.pop() as Frame;
    const syntax = frame.closed(this.text);
    const startsWithBar = frame.kind === 'bars' && frame.name === undefined;
    this.#stretch.operand(syntax, frame.opener.at, startsWithBar, frame.kind === 'bars');
    if (frame.power !== undefined) this.#stretch.superscript(frame.power);
  }

  /** An exponent ends with its operand, unless that goes on; so does a root. */
  #endExponents(token: Token): void {
    const goesOn = token.text === '^' || token.kind === 'factorial' || token.kind === 'superscript';
    while (ENDS_WITH_OPERAND.has(this.#top.kind)) {
      const { kind, opener } = this.#top;
      if (goesOn && kind === 'exponent') return;
      BRACKETED_ROOT.lastIndex = opener.at;
      if (goesOn && !BRACKETED_ROOT.test(this.text)) throw this.#error(DOUBTFUL_ROOT, token);
      this.#close();
    }
  }

  /** What is being read ends here, and with it the last parts of conditionals: it must be one of these frames. */
  #endStretch(token: Token, ...kinds: readonly FrameKind[]): void {
    this.#complete(token);
    while (this.#top.kind === 'else') this.#close();
    if (!kinds.includes(this.#top.kind)) throw outOfPlace(token, this.#top, this.text);
  }

  /** @throws ParseError if an operand is missing before this token. */
  #complete(token: Token): void {
    if (this.#stretch.isComplete) return;
    const isOpenBar = this.#top.kind === 'bars' && this.#stretch.isEmpty && ENDS_STRETCH.has(token.kind);
    if (isOpenBar) throw outOfPlace(token, this.#top, this.text);
    throw missingOperand(token, this.#tokens[this.#index - 1], this.text);
  }

  #error(reason: string, { at }: Token): ParseError {
    return new ParseError(reason, this.text, at);
  }
}
