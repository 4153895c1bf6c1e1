import { arrays } from './arrays.mjs';
import { scalar } from './scalar.mjs';

export { arrays, scalar };

/** The task of this name: with `at` one of plain numbers, with `arguments` one of arrays. */
export const taskOf = (id) => scalar[id] ?? arrays[id];
