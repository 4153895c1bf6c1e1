import { UserError } from '../UserError.js';

/**
 * The function that a user gives as an argument, or on standard input where the argument is -.
 *
 * @throws UserError if standard input cannot be read.
 */
export async function functionText<T extends string | undefined>(argument: T): Promise<T> {
  if (argument?.trim() !== '-') return argument?.trim() as T;
  const chunks: string[] = [];
  try {
    for await (const chunk of process.stdin.setEncoding('utf8')) chunks.push(chunk);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(`cannot read the function from standard input (${code ?? message})`);
  }
  return chunks.join('').trim() as T;
}
