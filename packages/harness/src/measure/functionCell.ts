import { size as sizeOf } from '@fourgrad/symbolic';
import { expressionOf } from '../engines/tracedExpression.js';
import { total } from '../numbers/Counted.js';
import type { Decimal } from '../precise/decimal.js';
import { problemTitle, type Scenario } from '../Scenario.js';
import type { FunctionCell } from './Cells.js';
import type { Subject } from './Subject.js';

const MOST_COORDINATES = 10;

/** The cell of a function itself: its operations, its size, its points and the truth there. */
export function functionCell(subject: Subject): FunctionCell {
  const { scenario, size, names, points, components, truth, operations, reduced } = subject;
  const expression = expressionOf(scenario, size);
  return {
    kind: 'function',
    scenario: scenario.id,
    size,
    title: problemTitle(scenario, size),
    source: scenario.source,
    status: 'ok',
    reason: null,
    variables: names.length,
    operations,
    total: total(operations),
    swell: expression === null ? null : sizeOf(expression),
    components: components.map((i) => names[i]),
    points: points.map(({ name, at }, i) => ({
      name,
      at: at.length > MOST_COORDINATES ? null : at,
      value: digits(truth[i]?.value ?? null),
      gradient: components.map((_, k) => digits(truth[i]?.gradient[k] ?? null)),
    })),
    reduced,
  };
}

/** The cell of a function that could not be measured, so that there is nothing for the engines either. */
export const failedFunctionCell = (
  scenario: Scenario,
  size: number,
  status: Exclude<FunctionCell['status'], 'ok'>,
  reason: string,
): FunctionCell => ({
  kind: 'function',
  scenario: scenario.id,
  size,
  title: problemTitle(scenario, size),
  source: scenario.source,
  status,
  reason,
  variables: scenario.variables(size).length,
  operations: {},
  total: 0,
  swell: null,
  components: [],
  points: [],
  reduced: null,
});

const digits = (x: Decimal | null): string | null =>
  x === null ? null : x.toSignificantDigits(20).toString();
