import { derivationOf } from '../derivationOf.js';
import { userFormula } from '../Problem.js';
import { canonicalJson } from '../report/canonicalJson.js';
import { terminalDerivation } from '../report/derivationTerminal.js';
import { builtIn, builtInLike } from './problemFor.js';
import type { Streams } from './Streams.js';

export interface DeriveOptions {
  readonly wrt?: string;
  readonly latex?: boolean;
  readonly json?: boolean;
}

/** `fourgrad derive FUNCTION`: the derivative as an expression, raw and simplified, and how large it is. */
export function deriveCommand(
  text: string,
  { wrt, latex, json }: DeriveOptions,
  { out, log, style, width }: Streams,
): void {
  const known = builtIn(text);
  const close = known === undefined ? builtInLike(text) : undefined;
  const report = derivationOf(known ?? userFormula(text), wrt?.trim());
  if (close !== undefined)
    log(`note: ${text} is read as a formula; the built-in function is called ${close}`);
  const notation = latex === true ? 'latex' : 'text';
  out(json === true ? canonicalJson(report) : terminalDerivation(report, notation, style, width));
}
