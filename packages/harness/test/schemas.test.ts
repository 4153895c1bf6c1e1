import { readFileSync } from 'node:fs';
import { abs, div } from '@fourgrad/ops';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { problems, scenarioById } from '../src/catalogue/catalogue.js';
import { compare } from '../src/compare.js';
import { engines } from '../src/engines/engines.js';
import { findingsOf } from '../src/findings/findingsOf.js';
import { cellsOf } from '../src/measure/cellsOf.js';
import { engineCell, failedCell } from '../src/measure/engineCell.js';
import { failedFunctionCell, functionCell } from '../src/measure/functionCell.js';
import { subjectOf } from '../src/measure/Subject.js';
import { problemOfFunction, userProblem } from '../src/Problem.js';
import { canonicalJson, canonicalLine } from '../src/report/canonicalJson.js';
import { reportData } from '../src/report/writeReports.js';
import { type Scenario, scenarioOf } from '../src/Scenario.js';
import { storyReport } from '../src/stories/StoryReport.js';
import { stories } from '../src/stories/stories.js';
import { headerOf } from '../src/suite/header.js';
import { versions } from '../src/suite/versions.js';
import { machine } from '../src/timing/machine.js';
import { timingCells } from '../src/timing/timingCells.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8')));
const [cells, timings, report, findings, story] = ['cells', 'timings', 'report', 'findings', 'story'].map(
  schema,
);

/** What the schema objects to in data as a file has them. */
const objections = (validate: ReturnType<typeof schema>, text: string) => {
  validate(JSON.parse(text));
  return validate.errors ?? [];
};

const sampling = { seed: 1, random: 2 };
const named = (id: string) => scenarioById(id) as Scenario;
const odd = [
  named('logistic'),
  named('speelpenning'),
  scenarioOf(problemOfFunction((x) => div(x, x), { x: 0 }, { id: 'f', title: 'f', source: 'test' })),
  scenarioOf(problemOfFunction((x) => abs(x), { x: 0 }, { id: 'f', title: 'f', source: 'test' })),
];

describe('cells.schema.json', () => {
  it('describes the header', () => {
    const options = { only: ['a'], engines: [], quick: true, seed: 1, timeLimit: 1, memoryLimit: 64 };
    for (const shard of [null, { index: 1, of: 2 }])
      expect(objections(cells, canonicalLine(headerOf({ ...options, shard }, 3, versions())))).toEqual([]);
  });

  it('describes every cell: large ones, NaN, a kink, a failure', () => {
    for (const scenario of odd) {
      const subject = subjectOf(scenario, scenario.sizes.at(-1) as number, sampling);
      const all = [functionCell(subject), ...engines.map((engine) => engineCell(engine, subject))];
      for (const cell of all) expect(objections(cells, canonicalLine(cell))).toEqual([]);
    }
    const failed = failedCell({ scenario: 'f', size: 1, engine: 'e' }, 'timeout', 'no result within 1 s');
    expect(objections(cells, canonicalLine(failed))).toEqual([]);
    const failedFunction = failedFunctionCell(named('sine'), 1, 'crashed', 'Error: no');
    expect(objections(cells, canonicalLine(failedFunction))).toEqual([]);
  });

  it('refuses a field too many, one too few and a status that there is not', () => {
    const cell = functionCell(subjectOf(named('sine'), 1, sampling));
    const { title: _title, ...less } = cell;
    for (const wrong of [{ ...cell, more: 1 }, less, { ...cell, size: 0 }])
      expect(objections(cells, canonicalLine(wrong))).not.toEqual([]);
    const failed = failedCell({ scenario: 'f', size: 1, engine: 'e' }, 'hung' as 'timeout', '');
    expect(objections(cells, canonicalLine(failed))).not.toEqual([]);
  });
});

describe('timings.schema.json', () => {
  it('describes the header and every line', () => {
    const header = { schema: 'fourgrad/timings/1', versions: versions(), machine: machine() };
    const lines = [header, ...timingCells(named('sine'), 1, engines.slice(0, 2))];
    for (const line of lines) expect(objections(timings, canonicalLine(line))).toEqual([]);
    expect(objections(timings, canonicalLine({ ...lines[1], median: -1 }))).not.toEqual([]);
  });
});

describe('findings.schema.json', () => {
  it('describes the findings of scenarios of few and of many sizes', () => {
    const some = [
      ...named('logistic').sizes.map((size) => cellsOf(named('logistic'), size)),
      cellsOf(named('sine'), 1),
    ];
    const file = {
      schema: 'fourgrad/findings/1',
      versions: versions(),
      seed: 1,
      quick: false,
      findings: findingsOf(some.flat()),
    };
    expect(file.findings.map(({ growth }) => growth?.tree.law)).toEqual(['exponential', undefined]);
    expect(objections(findings, canonicalJson(file))).toEqual([]);
    expect(objections(findings, canonicalJson({ ...file, seed: 'one' }))).not.toEqual([]);
  });
});

describe('story.schema.json', () => {
  it.each(stories)('describes the story $id', (each) => {
    const { json } = storyReport(each);
    expect(objections(story, json)).toEqual([]);
    expect(objections(story, canonicalJson({ ...JSON.parse(json), sentences: 'none' }))).not.toEqual([]);
  });
});

describe('report.schema.json', () => {
  it('describes one report, several, and one with infinities', () => {
    const reports = problems.map((problem) => compare(problem));
    expect(objections(report, canonicalJson(reportData(reports)))).toEqual([]);
    for (const text of ['sqrt(x)', 'abs(x)', 'x^2'])
      expect(objections(report, canonicalJson(compare(userProblem(text, { x: 0 }))))).toEqual([]);
    expect(objections(report, canonicalJson({ ...compare(problems[0]), id: 1 }))).not.toEqual([]);
  });
});
