import { abs, add, array, binary, div, mul, neg, square, sum, unary } from '@fourgrad/ops';
import { tapeSize } from '@fourgrad/reverse';
import { diff, type Expr, evaluate, toLatex, toText, variable } from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';
import { Counted, type Tally } from '../packages/harness/src/numbers/Counted.ts';
import { expectClose } from './support/closeness.ts';
import { exactModes, exactNames, modes, pairsOf } from './support/modes.ts';

// Each is made outside the package in one statement: s(x) = x / (1 + |x|), s' = 1 / (1 + |x|)^2 ...
const softsign = unary(
  'softsign',
  (x) => x / (1 + Math.abs(x)),
  (x) => div(1, square(add(1, abs(x)))),
  { latex: '\\mathrm{ss}' },
);
// ... and the harmonic mean h = 2 x y / (x + y), dh/dx = h^2 / (2 x^2)
const harmonic = binary(
  'harmonic',
  (x, y) => (2 * x * y) / (x + y),
  (x, _y, h) => div(square(h), mul(2, square(x))),
  (_x, y, h) => div(square(h), mul(2, square(y))),
);

const EXACT = 1e-15;
const SECOND = -2 / 27; // softsign''(2) = -2 / (1 + 2)^3

describe.each(exactNames)('primitives defined outside work in %s mode', (mode) => {
  const verbs = exactModes[mode];

  it('on numbers', () => {
    expectClose(verbs.derivative((x) => softsign(x))(2), 1 / 9, EXACT);
    expectClose(verbs.gradient((x, y) => harmonic(x, y))(1, 3), [9 / 8, 1 / 8], EXACT);
    expectClose(verbs.derivative((x) => harmonic(x, 3))(1), 9 / 8, EXACT);
    expectClose(verbs.derivative((y) => harmonic(1, y))(3), 1 / 8, EXACT);
  });

  it('on arrays, with broadcasting', () => {
    expectClose(verbs.gradient((x) => sum(softsign(x)))(array([2, -1])), [1 / 9, 1 / 4], EXACT);
    expectClose(
      verbs.gradient((x) => sum(harmonic(x, array([3, 3]))))(array([[1], [1]])),
      [9 / 4, 9 / 4],
      EXACT,
    );
  });

  it('in a Hessian', () => {
    expectClose(verbs.hessian((x) => softsign(x))(2), SECOND, EXACT);
    // harmonic is homogeneous: H (x, y) = 0, and d^2h/dx dy = 4 x y / (x + y)^3
    expectClose(
      verbs.hessian(([x, y]) => harmonic(x, y))([1, 3]),
      [
        [-9 / 16, 3 / 16],
        [3 / 16, -1 / 16],
      ],
      1e-14,
    );
  });

  it('counted: evaluation and derivative are operations like any other', () => {
    const tally: Tally = {};
    verbs.derivative((x) => mul(softsign(x), 3))(new Counted(2, tally));
    expect(tally.softsign).toBeGreaterThanOrEqual(1);
    expect(tally.div).toBeGreaterThanOrEqual(1);
  });
});

describe.each(pairsOf(exactNames))(
  'a primitive defined outside nests, %s mode over %s mode',
  (outer, inner) => {
    it('to its second derivative', () => {
      const slope = exactModes[inner].derivative((x) => softsign(x));
      expectClose(exactModes[outer].derivative(slope)(2), SECOND, EXACT);
    });
  },
);

// how large the brackets are is up to the printer
const latexOf = (expr: Expr): string => toLatex(expr).replaceAll(/\\left|\\right/g, '');

describe('a primitive defined outside', () => {
  it('works in finite differences', () => {
    expectClose(modes.numeric.derivative((x) => softsign(x))(2), 1 / 9, 1e-9);
    expectClose(modes.numeric.hessian((x) => softsign(x))(2), SECOND, 1e-6);
  });

  it('is printed by its names, in text and in LaTeX', () => {
    const x = variable('x');
    expect(toText(softsign(x))).toBe('softsign(x)');
    expect(latexOf(softsign(x))).toBe('\\mathrm{ss}(x)');
    expect(latexOf(harmonic(x, 3))).toBe('\\operatorname{harmonic}(x, 3)');
  });

  it('is derived by diff, and evaluated', () => {
    const derivative = diff(softsign(variable('x')), 'x');
    expect(toText(derivative)).toBe('1 / (abs(x) + 1)^2');
    expectClose(evaluate(derivative, { x: 2 }), 1 / 9, EXACT);
  });

  it('takes one node of the tape', () => {
    expect(tapeSize((x) => softsign(x))(2).nodes).toBe(2);
  });

  it('may be discrete: it then has zero derivative and leaves no node', () => {
    const parity = unary(
      'parity',
      (x) => Math.abs(Math.floor(x)) % 2,
      () => 0,
      { discrete: true },
    );
    for (const mode of exactNames) expect(exactModes[mode].derivative((x) => mul(parity(x), x))(3.5)).toBe(1);
    expect(tapeSize((x) => parity(x))(3.5).nodes).toBe(1);
  });

  it('of the same name as another stays another', () => {
    const [one, two] = [1, 2].map((k) =>
      unary(
        'twin',
        (x) => k * x,
        () => k,
      ),
    );
    for (const mode of exactNames) {
      expect(exactModes[mode].gradient((x, y) => add(one(x), neg(two(y))))(1, 1)).toEqual([1, -2]);
    }
    expect(one(variable('x'))).not.toBe(two(variable('x')));
  });
});
