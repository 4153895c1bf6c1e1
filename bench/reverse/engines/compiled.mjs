// fourgrad's functions compiled: value and gradient as one straight piece of code.
import * as reverse from '@fourgrad/reverse';
import { programOf, read } from './fourgrad.mjs';

const { compile } = /** @type {any} */ (reverse);

export function prepare(task) {
  if (compile === undefined) throw new Error('not built yet');
  const { f, at } = programOf(task);
  const compiled = compile(f, at);
  return { run: () => compiled(...at), read };
}
