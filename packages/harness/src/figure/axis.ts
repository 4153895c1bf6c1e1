import { scaleLinear, scaleLog } from 'd3-scale';

/** What an axis shows: of two or of ten are the powers that a logarithmic one marks. */
export interface AxisSpec {
  /** With the unit, if there is one. */
  readonly title: string;
  readonly powersOf?: 2 | 10;
  /** Values that must be inside. */
  readonly including?: readonly number[];
}

/** An axis ready to be drawn. */
export interface Axis {
  readonly title: string;
  /** Where a value lies; NaN where the axis cannot show it, as 0 on a logarithmic one. */
  place(value: number): number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

type Range = readonly [from: number, to: number];

/** An axis wide enough for the values; those that it cannot show are left out. */
export function axisOf(spec: AxisSpec, values: readonly number[], range: Range): Axis {
  const { title, powersOf, including = [] } = spec;
  const shown = [...values, ...including].filter(
    (x) => Number.isFinite(x) && (powersOf === undefined || x > 0),
  );
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  return { title, ...(powersOf === undefined ? linear(low, high, range) : log(low, high, powersOf, range)) };
}

function linear(low: number, high: number, range: Range): Omit<Axis, 'title'> {
  const scale = scaleLinear([low, high], range).nice(6);
  const format = scale.tickFormat(6);
  return {
    place: (value) => scale(value),
    ticks: scale.ticks(6).map((value) => ({ at: scale(value), text: format(value) })),
  };
}

const MOST_TICKS = 9;

function log(low: number, high: number, base: number, range: Range): Omit<Axis, 'title'> {
  const exponent = (x: number) => (base === 2 ? Math.log2(x) : Math.log10(x));
  const [from, to] = [Math.floor(exponent(low) + 1e-9), Math.ceil(exponent(high) - 1e-9)];
  const scale = scaleLog([Math.pow(base, from), Math.pow(base, Math.max(to, from + 1))], range).base(base);
  const span = Math.max(to - from, 1);
  const stride = [1, 2, 3, 4, 5, 10, 20, 50, 100].find((each) => span / each <= MOST_TICKS) ?? span;
  const first = Math.ceil(from / stride) * stride;
  const exponents = Array.from(
    { length: Math.floor((to - first) / stride) + 1 },
    (_, i) => first + i * stride,
  );
  return {
    place: (value) => (value > 0 ? scale(value) : Number.NaN),
    ticks: exponents.map((e) => ({ at: scale(Math.pow(base, e)), text: power(base, e) })),
  };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Small powers as numbers, the others with their exponent. */
function power(base: number, exponent: number): string {
  const value = Math.pow(base, exponent);
  if (exponent >= 0 && value <= (base === 2 ? 4096 : 1000)) return `${value}`;
  const digits = `${Math.abs(exponent)}`.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]);
  return `${base}${exponent < 0 ? '⁻' : ''}${digits}`;
}
