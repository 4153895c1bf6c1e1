import { scenarioById } from '../catalogue/catalogue.js';
import type { Engine } from '../engines/Engine.js';
import { engines } from '../engines/engines.js';
import { peerEngine, peerNames } from '../engines/installedPeers.js';
import type { Cell } from '../measure/Cells.js';
import { engineCell, failedCell } from '../measure/engineCell.js';
import { functionCell } from '../measure/functionCell.js';
import { type Sampling, type Subject, subjectOf } from '../measure/Subject.js';
import { canonicalLine } from '../report/canonicalJson.js';
import type { CellKey } from './plan.js';

/** Measures cells one after the other; those of one size after one another share its points and truth. */
export class CellMeasurer {
  #subject: Subject | null = null;
  readonly #peers = new Map<string, Engine>();

  constructor(readonly sampling: Sampling) {}

  /** Finds the points and the truth, and loads the engine: what does not count as the engine's time. */
  async prepare({ scenario: id, size, engine }: CellKey): Promise<void> {
    if (this.#subject?.scenario.id !== id || this.#subject.size !== size) {
      const scenario = scenarioById(id);
      if (scenario === undefined) throw new Error(`no scenario ${id}`);
      this.#subject = subjectOf(scenario, size, this.sampling);
    }
    const peer = peerNames.find((name) => name === engine);
    if (peer !== undefined && !this.#peers.has(peer)) this.#peers.set(peer, await peerEngine(peer));
  }

  /** The line of a cell that is prepared. An engine that throws what it should not is recorded as crashed. */
  line({ scenario, size, engine: name }: CellKey): string {
    const subject = this.#subject as Subject;
    if (name === null) return canonicalLine(functionCell(subject));
    const engine = this.#peers.get(name) ?? engines.find((each) => each.name === name);
    if (engine === undefined) throw new Error(`no engine ${name}`);
    let cell: Cell;
    try {
      cell = engineCell(engine, subject);
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : `${error}`;
      cell = failedCell({ scenario, size, engine: name }, 'crashed', reason);
    }
    return canonicalLine(cell);
  }
}
