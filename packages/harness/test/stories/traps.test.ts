import { describe, expect, it } from 'vitest';
import { installedPeers } from '../../src/stories/peers.js';
import { type TrapsData, traps } from '../../src/stories/traps.js';

const data = traps.data();
const rowOf = (title: string) =>
  data.rows.find((row) => row.title.startsWith(title)) as TrapsData['rows'][number];
const answer = (title: string, way: string) => rowOf(title).answers.find((each) => each.way === way);

describe('the right answers', () => {
  it('of x^x is x^x (ln x + 1)', () => {
    const { at, right } = rowOf('x^x');
    expect(right[0]).toBeCloseTo(at.x ** at.x * (Math.log(at.x) + 1), 12);
  });

  it('of (1 - cos x) / x^2 is the series -x/12 + x^3/180', () => {
    const { at, right } = rowOf('(1 - cos x)');
    expect(right[0] / (-at.x / 12 + at.x ** 3 / 180)).toBeCloseTo(1, 12);
  });

  it('of x y z at (0, 2, 3) is (6, 0, 0)', () => {
    expect(rowOf('product').right).toEqual([6, 0, 0]);
  });
});

describe('the four modes', () => {
  it('fall into one trap alone: cancellation in f itself, which no differentiation can mend', () => {
    for (const { title, answers } of data.rows)
      for (const { way, verdict } of answers)
        if (['symbolic', 'numeric', 'forward', 'reverse'].includes(way))
          expect(`${title}: ${verdict}`).toBe(
            `${title}: ${title.startsWith('(1 - cos x)') ? 'wrong' : 'right'}`,
          );
  });

  it('do not confuse perturbations: the nested derivative is 1, not 2', () => {
    for (const way of ['symbolic', 'forward', 'reverse']) expect(answer('d/dx', way)?.gradient).toEqual([1]);
    expect(answer('d/dx', 'numeric')?.gradient?.[0]).toBeCloseTo(1, 6);
  });
});

describe('the peers', () => {
  it('mathjs and nerdamer are installed here', () => {
    expect(installedPeers().map(({ name }) => name)).toEqual(['mathjs', 'nerdamer']);
  });

  it('mathjs derives abs(x) as abs(x)/x, NaN at 0, which is honest at a kink', () => {
    expect(answer('|x|', 'mathjs')).toMatchObject({ gradient: [Number.NaN], verdict: 'right' });
  });

  it('mathjs has no derivative of max, and says so; nerdamer says 0 by x and by y', () => {
    expect(answer('max', 'mathjs')).toMatchObject({ gradient: null, verdict: 'none' });
    expect(answer('max', 'nerdamer')).toMatchObject({ gradient: [0, 0], verdict: 'wrong' });
  });
});

describe('the verdicts and the sentences', () => {
  const way = (name: string, gradient: () => number[]) => ({ name, gradient });

  it('tell wrong from none: a number that is off, against NaN and an error', () => {
    const own = traps.data({
      ways: [
        way('two', () => [2]),
        way('NaN', () => [Number.NaN]),
        way('error', () => {
          throw new Error('no');
        }),
      ],
      peers: [],
    });
    const verdicts = own.rows
      .find(({ title }) => title.startsWith('d/dx'))
      ?.answers.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['wrong', 'none', 'none']);
    const kink = own.rows[0].answers.map(({ verdict }) => verdict);
    expect(kink).toEqual(['wrong', 'right', 'none']);
  });

  it('count the wrong answers of each way', () => {
    const [counts, places] = traps.sentences(data);
    expect(counts).toMatch(
      /in 7 traps: symbolic 1, numeric 1, forward 1, reverse 1, mathjs 1, nerdamer 2\.$/,
    );
    expect(places).toMatch(
      /^Nobody is right at \(1 - cos x\) \/ x² near 0; nobody gives a wrong number at \|x\| at 0/,
    );
  });

  it('change with the answers', () => {
    const wrong = traps.data({ ways: [way('7', () => [7, 7, 7])], peers: [] });
    expect(traps.sentences(wrong)[1]).toContain('in every trap somebody is wrong');
  });
});
