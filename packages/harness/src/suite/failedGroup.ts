import { scenarioById } from '../catalogue/catalogue.js';
import type { Cell, FunctionCell } from '../measure/Cells.js';
import { failedCell } from '../measure/engineCell.js';
import { failedFunctionCell } from '../measure/functionCell.js';
import { canonicalLine } from '../report/canonicalJson.js';
import type { Scenario } from '../Scenario.js';
import type { CellKey, Group } from './plan.js';

type Failure = Exclude<FunctionCell['status'], 'ok'>;

/** Why an engine has no result on a function that failed by itself. */
export const functionFailed = (reason: string): string => `the function itself failed: ${reason}`;

/** The line of a cell that hung, or whose process ended. */
export function failedLine({ scenario, size, engine }: CellKey, status: Failure, reason: string): string {
  return canonicalLine(
    engine === null
      ? failedFunctionCell(scenarioById(scenario) as Scenario, size, status, reason)
      : failedCell({ scenario, size, engine }, status, reason),
  );
}

/** The lines of the other cells of a group whose function failed: none are tried; null if it did not fail. */
export function failedGroup(group: Group, line: string): readonly (readonly [CellKey, string])[] | null {
  const cell = JSON.parse(line) as Cell;
  if (cell.kind !== 'function' || cell.status === 'ok') return null;
  const { status, reason } = cell;
  return group
    .filter(({ engine }) => engine !== null)
    .map((key) => [key, failedLine(key, status, functionFailed(reason as string))]);
}
