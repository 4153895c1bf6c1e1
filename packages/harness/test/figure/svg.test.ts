import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf } from '../../src/figure/axis.js';
import { spread } from '../../src/figure/spread.js';
import { element, figureOf, label } from '../../src/figure/svg.js';
import { parseXml, textsIn } from '../support/xml.js';

describe('text in a figure', () => {
  it('is escaped, so that any words leave it well-formed', () => {
    const words = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(words, words, (title, name) => {
        const root = parseXml(figureOf(title, 'd', [label(name, 1, 2, { fill: name })]));
        expect(textsIn(root, 'text')).toHaveLength(2);
      }),
    );
  });

  it('says what was meant: < & " come back as they were', () => {
    const root = parseXml(figureOf('a < b & "c"', 'd', []));
    expect(textsIn(root, 'title')).toEqual(['a < b & "c"']);
  });

  it('has no control characters and no half characters, which XML forbids', () => {
    expect(label('a\u0000b\u001b\ud800', 0, 0)).toBe('<text x="0" y="0">a\ufffdb\ufffd\ufffd</text>');
  });
});

it('coordinates have two decimals at most, and no negative zero', () => {
  expect(element('line', { x1: 1 / 3, x2: -0.001, y1: 12.5 })).toBe('<line x1="0.33" x2="0" y1="12.5"/>');
});

describe('labels that are spread', () => {
  it('are a gap apart, in the same order, and within the frame that holds them all', () => {
    const wanted = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(wanted, (ys) => {
        const places = spread(ys, 15, 0, 300);
        const sorted = [...places].sort((a, b) => a - b);
        for (const [i, place] of sorted.slice(1).entries()) expect(place - sorted[i]).toBeGreaterThan(14.999);
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(300);
        }
        ys.forEach((y, i) => {
          ys.forEach((other, j) => {
            if (y < other) expect(places[i]).toBeLessThan(places[j]);
          });
        });
      }),
    );
  });

  it('stay where they belong if nothing is in the way', () => {
    expect(spread([50, 10, 90], 15, 0, 100)).toEqual([50, 10, 90]);
  });
});

describe('an axis', () => {
  it('marks powers of ten, the large and the small ones with exponents', () => {
    const { ticks } = axisOf({ title: 'y', powersOf: 10 }, [0.0001, 2e5], [0, 100]);
    expect(ticks.map(({ text }) => text)).toEqual(['10⁻⁴', '10⁻²', '1', '100', '10⁴', '10⁶']);
  });

  it('leaves out what it cannot show: zeros on a logarithmic one, infinities on any', () => {
    const log = axisOf({ title: 'y', powersOf: 10 }, [0, 1, 100, Number.NaN], [0, 100]);
    expect([log.place(0), log.place(1), log.place(100)]).toEqual([Number.NaN, 0, 100]);
    const linear = axisOf({ title: 'x' }, [0, 10, Number.POSITIVE_INFINITY], [0, 100]);
    expect([linear.place(0), linear.place(10)]).toEqual([0, 100]);
  });
});
