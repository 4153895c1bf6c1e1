import type { Scenario } from '../Scenario.js';
import { scenarioOfFormula } from './scenarioOfFormula.js';

type Entry = readonly [id: string, title: string, text: string, at: Readonly<Record<string, number>>];

const CHAPTER_A = 'course notes A: automatic derivation (Czech)';
export const CHAPTER_B = 'course notes B: backpropagation (Czech)';
const NOTEBOOK_C = 'course notes C: autograd notebook (Russian)';
const SECTION_D = 'course notes D: autograd section (Polish)';
const LECTURE_E = 'course notes E: backpropagation lecture (Czech)';

const SHOWS = 'A function that students differentiate by hand: all ways must give what the notes print.';

const entries: readonly (readonly [source: string, entries: readonly Entry[]])[] = [
  [
    CHAPTER_A,
    [
      ['symbolic-polynomial', 'cubic polynomial', 'x^3 + 2*x^2 - 5*x + 3', { x: 2 }],
      ['product-of-sum-and-difference', 'product of sum and difference', '(x + y) * (x - y)', { x: 3, y: 2 }],
      ['sin-exp', 'sine of a square, damped', 'sin(x^2) * exp(-x)', { x: 2 }],
      ['dynamic-graph', 'three named steps: z = x y, w = z + x, r = w^2', '(x*y + x)^2', { x: 2, y: 3 }],
      ['descent-1d', 'parabola of the first descent', '(x - 3)^2 + 1', { x: 0 }],
      ['power-of-sum', 'cube of a sum', '(x^2 + 1)^3', { x: 2 }],
      ['three-variables', 'three variables', 'x*y + y*z^2', { x: 1, y: 2, z: 3 }],
      ['descent-2d', 'paraboloid of the second descent', '(x - 1)^2 + (y - 2)^2', { x: 0, y: 0 }],
    ],
  ],
  [
    CHAPTER_B,
    [
      ['chain-rule', 'square of a line', '(2*x + 3)^2', { x: 2 }],
      [
        'tiny-network',
        'two sigmoid units, squared error',
        '(sigmoid(w2 * sigmoid(w1 + b1) + b2) - 1)^2',
        { w1: 0.5, b1: 0.1, w2: 0.8, b2: -0.2 },
      ],
    ],
  ],
  [
    NOTEBOOK_C,
    [
      ['line', 'line', '10*x - 1', { x: 5 }],
      ['sine', 'sine', 'sin(x)', { x: Math.PI }],
      ['log', 'natural logarithm', 'log(x)', { x: 10 }],
      [
        'quotient-of-compositions',
        'quotient of compositions',
        'exp(-(x^2 - x + 1) / cos(log(x))^2)',
        { x: 1 },
      ],
      ['dot', 'inner product with (2, 3)', '2*x1 + 3*x2', { x1: 1, x2: 1 }],
      ['least-squares', 'one residual, squared', '(3*w1 + 5*w2 - 100)^2', { w1: 10, w2: 10 }],
    ],
  ],
  [SECTION_D, [['quartic', 'quartic polynomial', '2*x^4 + x^3 + 3*x^2 + 5*x + 1', { x: 2 }]]],
  [
    LECTURE_E,
    [
      ['nested-square', 'square of a weighted sum', '(x1 + 3*x2)^2', { x1: 1, x2: 2 }],
      [
        'logistic-unit',
        'logistic unit',
        'sigmoid(w1*x1 + w2*x2 + w3*x3 + b)',
        { x1: 1, x2: -2, x3: 3, w1: 0.5, w2: 0.3, w3: 1, b: -1.5 },
      ],
      [
        'two-vectors',
        'sum of 3 a^3 - b^2',
        '3*a1^3 - b1^2 + (3*a2^3 - b2^2)',
        { a1: 2, a2: 3, b1: 6, b2: 4 },
      ],
      ['product-plus-sine', 'product plus sine', 'x*y + sin(x)', { x: 2, y: 3 }],
    ],
  ],
];

/** The scalar functions of the course notes behind this project. */
export const courseNotes: readonly Scenario[] = entries.flatMap(([source, list]) =>
  list.map(([id, title, text, at]) =>
    scenarioOfFormula(text, at, { id, title, source, shows: SHOWS, tags: ['notes'] }),
  ),
);
