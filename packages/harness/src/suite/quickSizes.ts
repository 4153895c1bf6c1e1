import { operationsOf, total } from '../numbers/Counted.js';
import type { Scenario } from '../Scenario.js';

const MOST_SIZES = 4;
/** Operations of f times its variables: what a gradient by forward mode or by differences goes like. */
const MOST_WORK = 4_000;

/** The sizes of `--quick`: the first ones, as far as they are little work; the first one in any case. */
export const quickSizes = (scenario: Scenario): readonly number[] =>
  scenario.sizes.slice(0, MOST_SIZES).filter((size, i) => i === 0 || workOf(scenario, size) <= MOST_WORK);

function workOf(scenario: Scenario, size: number): number {
  const [at] = Object.values(scenario.points(size));
  const f = scenario.f(size);
  try {
    return total(operationsOf((...x) => f(x), at)) * at.length;
  } catch {
    return 0; // what is wrong with it, its own cell will say
  }
}
