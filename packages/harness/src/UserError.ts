/** Something the user can mend: one line that says what, where and what to do; the command line exits with its code. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    message: string,
    /** 2 wrong use, 3 a check failed, 4 the function lies outside a mode. */
    readonly exitCode: 2 | 3 | 4 = 2,
    /** Lines to show below, such as the text with a caret. */
    readonly detail = '',
  ) {
    super(message);
  }
}
