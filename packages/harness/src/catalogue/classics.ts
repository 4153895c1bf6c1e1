import { add, mul, square, sub, type Value } from '@fourgrad/ops';
import { type Scenario, scenarioOfFunction, scenarioOfText } from '../Scenario.js';

/** x1..xn at the given values. */
const numbered = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, i) => [`x${i + 1}`, value]));

const speelpenning = scenarioOfFunction(
  (...x) => x.reduce((product: Value, factor: Value) => mul(product, factor)),
  numbered(Array.from({ length: 10 }, (_, i) => 1 + i / 8)),
  {
    id: 'speelpenning-10',
    title: "Speelpenning's product, n = 10",
    source: 'Speelpenning 1980, thesis, University of Illinois',
  },
);

// 100 (x_{i+1} - x_i^2)^2 + (1 - x_i)^2
const valley = (x: Value, next: Value): Value =>
  add(mul(100, square(sub(next, square(x)))), square(sub(1, x)));

const rosenbrock = scenarioOfFunction(
  (...x) =>
    x
      .slice(1)
      .map((next, i) => valley(x[i], next))
      .reduce((sum, term) => add(sum, term)),
  numbered(Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? -1.25 : 1))),
  {
    id: 'rosenbrock-10',
    title: 'Rosenbrock function, n = 10',
    source: 'Rosenbrock 1960, Computer Journal 3(3)',
  },
);

const LOGISTIC = 'Baydin et al. 2018, JMLR 18(153), table 1';

// l_1 = x,  l_{k+1} = 4 l_k (1 - l_k)
const logisticMaps = Array.from({ length: 8 }, (_, i) =>
  scenarioOfFunction(
    (x) => {
      let l: Value = x;
      for (let step = 0; step < i; step++) l = mul(mul(4, l), sub(1, l));
      return l;
    },
    { x: 0.2 },
    { id: `logistic-${i + 1}`, title: `iterated logistic map, depth ${i + 1}`, source: LOGISTIC },
  ),
);

const evaluationTrace = scenarioOfText(
  'ln(x1) + x1*x2 - sin(x2)',
  { x1: 2, x2: 5 },
  {
    id: 'evaluation-trace',
    title: 'the evaluation trace of the survey',
    source: 'Baydin et al. 2018, JMLR 18(153), tables 2 and 3',
  },
);

/** The classic functions of the literature. */
export const classics: readonly Scenario[] = [speelpenning, rosenbrock, ...logisticMaps, evaluationTrace];
