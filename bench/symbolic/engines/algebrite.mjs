// algebrite collects terms while it differentiates, simplify does more. It reads and writes text; errors are text, too.
import algebrite from 'algebrite';
import { repeat } from '../repeat.mjs';
import * as textual from '../textual.mjs';

/** Its table of symbols holds 1000 for good, so every call has to use the same names; it remembers no results. */
export const fresh = false;

export const parse = (text) => algebrite.eval(text);
export const raw = (e, by, order) => by.map((name) => repeat(order, (f) => algebrite.derivative(f, name), e));
export const simplified = (e, by, order) => raw(e, by, order).map((f) => algebrite.simplify(f));
export const { values, count } = textual;
