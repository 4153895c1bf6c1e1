/** The function that a user gives as an argument, or on standard input where the argument is -. */
export async function functionText<T extends string | undefined>(argument: T): Promise<T> {
  if (argument?.trim() !== '-') return argument?.trim() as T;
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text.trim() as T;
}
