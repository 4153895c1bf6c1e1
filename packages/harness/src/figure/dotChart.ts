import { type AxisSpec, axisOf } from './axis.js';
import { frameOf, horizontalAxis, markLine } from './frame.js';
import { lookOf, marker, quiet } from './palette.js';
import { element, figureOf, label } from './svg.js';

/** A value of one series in one row; `from` is the other end of a line from it, as for a spread. */
export interface Dot {
  readonly value: number;
  readonly from?: number;
}

export interface DotChart {
  readonly title: string;
  readonly description: string;
  readonly x: AxisSpec;
  /** The names of the series, explained above the drawing. */
  readonly series: readonly string[];
  /** From the top on; `dots` in the order of the series, null where there is none. */
  readonly rows: readonly { readonly name: string; readonly dots: readonly (Dot | null)[] }[];
  /** Vertical lines with words at their foot. */
  readonly marks?: readonly { readonly x: number; readonly name: string }[];
}

const CHARACTER = 6.8;

/** Values of several series by row, as SVG: dots that are compared along one axis. */
export function dotChart({ title, description, x, series, rows, marks = [] }: DotChart): string {
  const longest = Math.max(...rows.map(({ name }) => name.length));
  const frame = frameOf(20 + CHARACTER * longest, 24, 56);
  const values = rows.flatMap(({ dots }) =>
    dots.flatMap((dot) => (dot === null ? [] : [dot.value, dot.from ?? dot.value])),
  );
  const axis = axisOf(x, [...values, ...marks.map((mark) => mark.x)], [frame.left, frame.right]);
  const height = (frame.bottom - frame.top) / rows.length;
  const offset = (i: number) => (height * (i + 1)) / (series.length + 1);
  return figureOf(title, description, [
    ...key(series),
    ...horizontalAxis(axis, frame),
    ...marks.map((mark) => markLine(axis.place(mark.x), mark.name, frame.bottom - 6, frame)),
    ...rows.map(({ name, dots }, r) => {
      const top = frame.top + r * height;
      const edge = element('line', { x1: frame.left, x2: frame.right, y1: top, y2: top, ...quiet });
      const drawn = dots.map((dot, i) => (dot === null ? '' : dotAt(dot, i, axis.place, top + offset(i))));
      return [
        edge,
        label(name, frame.left - 8, top + height / 2 + 4, { 'text-anchor': 'end' }),
        ...drawn,
      ].join('');
    }),
  ]);
}

/** Which marker is which. */
function key(series: readonly string[]): string[] {
  const starts = series.map(
    (_, i) => 20 + series.slice(0, i).reduce((sum, name) => sum + 34 + CHARACTER * name.length, 0),
  );
  return series.map(
    (name, i) =>
      marker(lookOf(i), starts[i], 40) + label(name, starts[i] + 10, 44, { fill: lookOf(i).colour }),
  );
}

function dotAt({ value, from }: Dot, i: number, place: (x: number) => number, y: number): string {
  const [at, start] = [place(value), from === undefined ? Number.NaN : place(from)];
  if (!Number.isFinite(at)) return '';
  const whisker = Number.isFinite(start)
    ? element('line', { x1: start, x2: at, y1: y, y2: y, stroke: lookOf(i).colour, 'stroke-width': 1.5 })
    : '';
  return whisker + marker(lookOf(i), at, y);
}
