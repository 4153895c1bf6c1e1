import type { Axis } from './axis.js';
import { quiet, REFERENCE } from './palette.js';
import { canvas, element, label } from './svg.js';

/** The rectangle that data are drawn in. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A frame that leaves these margins. */
export const frameOf = (left: number, right: number, top: number): Frame => ({
  left,
  right: canvas.width - right,
  top,
  bottom: canvas.height - 48,
});

const axisLine = { stroke: '#595959', 'stroke-width': 1 } as const;

/** The horizontal axis below a frame, with its grid. */
export function horizontalAxis({ ticks, title }: Axis, { left, right, top, bottom }: Frame): string[] {
  return [
    ...ticks.map(({ at }) => element('line', { x1: at, x2: at, y1: top, y2: bottom, ...quiet })),
    element('line', { x1: left, x2: right, y1: bottom, y2: bottom, ...axisLine }),
    ...ticks.map(({ at, text }) => label(text, at, bottom + 17, { 'text-anchor': 'middle' })),
    label(title, (left + right) / 2, canvas.height - 12, { 'text-anchor': 'middle' }),
  ];
}

/** The vertical axis left of a frame, with its grid; the title stands above it, to be read without turning one's head. */
export function verticalAxis({ ticks, title }: Axis, { left, right, top, bottom }: Frame): string[] {
  return [
    ...ticks.map(({ at }) => element('line', { x1: left, x2: right, y1: at, y2: at, ...quiet })),
    element('line', { x1: left, x2: left, y1: top, y2: bottom, ...axisLine }),
    ...ticks.map(({ at, text }) => label(text, left - 6, at + 4, { 'text-anchor': 'end' })),
    label(title, 12, top - 12),
  ];
}

/** A vertical line at a value to compare with, and its name beside it at a height, on the side where there is more room. */
export function markLine(at: number, name: string, y: number, { left, right, top, bottom }: Frame): string {
  const late = at > (left + right) / 2;
  const drawn = { stroke: REFERENCE, 'stroke-dasharray': '4 3' };
  return [
    element('line', { x1: at, x2: at, y1: top, y2: bottom, ...drawn }),
    label(name, at + (late ? -5 : 5), y, { 'text-anchor': late ? 'end' : 'start', fill: REFERENCE }),
  ].join('');
}
