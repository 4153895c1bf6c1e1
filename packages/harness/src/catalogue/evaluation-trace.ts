import { scenarioOfFormula } from './scenarioOfFormula.js';

/** The function whose evaluation trace the survey of Baydin et al. prints. */
export const evaluationTrace = scenarioOfFormula(
  'ln(x1) + x1*x2 - sin(x2)',
  { x1: 2, x2: 5 },
  {
    id: 'evaluation-trace',
    title: 'the evaluation trace of the survey',
    source: 'Baydin et al. 2018, JMLR 18(153), tables 2 and 3',
    shows: 'Two variables and five operations: small enough to follow every one of them by hand.',
    tags: ['classic'],
  },
);
