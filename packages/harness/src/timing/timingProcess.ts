import { scenarioById } from '../catalogue/catalogue.js';
import type { Engine } from '../engines/Engine.js';
import { engines } from '../engines/engines.js';
import { peerEngine, peerNames } from '../engines/installedPeers.js';
import { canonicalLine } from '../report/canonicalJson.js';
import { timingCells } from './timingCells.js';

/** What is timed in one process: the engines that gave a result on one size of a scenario. */
export interface TimingRequest {
  readonly scenario: string;
  readonly size: number;
  readonly engines: readonly string[];
}

// The process in which times are measured, one size of a scenario after another, with Math's own functions.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('disconnect', () => process.exit(0));
process.on('message', async ({ scenario: id, size, engines: names }: TimingRequest) => {
  const scenario = scenarioById(id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  const chosen: Engine[] = engines.filter(({ name }) => names.includes(name));
  for (const name of peerNames) if (names.includes(name)) chosen.push(await peerEngine(name));
  process.send?.(timingCells(scenario, size, chosen).map(canonicalLine));
});
