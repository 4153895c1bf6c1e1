import { describe, expect, it } from 'vitest';
import { gradcheck } from '../../src/stories/gradcheck.js';

const data = gradcheck.data();
const offIn = (name: string) =>
  data.checks.find((check) => check.name === name)?.failures.map(({ path }) => path);

describe('mistakes in backpropagation by hand', () => {
  it('the right gradient has no entry off', () => {
    expect(offIn('right')).toEqual([]);
  });

  it('a forgotten activation slope spoils what lies before the activation: W and b, not v and c', () => {
    expect(offIn('activation forgotten')).toEqual(data.paths.filter((path) => /^[Wb]/.test(path)));
  });

  it('swapped inputs spoil the weights that they are multiplied with', () => {
    expect(offIn('inputs swapped')).toEqual(data.paths.filter((path) => path.startsWith('W')));
  });

  it('a forgotten factor spoils everything: half of every entry is missing', () => {
    const check = data.checks.find(({ name }) => name === 'factor 2 forgotten');
    expect(check?.failures.map(({ path }) => path)).toEqual(data.paths);
    for (const { analytic, numeric } of check?.failures ?? []) expect(analytic / numeric).toBeCloseTo(0.5, 6);
  });
});

describe('the sentences', () => {
  it('name the wrong entries', () => {
    const [counts, places] = gradcheck.sentences(data);
    expect(counts).toContain('"right" passes, 3 of 4 fail');
    expect(places).toContain('"inputs swapped" at W[0][0] W[0][1] W[1][0] W[1][1], most at W[0][0]');
    expect(places).toContain('"factor 2 forgotten" at all');
  });

  it('find the one entry where a sign is wrong', () => {
    const own = gradcheck.data({
      gradients: [{ name: 'sign', gradient: () => ({ ...right(), b: [right().b[0], -right().b[1]] }) }],
    });
    expect(own.checks[0].failures.map(({ path }) => path)).toEqual(['b[1]']);
    expect(gradcheck.sentences(own)[0]).toContain('no gradient passes, 1 of 1 fail');
  });

  it('say that nothing is off where nothing is', () => {
    const own = gradcheck.data({ gradients: [{ name: 'mine', gradient: right }] });
    expect(gradcheck.sentences(own)[1]).toBe('No entry is off.');
  });
});

/** The gradient at the story's parameters, by pencil: z = (0.875, -1.625), h = z / (1 + |z|), y - t = 0.5393. */
function right() {
  const z = [0.5 * 0.5 + 0.25 * 1.5 + 0.25, 0.75 * 0.5 - 1.5 - 0.5];
  const h = z.map((each) => each / (1 + Math.abs(each)));
  const residual = 1.5 * h[0] - 0.75 * h[1] + 0.125 - 0.75;
  const b = [1.5, -0.75].map((v, i) => (2 * residual * v) / (1 + Math.abs(z[i])) ** 2);
  return {
    W: b.map((each) => [0.5 * each, -1.5 * each]),
    b,
    v: h.map((each) => 2 * residual * each),
    c: 2 * residual,
  };
}
