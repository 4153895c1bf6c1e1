import type { Problem } from '../Problem.js';
import { problemId, problemOf, type Scenario } from '../Scenario.js';
import { ackley } from './ackley.js';
import { attention } from './attention.js';
import { bundleAdjustment } from './bundle-adjustment.js';
import { courseNotes } from './courseNotes.js';
import { det } from './det.js';
import { euler } from './euler.js';
import { evaluationTrace } from './evaluation-trace.js';
import { gmm } from './gmm.js';
import { handTracking } from './hand-tracking.js';
import { helmholtz } from './helmholtz.js';
import { kmeans } from './kmeans.js';
import { llsq } from './llsq.js';
import { logistic } from './logistic.js';
import { logsumexp } from './logsumexp.js';
import { lse } from './lse.js';
import { lstm } from './lstm.js';
import { mlp } from './mlp.js';
import { nestedSigmoid, nestedSine } from './nests.js';
import { batchNetwork, oneHiddenLayer, xor } from './networksOfNotes.js';
import { newtonKepler, newtonRoot } from './newton.js';
import { ode } from './ode.js';
import { particle } from './particle.js';
import { perturbationConfusion } from './perturbation-confusion.js';
import { rk4 } from './rk4.js';
import { rosenbrock } from './rosenbrock.js';
import { saddle } from './saddle.js';
import { softplus } from './softplus.js';
import { speelpenning } from './speelpenning.js';
import { traps } from './traps.js';

/** Every built-in scenario, in the order it is shown. */
export const scenarios: readonly Scenario[] = [
  ...courseNotes,
  oneHiddenLayer,
  xor,
  batchNetwork,
  speelpenning,
  rosenbrock,
  helmholtz,
  ackley,
  softplus,
  logsumexp,
  logistic,
  evaluationTrace,
  nestedSine,
  nestedSigmoid,
  det,
  euler,
  rk4,
  newtonRoot,
  newtonKepler,
  gmm,
  bundleAdjustment,
  handTracking,
  lstm,
  mlp,
  attention,
  kmeans,
  llsq,
  lse,
  ode,
  particle,
  saddle,
  ...traps,
  perturbationConfusion,
];

/** The built-in scenario of this id; undefined if there is none. @example scenarioById('logistic')?.sizeIs // 'depth' */
export const scenarioById = (id: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id);

/**
 * One size of a built-in scenario at its first point; undefined if there is none.
 *
 * @example problemById('logistic-4')?.title // 'iterated logistic map, depth 4'
 */
export function problemById(id: string): Problem | undefined {
  for (const scenario of scenarios) {
    const size = scenario.sizes.find((each) => problemId(scenario, each) === id);
    if (size !== undefined) return problemOf(scenario, size);
  }
  return undefined;
}

/** What is compared when no function is named: the course notes, and the classics at the sizes of the literature. */
export const problems: readonly Problem[] = [
  ...courseNotes.map((scenario) => problemOf(scenario, 1)),
  problemOf(speelpenning, 10),
  problemOf(rosenbrock, 10),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((depth) => problemOf(logistic, depth)),
  problemOf(evaluationTrace, 1),
];
