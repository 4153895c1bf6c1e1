const WIDTH = 640;
const HEIGHT = 400;

/** The size of every figure, in units of its viewBox. */
export const canvas = { width: WIDTH, height: HEIGHT } as const;

type Attributes = Readonly<Record<string, string | number>>;

// what XML forbids even escaped: control characters, halves of surrogate pairs
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A coordinate with two decimals at most. @example coordinate(1 / 3) // '0.33' */
export const coordinate = (x: number): string => `${Number(x.toFixed(2)) + 0}`;

/** An element with children that are elements already. @example element('g', { x: 1.005 }) // '<g x="1"/>' */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Words at a place. */
export const label = (words: string, x: number, y: number, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escaped(words));

/** A whole figure, with a title above the drawing, and both a title and a description for who cannot see it. */
export function figureOf(title: string, description: string, parts: readonly string[]): string {
  const body = [
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    element('rect', { width: WIDTH, height: HEIGHT, fill: '#ffffff' }),
    label(title, 12, 22, { 'font-size': 15, 'font-weight': 'bold' }),
    ...parts,
  ];
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    role: 'img',
    'font-family': 'sans-serif',
    'font-size': 12,
    fill: '#1a1a1a',
  };
  return `${element('svg', frame, `\n${body.join('\n')}\n`)}\n`;
}
