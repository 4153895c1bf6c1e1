import { frameOf } from './frame.js';
import { lookOf, quiet } from './palette.js';
import { canvas, element, figureOf, label } from './svg.js';

/** What a cell says: given, right, wrong, or nothing. */
export interface GridCell {
  readonly words: string;
  readonly kind: 'given' | 'right' | 'wrong' | 'none';
}

export interface GridChart {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly GridCell[] }[];
}

const CHARACTER = 6.4;
const [BLUE, VERMILION] = [lookOf(0).colour, lookOf(1).colour];

/** Answers by row and column as SVG, right and wrong told apart by a sign and a shade. */
export function gridChart({ title, description, columns, rows }: GridChart): string {
  const longest = Math.max(...rows.map(({ name }) => name.length));
  const frame = frameOf(20 + CHARACTER * longest, 12, 62);
  const width = (frame.right - frame.left) / columns.length;
  const height = (frame.bottom - frame.top) / rows.length;
  const left = (c: number) => frame.left + c * width;
  return figureOf(title, description, [
    ...columns.map((name, c) =>
      label(name, left(c) + width / 2, 52, { 'text-anchor': 'middle', 'font-weight': 'bold' }),
    ),
    ...rows.map(({ name, cells }, r) => {
      const top = frame.top + r * height;
      const head = label(name, frame.left - 8, top + height / 2 + 4, { 'text-anchor': 'end' });
      return head + cells.map((cell, c) => cellAt(cell, left(c), top, width, height)).join('');
    }),
    signs(),
  ]);
}

function cellAt({ words, kind }: GridCell, x: number, y: number, width: number, height: number): string {
  const box = { x, y, width, height, stroke: quiet.stroke, fill: shades[kind] };
  // words that are wider than their cell are squeezed into it
  const squeezed: Record<string, string | number> =
    words.length * CHARACTER > width - 6 ? { textLength: width - 6, lengthAdjust: 'spacingAndGlyphs' } : {};
  return [
    element('rect', box),
    sign(kind, x + width / 2, y + 13),
    label(words, x + width / 2, y + height / 2 + 10, { 'text-anchor': 'middle', ...squeezed }),
  ].join('');
}

const shades = { given: '#ffffff', right: '#ffffff', wrong: '#fbe3d6', none: '#f0f0f0' } as const;

/** A tick or a cross, drawn, since not every font has them. */
function sign(kind: GridCell['kind'], x: number, y: number): string {
  const drawn = { fill: 'none', 'stroke-width': 2 };
  if (kind === 'right')
    return element('path', { d: 'M-5 0L-1 4L6 -4', transform: place(x, y), stroke: BLUE, ...drawn });
  if (kind === 'wrong')
    return element('path', {
      d: 'M-4 -4L4 4M-4 4L4 -4',
      transform: place(x, y),
      stroke: VERMILION,
      ...drawn,
    });
  return '';
}

const place = (x: number, y: number): string => `translate(${x.toFixed(2)} ${y.toFixed(2)})`;

/** What the signs mean, below. */
function signs(): string {
  const y = canvas.height - 20;
  return [
    sign('right', 26, y - 4),
    label('right, or NaN where there is no derivative', 38, y),
    sign('wrong', 312, y - 4),
    label('wrong, without a warning', 324, y),
    element('rect', { x: 492, y: y - 11, width: 14, height: 14, fill: shades.none, stroke: quiet.stroke }),
    label('no answer', 512, y),
  ].join('');
}
