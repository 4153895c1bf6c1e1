import type { Swell } from '../engines/Engine.js';
import type { Tally } from '../numbers/Counted.js';

/** A number in a file; JSON has no NaN and no infinities. */
export type Figure = number | 'NaN' | 'Infinity' | '-Infinity';

/** How a cell ended. */
export type Status =
  /** Value and gradient are finite at every point. */
  | 'ok'
  /** They are NaN or infinite at one of them at least. */
  | 'notFinite'
  /** The function lies outside the way; the reason says why. */
  | 'unsupported'
  /** No result within the time limit. */
  | 'timeout'
  /** It threw what it should not, or its process ended by itself, as for lack of memory. */
  | 'crashed';

/** What stands at the head of a function's row: one for every scenario and size. */
export interface FunctionCell {
  readonly kind: 'function';
  readonly scenario: string;
  readonly size: number;
  readonly title: string;
  readonly source: string;
  /** Timeout and crashed, where the function itself could not be measured: then what follows is empty. */
  readonly status: Extract<Status, 'ok' | 'timeout' | 'crashed'>;
  /** Why, if the status is not ok. */
  readonly reason: string | null;
  /** How many. */
  readonly variables: number;
  /** Operations of one run of f at the first point, by kind and together. */
  readonly operations: Tally;
  readonly total: number;
  /** Of f as an expression; null if it branches. */
  readonly swell: Swell | null;
  /** The variables by which the truth is known: all, or of many some. */
  readonly components: readonly string[];
  readonly points: readonly {
    readonly name: string;
    /** Null for more than 10 variables. */
    readonly at: readonly number[] | null;
    /** 20 digits; null where there is no derivative, or no arbitrary-precision version of a primitive. */
    readonly value: string | null;
    readonly gradient: readonly (string | null)[];
  }[];
  /** Null, or why there are fewer points or components than asked for. */
  readonly reduced: string | null;
}

/** What an engine gave at one point; the errors null where there is no truth. */
export interface PointResult {
  readonly name: string;
  readonly value: Figure;
  /** By the components of the function's cell. */
  readonly gradient: readonly Figure[];
  readonly relativeError: Figure | null;
  readonly ulp: Figure | null;
  readonly digits: number | null;
}

/** Over the points at which the truth is known. */
export interface AccuracySummary {
  readonly points: number;
  readonly digits: { readonly median: number; readonly worst: number };
  readonly ulp: { readonly median: Figure; readonly worst: Figure };
  /** The name of the point with the fewest digits. */
  readonly worstAt: string;
}

/** What one engine made of one size of a scenario. */
export interface EngineCell {
  readonly kind: 'engine';
  readonly scenario: string;
  readonly size: number;
  readonly engine: string;
  readonly status: Status;
  /** Why, if the status is not ok. */
  readonly reason: string | null;
  readonly points: readonly PointResult[];
  readonly accuracy: AccuracySummary | null;
  /** At the first point; null for what cannot be counted. */
  readonly cost: {
    readonly evaluations: number;
    readonly operations: Tally;
    readonly total: number;
    /** The total over that of f itself; null if f has no operations. */
    readonly ratio: number | null;
    readonly tape: { readonly nodes: number; readonly bytes: number } | null;
  } | null;
  readonly swell: Swell | null;
}

/** One line of cells.jsonl after the first. */
export type Cell = FunctionCell | EngineCell;

/** A number as a file has it. @example figure(Number.NaN) // 'NaN' */
export const figure = (x: number): Figure => (Number.isFinite(x) ? x : (`${x}` as Figure));

/** The number behind it. @example numberOf('Infinity') // Infinity */
export const numberOf = (x: Figure): number => Number(x);
