// nerdamer has no raw derivative. Its results are read as text: mathjs counts their nodes and evaluates them, since
// nerdamer's own evaluation rounds numbers to fractions.
import nerdamer from 'nerdamer/all.js';
import * as textual from '../textual.mjs';

export const parse = (text) => text;
export const simplified = (e, by, order) => by.map((name) => nerdamer.diff(e, name, order));
export const { values, count } = textual;
