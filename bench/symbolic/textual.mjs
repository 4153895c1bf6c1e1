// Expressions of engines that write text, read by mathjs.
import { parse } from 'mathjs';
import * as mathjs from './engines/mathjs.mjs';

const read = (exprs) => exprs.map((e) => parse(e.toString()));

export const values = (exprs, at) => mathjs.values(read(exprs), at);
export const count = (exprs) => mathjs.count(read(exprs));
