/** A text that is no expression of the function language: says what, where, and what to do. */
export class ParseError extends SyntaxError {
  override readonly name = 'ParseError';

  constructor(
    /** What is wrong and what to do, in one line. */
    readonly reason: string,
    readonly text: string,
    /** Where, counted in characters from 0. */
    readonly position: number,
  ) {
    super(`${reason} (at character ${position + 1})`);
  }

  /** The text with a caret under the place; a window of it if it is long. */
  caret(): string {
    const start = Math.max(0, this.position - 40);
    const before = oneLine(this.text.slice(start, this.position));
    const line = before + oneLine(this.text.slice(this.position, start + 80));
    return `${line}\n${' '.repeat([...before].length)}^`; // a character outside the basic plane is one, and counts two
  }
}

/** White space, and half a character where the window cuts it, as spaces. */
const oneLine = (piece: string): string => piece.replace(/\s|\p{Cs}/gu, ' ');
