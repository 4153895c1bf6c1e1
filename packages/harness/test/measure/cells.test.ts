import { abs, div, greater, mul, reciprocal, relu, sub, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { scenarioById, scenarios } from '../../src/catalogue/catalogue.js';
import { engines } from '../../src/engines/engines.js';
import { peerEngine, peerNames } from '../../src/engines/installedPeers.js';
import type { EngineCell } from '../../src/measure/Cells.js';
import { engineCell } from '../../src/measure/engineCell.js';
import { functionCell } from '../../src/measure/functionCell.js';
import { spread, subjectOf } from '../../src/measure/Subject.js';
import { problemOfFunction } from '../../src/Problem.js';
import { type Scenario, scenarioOf } from '../../src/Scenario.js';

const sampling = { seed: 1, random: 3 };
const peers = await Promise.all(peerNames.map(peerEngine));
const all = [...engines, ...peers];
const named = (id: string) => scenarioById(id) as Scenario;

/** A function of one variable at one point. */
const at = (f: (x: any) => Value, x: number): Scenario =>
  scenarioOf(problemOfFunction(f, { x }, { id: 'f', title: 'f', source: 'test' }));

function cellOf(engine: string, scenario: Scenario, size = scenario.sizes[0]): EngineCell {
  const subject = subjectOf(scenario, size, sampling);
  return engineCell(all.find(({ name }) => name === engine) as (typeof all)[number], subject);
}

// the traps are there to show where digits, and truths, are lost
describe.each(scenarios.filter(({ tags }) => !tags.includes('trap')))('$id at its first size', (scenario) => {
  const subject = subjectOf(scenario, scenario.sizes[0], sampling);

  it('has a truth at every point, which its own value agrees with', () => {
    const { points } = functionCell(subject);
    expect(points.length).toBeGreaterThan(1);
    points.forEach(({ value }, i) => {
      const here = scenario.f(subject.size)(subject.points[i].at) as number;
      expect(Number(value)).toBeCloseTo(here, 9);
    });
  });

  it.each(engines)('$name has all digits that it can have', (engine) => {
    const { status, accuracy, cost } = engineCell(engine, subject);
    expect(status).toBe('ok');
    expect(accuracy?.digits.median).toBeGreaterThan(engine.name.startsWith('numeric') ? 6 : 14);
    expect(cost?.evaluations).toBeGreaterThan(0);
  });
});

describe('differences', () => {
  const cellsOfLogsumexp = () =>
    ['numeric-forward', 'numeric', 'numeric-richardson'].map((name) => cellOf(name, named('logsumexp'), 5));

  it('have more digits the more runs they take: one side, both sides, both sides twice', () => {
    const [oneSided, central, richardson] = cellsOfLogsumexp().map(
      ({ accuracy }) => accuracy?.digits.median as number,
    );
    expect(central).toBeGreaterThan(oneSided + 1.5);
    expect(richardson).toBeGreaterThan(central + 1);
  });

  it('take n + 1, 2n + 1 and 4n + 1 runs of f', () => {
    expect(cellsOfLogsumexp().map(({ cost }) => cost?.evaluations)).toEqual([6, 11, 21]);
  });
});

describe('what an engine cannot do is recorded with the reason', () => {
  it('a branch on values, compiled', () => {
    const branching = at((x) => (greater(x, 0) ? mul(x, x) : x), 2);
    expect(cellOf('reverse-compiled', branching)).toMatchObject({ status: 'unsupported', points: [] });
    expect(cellOf('symbolic', branching)).toMatchObject({ status: 'ok' });
  });

  it('a primitive that a peer does not know', () => {
    expect(
      cellOf(
        'mathjs',
        at((x) => relu(x), 2),
      ).reason,
    ).toBe('mathjs does not differentiate relu');
  });

  it('a formula that a peer would be at for minutes', () => {
    expect(cellOf('nerdamer', named('speelpenning'), 200).reason).toMatch(/characters in 200 variables/);
  });
});

describe('a cell', () => {
  it('says where a result is not finite, and what it was', () => {
    const cell = cellOf(
      'forward',
      at((x) => div(x, x), 0),
    );
    expect(cell.status).toBe('notFinite');
    expect(cell.reason).toBe('a NaN or an infinity at given, random-1, random-2, random-3');
    expect(cell.points[0].gradient).toEqual(['NaN']);
    expect(
      cellOf(
        'reverse',
        at((x) => reciprocal(x), 0),
      ).points[0].gradient,
    ).toEqual(['-Infinity']);
  });

  it('has no accuracy at a kink, where there is no truth', () => {
    const cell = cellOf(
      'reverse',
      at((x) => abs(x), 0),
    );
    expect(cell.points[0]).toMatchObject({ gradient: [0], digits: null });
    expect(cell.accuracy).toBeNull();
  });

  it('names the point with the fewest digits', () => {
    const near = at((x) => sub(mul(x, x), x), 0.5 + 2 ** -40);
    const { accuracy, points } = cellOf('numeric', near);
    const worst = Math.min(...points.map(({ digits }) => digits as number));
    expect(accuracy?.digits.worst).toBe(worst);
    expect(points.find(({ name }) => name === accuracy?.worstAt)?.digits).toBe(worst);
  });

  it('counts what a gradient costs, as a ratio to f', () => {
    const { cost } = cellOf('reverse', named('speelpenning'), 10);
    expect(cost?.total).toBe(Object.values(cost?.operations ?? {}).reduce((a, b) => a + b));
    expect(cost?.ratio).toBe((cost?.total as number) / 9);
    expect(cost?.tape?.nodes).toBe(19);
    expect(cellOf('numeric', named('speelpenning'), 10).cost?.evaluations).toBe(21);
  });

  it('counts by kind whatever the way, compiled code too', () => {
    for (const engine of engines) {
      const { cost } = cellOf(engine.name, named('evaluation-trace'));
      expect(cost?.operations, engine.name).toMatchObject({
        sin: expect.any(Number),
        log: expect.any(Number),
      });
    }
  });
});

describe('many variables', () => {
  it('are judged by some of them, evenly spread, and the cell says so', () => {
    const { components, reduced, points } = functionCell(subjectOf(named('speelpenning'), 200, sampling));
    expect(components).toHaveLength(10);
    expect(components.at(-1)).toBe('x200');
    expect(reduced).toBe('measured by 10 of 200 derivatives, evenly spread');
    expect(points[0].at).toBeNull();
  });

  it('spread takes both ends', () => {
    expect(spread(9, 3)).toEqual([0, 4, 8]);
    expect(spread(3, 9)).toEqual([0, 1, 2]);
    expect(spread(5, 1)).toEqual([0]);
  });
});

it('another seed gives other random points, the same one the same', () => {
  const points = (seed: number) => functionCell(subjectOf(named('sine'), 1, { seed, random: 2 })).points;
  expect(points(1)).toEqual(points(1));
  expect(points(2)[0]).toEqual(points(1)[0]);
  expect(points(2)[1].at).not.toEqual(points(1)[1].at);
});
