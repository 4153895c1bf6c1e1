import { isRefusal, withTotal } from '../compare.js';
import type { Engine, Prepared } from '../engines/Engine.js';
import { total } from '../numbers/Counted.js';
import { accuracyOf } from '../truth/accuracy.js';
import {
  type AccuracySummary,
  type EngineCell,
  figure,
  numberOf,
  type PointResult,
  type Status,
} from './Cells.js';
import { median } from './median.js';
import type { Subject } from './Subject.js';

/**
 * What an engine makes of a subject: at all its points for accuracy, at the first one for its cost. What it should not
 * throw is recorded as a crash, so that others go on.
 */
export function engineCell(engine: Engine, subject: Subject): EngineCell {
  const { scenario, size, points, operations } = subject;
  try {
    const prepared = engine.prepare(scenario, size);
    const results = points.map((_, i) => resultAt(prepared, subject, i));
    const finite = results.every(({ value, gradient }) =>
      [value, ...gradient].every((x) => typeof x === 'number'),
    );
    const cost = prepared.cost(points[0].at);
    return {
      kind: 'engine',
      scenario: scenario.id,
      size,
      engine: engine.name,
      status: finite ? 'ok' : 'notFinite',
      reason: finite ? null : reasonOf(results),
      points: results,
      accuracy: summaryOf(results),
      cost: cost === null ? null : withTotal(cost, total(operations)),
      swell: prepared.swell(),
    };
  } catch (error) {
    const cell = { scenario: scenario.id, size, engine: engine.name };
    if (isRefusal(error)) return failedCell(cell, 'unsupported', error.message);
    return failedCell(cell, 'crashed', thrownText(error));
  }
}

/** What was thrown, in a line. @example thrownText(new RangeError('too far')) // 'RangeError: too far' */
export const thrownText = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `${thrown}`;

/** The cell of an engine that gave nothing. */
export const failedCell = (
  cell: Pick<EngineCell, 'scenario' | 'size' | 'engine'>,
  status: Status,
  reason: string,
): EngineCell => ({
  kind: 'engine',
  ...cell,
  status,
  reason,
  points: [],
  accuracy: null,
  cost: null,
  swell: null,
});

function resultAt(prepared: Prepared, { points, components, truth }: Subject, i: number): PointResult {
  const { value, gradient } = prepared.run(points[i].at);
  const partials = components.map((k) => gradient[k]);
  const known = truth[i];
  const accuracy = known === null ? null : accuracyOf(partials, known.gradient);
  return {
    name: points[i].name,
    value: figure(value),
    gradient: partials.map(figure),
    relativeError: accuracy === null ? null : figure(accuracy.relativeError),
    ulp: accuracy === null ? null : figure(accuracy.ulp),
    digits: accuracy?.digits ?? null,
  };
}

function reasonOf(results: readonly PointResult[]): string {
  const names = results
    .filter(({ value, gradient }) => [value, ...gradient].some((x) => typeof x !== 'number'))
    .map(({ name }) => name);
  return `a NaN or an infinity at ${names.join(', ')}`;
}

function summaryOf(results: readonly PointResult[]): AccuracySummary | null {
  const known = results.flatMap(({ name, digits, ulp }) =>
    digits === null || ulp === null ? [] : [{ name, digits, ulp: numberOf(ulp) }],
  );
  if (known.length === 0) return null;
  const worst = known.reduce((a, b) => (b.digits < a.digits ? b : a));
  const ulps = known.map(({ ulp }) => ulp);
  return {
    points: known.length,
    digits: { median: median(known.map(({ digits }) => digits)), worst: worst.digits },
    ulp: { median: figure(median(ulps)), worst: figure(Math.max(...ulps)) },
    worstAt: worst.name,
  };
}
