import { div, exp, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { problemOfFunction } from '../../src/Problem.js';
import { type Scenario, scenarioOf } from '../../src/Scenario.js';
import { CellMeasurer } from '../../src/suite/CellMeasurer.js';

/** A scenario of one variable, of which nothing but the code is known. */
function scenario(f: (x: any) => Value): Scenario {
  const about = { id: 'f', title: 'f', source: 'test' };
  const { expression: _none, ...others } = scenarioOf(problemOfFunction((x) => x, { x: 1 }, about));
  return {
    ...others,
    f:
      () =>
      ([x]) =>
        f(x),
  };
}

/** The cells of a function and two engines, measured as the suite does. */
async function cellsOf(measured: Scenario): Promise<{ status: string; reason: string | null }[]> {
  const measurer = new CellMeasurer({ seed: 1, random: 2 }, () => measured);
  const cells = [];
  for (const engine of [null, 'forward', 'reverse']) {
    const key = { scenario: 'f', size: 1, engine };
    await measurer.prepare(key);
    cells.push(JSON.parse(measurer.line(key)));
  }
  return cells.map(({ status, reason }) => ({ status, reason }));
}

class Broken extends Error {
  override readonly name = 'Broken';
}

describe('an exception in the function of a scenario', () => {
  it('is the failure of that cell, and of the engines on it', async () => {
    const reason = 'Broken: no table for x';
    const broken = scenario(() => {
      throw new Broken('no table for x');
    });
    expect(await cellsOf(broken)).toEqual([
      { status: 'crashed', reason },
      { status: 'crashed', reason: `the function itself failed: ${reason}` },
      { status: 'crashed', reason: `the function itself failed: ${reason}` },
    ]);
  });

  it('that only one engine meets is the failure of that engine', async () => {
    const choosy = scenario((x) => {
      if (`${x}`.startsWith('Dual')) throw new Broken('no duals here');
      return div(exp(x), x);
    });
    expect(await cellsOf(choosy)).toEqual([
      { status: 'ok', reason: null },
      { status: 'crashed', reason: 'Broken: no duals here' },
      { status: 'ok', reason: null },
    ]);
  });
});
