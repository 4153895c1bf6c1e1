import { line } from 'd3-shape';
import { type Axis, type AxisSpec, axisOf } from './axis.js';
import { frameOf, horizontalAxis, markLine, verticalAxis } from './frame.js';
import { type Look, lookOf, marker, REFERENCE } from './palette.js';
import { spread } from './spread.js';
import { element, figureOf, label } from './svg.js';

/** A curve. */
export interface Series {
  /** Written beside its end. */
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** `reference` is drawn thin and grey, without markers. */
  readonly kind?: 'data' | 'reference';
  /** Puts the name beside the point at this x, inside, where the ends lie too close. */
  readonly named?: { readonly x: number; readonly side: Side };
}

type Side = 'left' | 'right' | 'above' | 'below';

export interface LineChart {
  readonly title: string;
  /** What is to be seen, for who cannot see it. */
  readonly description: string;
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly series: readonly Series[];
  /** Vertical lines with words at their top. */
  readonly marks?: readonly { readonly x: number; readonly name: string }[];
}

const CHARACTER = 6.6; // a little more than the mean width at 12 units

/** Curves over one variable, each named at its end, as SVG. */
export function lineChart({ title, description, x, y, series, marks = [] }: LineChart): string {
  const longest = Math.max(0, ...series.map(({ name, named }) => (named === undefined ? name.length : 0)));
  const frame = frameOf(62, 26 + CHARACTER * longest, 64);
  const points = series.flatMap((each) => each.points);
  const across = axisOf(
    x,
    [...points.map((p) => p[0]), ...marks.map((mark) => mark.x)],
    [frame.left, frame.right],
  );
  const upwards = axisOf(
    y,
    points.map((p) => p[1]),
    [frame.bottom, frame.top],
  );

  const looks = looksOf(series);
  const curves = series.map((each, i) => curve(each, looks[i], across, upwards));
  const atEnds = series.flatMap((each, i) => (each.named === undefined ? [{ ...each, look: looks[i] }] : []));
  const ends = atEnds.map(({ points }) => rightmost(placesOf(points, across, upwards)));
  const places = spread(
    ends.map(([, end]) => end),
    15,
    frame.top,
    frame.bottom,
  );
  const names = atEnds.map(({ name, look }, i) =>
    nameAtEnd(name, look.colour, ends[i], frame.right, places[i]),
  );
  const inside = series.map((each, i) => nameInside(each, looks[i].colour, across, upwards));

  const verticals = marks.map((mark, i) =>
    markLine(across.place(mark.x), mark.name, frame.top + 12 + 15 * i, frame),
  );
  return figureOf(title, description, [
    ...horizontalAxis(across, frame),
    ...verticalAxis(upwards, frame),
    ...verticals,
    ...curves,
    ...names,
    ...inside,
  ]);
}

const plainLook: Pick<Look, 'colour'> = { colour: REFERENCE };

/** References are grey, and do not use up a look. */
function looksOf(series: readonly Series[]): readonly (Look | typeof plainLook)[] {
  let next = 0;
  return series.map(({ kind }) => (kind === 'reference' ? plainLook : lookOf(next++)));
}

type Place = readonly [x: number, y: number];

const shown = ([x, y]: Place): boolean => Number.isFinite(x) && Number.isFinite(y);

const placesOf = (points: Series['points'], across: Axis, upwards: Axis): Place[] =>
  points.map(([x, y]) => [across.place(x), upwards.place(y)]);

function curve({ points }: Series, look: Look | typeof plainLook, across: Axis, upwards: Axis): string {
  const places = placesOf(points, across, upwards);
  const path = line<Place>().defined(shown).digits(2)(places) ?? '';
  const drawn = { d: path, fill: 'none', stroke: look.colour };
  if (!('marker' in look)) return element('path', { ...drawn, 'stroke-width': 1, 'stroke-dasharray': '1 3' });
  return [
    element('path', { ...drawn, 'stroke-width': 1.5, 'stroke-dasharray': look.dashes }),
    ...places.filter(shown).map(([x, y]) => marker(look, x, y)),
  ].join('');
}

/** Where a curve ends; in a corner if nothing of it is shown. */
const rightmost = (places: readonly Place[]): Place =>
  places.filter(shown).reduce((end, place) => (place[0] > end[0] ? place : end), [0, 0]);

function nameAtEnd(name: string, colour: string, [x, y]: Place, right: number, place: number): string {
  return [
    element('line', { x1: x + 5, y1: y, x2: right + 14, y2: place, stroke: colour, 'stroke-width': 0.5 }),
    label(name, right + 18, place + 4, { fill: colour }),
  ].join('');
}

const besides: Readonly<Record<Side, readonly [dx: number, dy: number, anchor: string]>> = {
  left: [-10, -2, 'end'],
  right: [10, 12, 'start'],
  above: [0, -10, 'middle'],
  below: [0, 20, 'middle'],
};

function nameInside({ name, named, points }: Series, colour: string, across: Axis, upwards: Axis): string {
  const point = points.find(([x]) => x === named?.x);
  if (named === undefined || point === undefined) return '';
  const [[x, y]] = placesOf([point], across, upwards);
  const [dx, dy, anchor] = besides[named.side];
  return label(name, x + dx, y + dy, { 'text-anchor': anchor, fill: colour });
}
