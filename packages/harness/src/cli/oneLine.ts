import { cut, printable } from '../report/format.js';

const LONGEST = 1000;

/** A message as one line of modest length: it may quote what a user gave. */
export const oneLine = (text: string): string => cut(printable(text), LONGEST);
