import { scenarios } from '../catalogue/catalogue.js';
import { engines } from '../engines/engines.js';
import { peerNames } from '../engines/installedPeers.js';
import { requireKnown } from '../requireKnown.js';
import { problemId, type Scenario } from '../Scenario.js';
import { quickSizes } from './quickSizes.js';
import type { Shard, SuiteOptions } from './SuiteOptions.js';

/** What is to be measured: the function itself, or one engine on it. */
export interface CellKey {
  readonly scenario: string;
  readonly size: number;
  /** Null for the function itself. */
  readonly engine: string | null;
}

/** The cells of one size of a scenario: they share its points and its truth. */
export type Group = readonly CellKey[];

/** The engines of the suite, in the order they are shown. */
export const engineNames: readonly string[] = [...engines.map(({ name }) => name), ...peerNames];

/**
 * The cells of a run in their order: by scenario, size and engine. A share has every n-th group of them.
 *
 * @throws UserError for a scenario, a tag or an engine that there is not.
 */
export function planOf({ only, engines: wanted, quick, shard }: SuiteOptions): Group[] {
  for (const name of wanted) requireKnown('--engines', name, engineNames);
  for (const name of only) requireKnown('--only', name, selectable());
  const chosen = engineNames.filter((name) => wanted.length === 0 || wanted.includes(name));
  const groups = scenarios.flatMap((scenario) =>
    sizesOf(scenario, only, quick).map((size) =>
      [null, ...chosen].map((engine): CellKey => ({ scenario: scenario.id, size, engine })),
    ),
  );
  return groups.filter((_, i) => isIn(shard, i));
}

const isIn = (shard: Shard | null, i: number): boolean => shard === null || i % shard.of === shard.index - 1;

/** A size that is named is measured even where only quick ones are. */
function sizesOf(scenario: Scenario, only: readonly string[], quick: boolean): readonly number[] {
  const whole =
    only.length === 0 || only.includes(scenario.id) || scenario.tags.some((tag) => only.includes(tag));
  const chosen = whole ? (quick ? quickSizes(scenario) : scenario.sizes) : [];
  return scenario.sizes.filter((size) => chosen.includes(size) || only.includes(problemId(scenario, size)));
}

const selectable = (): string[] => [
  ...new Set([
    ...scenarios.flatMap(({ tags }) => tags),
    ...scenarios.map(({ id }) => id),
    ...scenarios.flatMap((scenario) => scenario.sizes.map((size) => problemId(scenario, size))),
  ]),
];

/** The name of a cell: `logistic-4/reverse`. */
export const keyText = ({ scenario, size, engine }: CellKey): string =>
  `${scenario}/${size}/${engine ?? 'function'}`;
