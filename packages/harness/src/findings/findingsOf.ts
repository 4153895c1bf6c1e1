import { bestGrowth } from '../fit/growth.js';
import type { Cell, EngineCell, FunctionCell } from '../measure/Cells.js';
import type { CostCheck, Crossing, Finding } from './Finding.js';
import { costRules } from './rules.js';

/** One size of a scenario: its number of variables and its engines' cells by name. */
interface SizeCells {
  readonly size: number;
  readonly variables: number;
  readonly engines: ReadonlyMap<string, EngineCell>;
}

const LEAST_SIZES = 6; // a law has two constants: with few sizes every law fits

/**
 * What the cells of a run say by scenario: cost against theory, where forward and reverse cross, how derivatives grow.
 *
 * @example findingsOf(cellsOf(scenarios[0], 1))[0].checks[0].bound // 5
 */
export function findingsOf(cells: readonly Cell[]): Finding[] {
  const functions = cells.filter((cell): cell is FunctionCell => cell.kind === 'function');
  const results = cells.filter((cell): cell is EngineCell => cell.kind === 'engine');
  const ids = [...new Set(functions.map(({ scenario }) => scenario))];
  return ids.map((scenario) => {
    const own = results.filter((cell) => cell.scenario === scenario);
    const sizes = functions
      .filter((cell) => cell.scenario === scenario)
      .map(({ size, variables }): SizeCells => {
        const engines = own.filter((cell) => cell.size === size).map((cell) => [cell.engine, cell] as const);
        return { size, variables, engines: new Map(engines) };
      });
    return {
      scenario,
      checks: checksOf(sizes),
      crossing: crossingOf(sizes),
      growth: growthOf(sizes),
    };
  });
}

function checksOf(sizes: readonly SizeCells[]): CostCheck[] {
  return costRules.flatMap(({ engine, of, bound, measure }) => {
    const measured = sizes.flatMap(({ size, variables, engines }) => {
      const cost = engines.get(engine)?.cost ?? null;
      const most = cost === null ? null : measure(cost, variables);
      return most === null ? [] : [{ size, most }];
    });
    if (measured.length === 0) return [];
    const { size, most } = measured.reduce((a, b) => (b.most > a.most ? b : a));
    return [{ engine, most, size, of, bound, holds: most <= bound }];
  });
}

function crossingOf(sizes: readonly SizeCells[]): Crossing | null {
  const totals = sizes.flatMap(({ variables, engines }) => {
    const [forward, reverse] = ['forward', 'reverse'].map((name) => engines.get(name)?.cost?.total ?? 0);
    return forward > 0 && reverse > 0 ? [{ variables, forward, reverse }] : [];
  });
  if (totals.length === 0) return null;
  const ordered = totals.toSorted((a, b) => a.variables - b.variables);
  const lastLost = ordered.findLastIndex(({ forward, reverse }) => reverse >= forward);
  const { variables, forward, reverse } = ordered[ordered.length - 1];
  return {
    variables,
    from: ordered[lastLost + 1]?.variables ?? null,
    estimate: reverse / (forward / variables),
  };
}

function growthOf(sizes: readonly SizeCells[]): Finding['growth'] {
  const swells = sizes.flatMap(({ size, engines }) => {
    const { tree = null, dag = null } = engines.get('symbolic')?.swell ?? {};
    return tree === null || dag === null ? [] : [{ size, tree: Number(tree), dag }];
  });
  if (swells.length < LEAST_SIZES) return null;
  return {
    tree: bestGrowth(swells.map(({ size, tree }) => [size, tree])),
    graph: bestGrowth(swells.map(({ size, dag }) => [size, dag])),
  };
}
