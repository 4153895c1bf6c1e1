import { scenarios } from './catalogue/catalogue.js';
import type { Scenario, Tag } from './Scenario.js';
import { stories } from './stories/stories.js';
import { engineNames } from './suite/plan.js';

/** A built-in scenario in words and numbers. */
export interface ListedScenario
  extends Pick<Scenario, 'id' | 'title' | 'source' | 'shows' | 'tags' | 'sizes' | 'sizeIs'> {
  /** How many, by size. */
  readonly variables: readonly number[];
}

/** What is built in: `fourgrad list --json`. */
export interface Listing {
  readonly schema: 'fourgrad/list/1';
  readonly scenarios: readonly ListedScenario[];
  readonly engines: readonly string[];
  readonly stories: readonly { readonly id: string; readonly title: string; readonly question: string }[];
  readonly tags: readonly Tag[];
}

/** What is built in, in the order it is shown. @example listing().stories[0].id // 'swell' */
export function listing(): Listing {
  return {
    schema: 'fourgrad/list/1',
    scenarios: scenarios.map((scenario) => {
      const { id, title, source, shows, tags, sizes, sizeIs } = scenario;
      const variables = sizes.map((size) => scenario.variables(size).length);
      return { id, title, source, shows, tags, sizes, sizeIs, variables };
    }),
    engines: engineNames,
    stories: stories.map(({ id, title, question }) => ({ id, title, question })),
    tags: [...new Set(scenarios.flatMap(({ tags }) => tags))],
  };
}
