import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalLine } from '../report/canonicalJson.js';
import { UserError } from '../UserError.js';
import type { CellsHeader } from './header.js';
import { type CellKey, type Group, keyText } from './plan.js';

/** The deterministic results of a run. */
export const CELLS = 'cells.jsonl';

/** A file of cells as it was read: complete lines only, since the last one may have been cut off. */
export interface CellsFile {
  readonly header: CellsHeader;
  /** By the name of the cell. */
  readonly lines: ReadonlyMap<string, string>;
}

/**
 * Reads cells.jsonl of a folder; null if there is none.
 *
 * @throws UserError if it is no such file.
 */
export function readCells(folder: string): CellsFile | null {
  const path = join(folder, CELLS);
  if (!existsSync(path)) return null;
  const [first, ...rest] = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const header = parsed(first, path) as CellsHeader;
  if (header.schema !== 'fourgrad/cells/1')
    throw new UserError(`${path} has no cells of fourgrad: its schema is ${JSON.stringify(header.schema)}`);
  return { header, lines: new Map(rest.map((line) => [keyOf(parsed(line, path) as CellKey), line])) };
}

const keyOf = ({ scenario, size, engine }: CellKey): string =>
  keyText({ scenario, size, engine: engine ?? null });

function parsed(line: string | undefined, path: string): unknown {
  try {
    const value = JSON.parse(line ?? '');
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // said below
  }
  throw new UserError(`${path} is damaged: a line is no JSON; remove the file and run the suite again`);
}

/** Collects cells in a file as they are finished, in the order of the plan once all are there. */
export class CellsWriter {
  readonly #path: string;
  readonly #lines: Map<string, string>;

  /** @throws UserError if the folder cannot be written. */
  constructor(
    folder: string,
    readonly header: CellsHeader,
    done: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#path = join(folder, CELLS);
    this.#lines = new Map(done);
    try {
      mkdirSync(folder, { recursive: true });
      this.#replace(done.values());
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new UserError(
        `cannot write ${this.#path} (${code ?? message}); choose another folder with --out DIR`,
      );
    }
  }

  /** Whether the cell is there already. */
  has(key: CellKey): boolean {
    return this.#lines.has(keyText(key));
  }

  /** One cell more; it is on the disk when this returns. */
  add(key: CellKey, line: string): void {
    this.#lines.set(keyText(key), line);
    appendFileSync(this.#path, `${line}\n`);
  }

  /** Puts the cells into the order of the plan. */
  finish(groups: readonly Group[]): string[] {
    const ordered = groups.flat().map((key) => this.#lines.get(keyText(key)) as string);
    this.#replace(ordered);
    return ordered;
  }

  #replace(lines: Iterable<string>): void {
    const draft = `${this.#path}.draft`;
    writeFileSync(draft, `${[canonicalLine(this.header), ...lines].join('\n')}\n`);
    renameSync(draft, this.#path);
  }
}
