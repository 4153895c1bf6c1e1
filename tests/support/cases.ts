import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../cases', import.meta.url));
const folder = process.env.FOURGRAD_CASES || own;

/** A function R^n -> R as text, with its value and derivatives to 20 digits. */
export interface ScalarCase {
  readonly id: string;
  readonly f: string;
  readonly vars: readonly string[];
  readonly at: readonly number[];
  readonly value: string;
  readonly gradient: readonly string[];
  readonly hessian?: readonly (readonly string[])[];
  /** Relative tolerance of the gradient in the max norm, where 1e-13 is too tight for float64. */
  readonly tol?: number;
  /** Relative tolerance of the value, where a plain float64 evaluation of f itself loses digits. */
  readonly valueTol?: number;
}

/** A derivative of derivatives, described in words. */
export interface NestedCase {
  readonly id: string;
  readonly words: string;
  readonly answer: unknown;
  readonly optional?: boolean;
}

/** A derivative of a text expression with its values at points. */
export interface SymbolicCase {
  readonly id: string;
  readonly expr: string;
  readonly wrt: readonly string[];
  readonly points: readonly Readonly<Record<string, number>>[];
  readonly derivative_value: readonly string[];
  readonly tags?: readonly string[];
}

/** A figure that course notes print: the fields depend on the case. */
export type SeedCase = { readonly id: string } & Readonly<Record<string, any>>;

/** The cases of a file by the names of its lists; a file that is not there has none, and says so. */
function lists(file: string): Readonly<Record<string, readonly any[] | undefined>> {
  const path = join(folder, file);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  console.log(`${file}: not in ${folder}, so it counts as a file of 0 cases`);
  return {};
}

export const scalarCases = (): readonly ScalarCase[] => lists('scalar.json').cases ?? [];
export const nestedCases = (): readonly NestedCase[] => lists('scalar.json').nested ?? [];
export const symbolicCases = (): readonly SymbolicCase[] => lists('symbolic.json').cases ?? [];
/** Tensor programs with their gradients; see tensor-program.ts. */
export const tensorCases = (): readonly any[] => lists('tensor.json').cases ?? [];
export const seedCases = (): readonly SeedCase[] => lists('seeds.json').cases ?? [];

/** Prints how many cases of a file ran, once per file: `scalar.json: 68 cases`. */
export function announce(file: string, count: number, more = ''): void {
  console.log(`${file}: ${count} cases${more}`);
}

/** A decimal string of a case file as the nearest float64. */
export function decimal(text: string): number {
  const named: Record<string, number> = {
    nan: Number.NaN,
    inf: Infinity,
    '+inf': Infinity,
    '-inf': -Infinity,
  };
  return named[text.toLowerCase()] ?? Number(text);
}

/** Decimal strings in any nesting as numbers. */
export function decimals(nested: unknown): any {
  if (Array.isArray(nested)) return nested.map(decimals);
  return typeof nested === 'string' ? decimal(nested) : nested;
}
