export { problemById, problems, scenarioById, scenarios } from './catalogue/catalogue.js';
export { type At, type CompareOptions, compare, type OfSize, type Report, type Result } from './compare.js';
export { type DerivationReport, type Derivative, derivationOf, type Written } from './derivationOf.js';
export {
  type Cost,
  type Engine,
  type Prepared,
  type Swell,
  Unsupported,
  type ValueAndGradient,
} from './engines/Engine.js';
export { engines, modes } from './engines/engines.js';
export { type Mathjs, mathjsEngine } from './engines/mathjsEngine.js';
export { type Nerdamer, nerdamerEngine } from './engines/nerdamerEngine.js';
export type { CostCheck, Crossing, Finding } from './findings/Finding.js';
export { findingSentences } from './findings/findingSentences.js';
export { findingsOf } from './findings/findingsOf.js';
export type { Growth, Law } from './fit/growth.js';
export { type ListedScenario, type Listing, listing } from './listing.js';
export type {
  AccuracySummary,
  Cell,
  EngineCell,
  Figure,
  FunctionCell,
  PointResult,
  Status,
} from './measure/Cells.js';
export { type CellsOptions, cellsOf } from './measure/cellsOf.js';
export type { Sampling } from './measure/Subject.js';
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
export { problemOf, type Scenario, scenarioOf, type Tag } from './Scenario.js';
export type { Story, StoryCell, StoryTable } from './stories/Story.js';
export { stories, storyById } from './stories/stories.js';
export { type TraceReport, type TraceReportRow, traceOf } from './traceOf.js';
export { type Accuracy, accuracyOf } from './truth/accuracy.js';
export { type Truth, truthOf } from './truth/truth.js';
export { UserError } from './UserError.js';
