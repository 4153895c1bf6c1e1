import { Stretch } from './Stretch.js';
import type { CallSyntax, Syntax } from './Syntax.js';
import type { Token } from './Token.js';

/** What is open: the whole text, brackets, a call's operands, bars, parts of a conditional, an exponent, a root. */
export type FrameKind = 'text' | 'group' | 'call' | 'bars' | 'then' | 'else' | 'exponent' | 'root';

/** Frames around one operand, which end with it. */
export const ENDS_WITH_OPERAND: ReadonlySet<FrameKind> = new Set(['exponent', 'root']);
const HAS_NO_END_OF_ITS_OWN: ReadonlySet<FrameKind> = new Set(['exponent', 'root', 'else']);

/** Something that has been opened and not closed, on the stack that stands for recursion. */
export class Frame {
  /** Operands that are read: of a call, or the condition (and the first part) of a conditional. */
  readonly operands: Syntax[] = [];
  /** What is being read. */
  stretch = new Stretch();
  /** Whether a bar behind an operand closes one: no bracket lies between. */
  readonly isInBars: boolean;

  constructor(
    readonly kind: FrameKind,
    /** The bracket, bar or sign that opened it. */
    readonly opener: Token,
    around: Frame | undefined,
    /** The function's name, of a call. */
    readonly name?: Token,
    /** Of a call: the 2 of sin²(x). */
    readonly power?: Token,
  ) {
    this.isInBars = kind === 'bars' || (HAS_NO_END_OF_ITS_OWN.has(kind) && around?.isInBars === true);
  }

  /** Ends what is being read: the next operand of a call, the first part of a conditional. */
  next(text: string): void {
    this.operands.push(this.stretch.read(text));
    this.stretch = new Stretch();
  }

  /** What the frame says as a whole, as one operand of what is around it. */
  closed(text: string): Syntax {
    const { kind, opener, name, operands } = this;
    if (!this.stretch.isEmpty) this.next(text);
    switch (kind) {
      case 'call':
        return call(name as Token, operands);
      case 'bars':
        // ln|x| is ln(abs(x))
        return name === undefined ? call(opener, operands) : call(name, [call(opener, operands)]);
      case 'root':
      case 'else':
        return call(opener, operands);
      default:
        return operands[0];
    }
  }
}

/** The functions that signs stand for; a root's is in its token. */
const FUNCTION_OF: Readonly<Record<string, string>> = { '|': 'abs', '?': 'where' };

const call = ({ kind, text, at }: Token, operands: readonly Syntax[]): CallSyntax => ({
  kind: 'call',
  name: kind === 'name' || kind === 'root' ? text : FUNCTION_OF[text],
  at,
  operands,
});
