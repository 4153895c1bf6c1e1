import type { Engine } from '../engines/Engine.js';
import { engines as builtIn } from '../engines/engines.js';
import type { Scenario } from '../Scenario.js';
import type { Cell } from './Cells.js';
import { engineCell } from './engineCell.js';
import { functionCell } from './functionCell.js';
import { type Sampling, subjectOf } from './Subject.js';

/** What is measured, and where. */
export interface CellsOptions extends Partial<Sampling> {
  /** The four ways and their variants if left out. */
  readonly engines?: readonly Engine[];
}

/**
 * The cells of one size of a scenario as `fourgrad suite` has them: the function itself, then the engines on it. Runs in
 * this process, without limits, and with Math as it is here.
 *
 * @example cellsOf(scenarios[0], 1).map(({ kind }) => kind)[0] // 'function'
 */
export function cellsOf(
  scenario: Scenario,
  size: number,
  { engines = builtIn, seed = 1, random = 8 }: CellsOptions = {},
): Cell[] {
  const subject = subjectOf(scenario, size, { seed, random });
  return [functionCell(subject), ...engines.map((engine) => engineCell(engine, subject))];
}
