import { canonicalJson } from '../report/canonicalJson.js';
import { terminalTrace } from '../report/traceTerminal.js';
import { traceOf } from '../traceOf.js';
import { problemFor } from './problemFor.js';
import type { Streams } from './Streams.js';

export interface TraceOptions {
  readonly at?: string;
  readonly wrt?: string;
  readonly json?: boolean;
}

/** `fourgrad trace FUNCTION`: every operation of one run, with its tangent and its adjoint. */
export function traceCommand(
  text: string,
  { at, wrt, json }: TraceOptions,
  { out, style, width }: Streams,
): void {
  const report = traceOf(problemFor(text, at), wrt?.trim());
  out(json === true ? canonicalJson(report) : terminalTrace(report, style, width));
}
