export { problemById, problems, scenarioById, scenarios } from './catalogue/catalogue.js';
export { compare, type Report, type Result } from './compare.js';
export { type DerivationReport, type Derivative, derivationOf, type Written } from './derivationOf.js';
export type { Cost, Engine, Outcome } from './engines/Engine.js';
export { engines } from './engines/engines.js';
export { Counted, type Tally, total } from './numbers/Counted.js';
export { Precise } from './numbers/Precise.js';
export {
  type About,
  type Formula,
  type Problem,
  problemOfFunction,
  problemOfText,
  userFormula,
  userProblem,
} from './Problem.js';
export { canonicalJson } from './report/canonicalJson.js';
export { markdownReports } from './report/markdown.js';
export { problemOf, type Scenario, type Tag } from './Scenario.js';
export type { Cell, Story, StoryTable } from './stories/Story.js';
export { stories, storyById } from './stories/stories.js';
export { type TraceReport, type TraceReportRow, traceOf } from './traceOf.js';
export { type Accuracy, accuracyOf } from './truth/accuracy.js';
export { type Truth, truthOf } from './truth/truth.js';
export { UserError } from './UserError.js';
