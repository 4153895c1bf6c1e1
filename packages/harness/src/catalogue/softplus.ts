import type { Scenario } from '../Scenario.js';
import { scenarioOfFormula } from './scenarioOfFormula.js';

/** The smooth ramp, as its definition writes it. */
export const softplus: Scenario = {
  ...scenarioOfFormula(
    'log(1 + exp(x))',
    { x: 2 },
    {
      id: 'softplus',
      title: 'softplus, by definition',
      source: 'Dugas et al. 2001, NIPS 13',
      shows:
        'Far left the value is rounded to 0, and differences with it, while the exact modes have every digit.',
      tags: ['classic'],
    },
  ),
  points: () => ({ given: [2], left: [-40], right: [40] }),
};
