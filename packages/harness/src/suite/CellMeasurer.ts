import { scenarioById } from '../catalogue/catalogue.js';
import type { Engine } from '../engines/Engine.js';
import { engines } from '../engines/engines.js';
import { peerEngine, peerNames } from '../engines/installedPeers.js';
import type { Cell } from '../measure/Cells.js';
import { engineCell, failedCell, thrownText } from '../measure/engineCell.js';
import { failedFunctionCell, functionCell } from '../measure/functionCell.js';
import { type Sampling, type Subject, subjectOf } from '../measure/Subject.js';
import { canonicalLine } from '../report/canonicalJson.js';
import type { Scenario } from '../Scenario.js';
import { functionFailed } from './failedGroup.js';
import type { CellKey } from './plan.js';

/** One size of a scenario, and what it is measured by, or why it cannot be. */
interface Prepared {
  readonly scenario: Scenario;
  readonly size: number;
  readonly subject: Subject | string;
}

/** Measures cells one after the other; those of one size after one another share its points and truth. */
export class CellMeasurer {
  #prepared: Prepared | null = null;
  readonly #peers = new Map<string, Engine>();

  constructor(
    readonly sampling: Sampling,
    /** Where scenarios are found; for tests. */
    readonly find: (id: string) => Scenario | undefined = scenarioById,
  ) {}

  /** Finds the points and the truth, and loads the engine: what does not count as the engine's time. */
  async prepare({ scenario: id, size, engine }: CellKey): Promise<void> {
    if (this.#prepared?.scenario.id !== id || this.#prepared.size !== size) {
      const scenario = this.find(id);
      if (scenario === undefined) throw new Error(`no scenario ${id}`);
      const subject = orText(() => subjectOf(scenario, size, this.sampling));
      this.#prepared = { scenario, size, subject };
    }
    const peer = peerNames.find((name) => name === engine);
    if (peer !== undefined && !this.#peers.has(peer)) this.#peers.set(peer, await peerEngine(peer));
  }

  /** The line of a cell that is prepared. A function, or an engine, that throws what it should not is recorded as crashed. */
  line(key: CellKey): string {
    return canonicalLine(key.engine === null ? this.#function() : this.#engine(key.engine));
  }

  #function(): Cell {
    const { scenario, size, subject } = this.#prepared as Prepared;
    const cell = typeof subject === 'string' ? subject : orText(() => functionCell(subject));
    return typeof cell === 'string' ? failedFunctionCell(scenario, size, 'crashed', cell) : cell;
  }

  #engine(name: string): Cell {
    const { scenario, size, subject } = this.#prepared as Prepared;
    const engine = this.#peers.get(name) ?? engines.find((each) => each.name === name);
    if (engine === undefined) throw new Error(`no engine ${name}`);
    if (typeof subject !== 'string') return engineCell(engine, subject);
    return failedCell({ scenario: scenario.id, size, engine: name }, 'crashed', functionFailed(subject));
  }
}

/** What is made, or what was thrown instead. */
function orText<T>(make: () => T): T | string {
  try {
    return make();
  } catch (error) {
    return thrownText(error);
  }
}
