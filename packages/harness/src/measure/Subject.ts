import { operationsOf, type Tally, total } from '../numbers/Counted.js';
import type { Scenario } from '../Scenario.js';
import { preciseFunction, preciseFunctionOf, type TruthAt, truthAt } from '../truth/truth.js';
import { type NamedPoint, pointsOf } from './points.js';

/** How a scenario is sampled. */
export interface Sampling {
  readonly seed: number;
  /** Random points beside the named ones. */
  readonly random: number;
  /** What the truth may take, in operations of 110 digits, a function such as sin counted as twenty; a second if left out. */
  readonly work?: number;
}

/** One size of a scenario with its points and the truth there: what every engine is measured against. */
export interface Subject {
  readonly scenario: Scenario;
  readonly size: number;
  readonly names: readonly string[];
  readonly points: readonly NamedPoint[];
  /** The places of the variables by which the truth is known. */
  readonly components: readonly number[];
  /** One a point; null where a primitive has no arbitrary-precision version. */
  readonly truth: readonly (TruthAt | null)[];
  readonly operations: Tally;
  /** Null, or why there are fewer points or components than asked for. */
  readonly reduced: string | null;
}

const MOST_COMPONENTS = 10;
const WORK = 250_000; // a second or two
const WORK_OF_A_FUNCTION = 20;
const RUNS_PER_COMPONENT = 4; // both sides, two steps
const CHEAP = new Set(['add', 'sub', 'mul', 'neg', 'square', 'abs', 'max', 'min', 'where']);

/** Samples one size of a scenario and finds the truth; of a large one at fewer points, by fewer variables. */
export function subjectOf(
  scenario: Scenario,
  size: number,
  { seed, random, work = WORK }: Sampling,
): Subject {
  const names = scenario.variables(size);
  const all = pointsOf(scenario, size, seed, random);
  const f = scenario.f(size);
  const operations = operationsOf((...x) => f(x), all[0].at);
  const components = spread(names.length, MOST_COMPONENTS);
  const oneRun = workOf(operations);
  const onePoint = oneRun * (1 + RUNS_PER_COMPONENT * components.length);
  const points = all.slice(0, Math.max(1, Math.floor(work / onePoint)));
  // a single point may still be too much
  const kept = spread(names.length, Math.max(1, Math.floor(work / oneRun / RUNS_PER_COMPONENT)));
  const measured = onePoint > work && kept.length < components.length ? kept : components;
  const expression = scenario.expression?.(size);
  const precise = expression === undefined ? preciseFunction(f) : preciseFunctionOf(expression, names);
  return {
    scenario,
    size,
    names,
    points,
    components: measured,
    truth: points.map(({ at }) => unlessUnknown(() => truthAt(precise, at, measured))),
    operations,
    reduced: reducedWords(points.length, all.length, measured.length, names.length),
  };
}

/** So many of 0 .. n - 1, evenly spread, both ends among them. @example spread(9, 3) // [0, 4, 8] */
export function spread(n: number, most: number): number[] {
  if (n <= most) return Array.from({ length: n }, (_, i) => i);
  if (most === 1) return [0];
  return Array.from({ length: most }, (_, i) => Math.round((i * (n - 1)) / (most - 1)));
}

function workOf(operations: Tally): number {
  const cheap = Object.entries(operations).reduce((sum, [kind, n]) => sum + (CHEAP.has(kind) ? n : 0), 0);
  return Math.max(1, cheap + WORK_OF_A_FUNCTION * (total(operations) - cheap));
}

function reducedWords(points: number, ofPoints: number, components: number, ofComponents: number) {
  const parts = [
    points < ofPoints ? `at ${points} of ${ofPoints} points` : '',
    components < ofComponents ? `by ${components} of ${ofComponents} derivatives, evenly spread` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `measured ${parts.join(' and ')}`;
}

/** Null if a primitive has no arbitrary-precision version. */
function unlessUnknown<T>(find: () => T): T | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
