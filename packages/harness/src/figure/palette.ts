import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';
import { element } from './svg.js';

/** How a series looks: told apart by colour, by dashes and by markers, each of them enough alone. */
export interface Look {
  readonly colour: string;
  readonly dashes: string;
  readonly marker: SymbolType;
}

// the darker colours of Okabe and Ito 2008, "Color universal design": told apart by the colour-blind, dark enough for text
const looks: readonly Look[] = [
  { colour: '#0072b2', dashes: 'none', marker: symbolCircle },
  { colour: '#d55e00', dashes: '7 3', marker: symbolSquare },
  { colour: '#007a5a', dashes: '2 3', marker: symbolTriangle },
  { colour: '#a0447f', dashes: '9 3 2 3', marker: symbolDiamond },
];

/** The look of the i-th series. */
export const lookOf = (i: number): Look => looks[i % looks.length];

/** A marker at a place. */
export const marker = ({ marker: type, colour }: Look, x: number, y: number): string =>
  element('path', {
    d: `${symbol(type, 36).digits(2)()}`,
    transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`,
    fill: colour,
  });

/** Lines that only help to read. */
export const quiet = { stroke: '#d9d9d9', 'stroke-width': 1 } as const;

/** What is no result but is compared with: theory, a bound. */
export const REFERENCE = '#595959';
