import { canonicalLine } from '../report/canonicalJson.js';
import { UserError } from '../UserError.js';
import type { CellsFile } from './cellsFile.js';
import type { CellsHeader } from './header.js';
import { type Group, keyText, planOf } from './plan.js';
import type { SuiteOptions } from './SuiteOptions.js';

/** A share and the folder that it was read from. */
export interface Share extends CellsFile {
  readonly folder: string;
}

/** All the cells of a run, in the order of its plan. */
export interface MergedCells {
  readonly header: CellsHeader;
  readonly groups: readonly Group[];
  readonly lines: ReadonlyMap<string, string>;
}

/**
 * The shares of one run as the run that they are shares of.
 *
 * @throws UserError if they differ in versions or options, if one is missing, unfinished or given twice.
 */
export function mergedCells(shares: readonly Share[], versions: CellsHeader['versions']): MergedCells {
  const [first, ...others] = shares;
  for (const other of others) requireAlike(first, other);
  requireOwnVersion(first, versions);
  requireAll(shares);
  for (const share of shares) requireFinished(share);
  const { schema: _schema, versions: _versions, cells: _cells, shard: _shard, ...options } = first.header;
  const groups = planOf({ ...options, shard: null } satisfies SuiteOptions);
  const lines = new Map(shares.flatMap((share) => [...share.lines]));
  const missing = groups.flat().find((key) => !lines.has(keyText(key)));
  if (missing !== undefined)
    throw new UserError(`no share has the cell ${keyText(missing)}: were files edited?`);
  return { header: { ...first.header, shard: null, cells: groups.flat().length }, groups, lines };
}

function requireAlike(a: Share, b: Share): void {
  for (const [name, wanted] of Object.entries(a.header)) {
    if (name === 'shard' || name === 'cells') continue;
    const found = b.header[name as keyof CellsHeader];
    if (canonicalLine(found) === canonicalLine(wanted)) continue;
    throw new UserError(
      `${a.folder} and ${b.folder} are no shares of one run: ${name} is ${canonicalLine(wanted)} in the one and ${canonicalLine(found)} in the other; run them with the same ${name}`,
    );
  }
}

/** The order of the cells is that of this version's catalogue. */
function requireOwnVersion({ header, folder }: Share, { fourgrad: own }: CellsHeader['versions']): void {
  const { fourgrad: theirs } = header.versions;
  if (theirs !== own)
    throw new UserError(
      `${folder} comes from fourgrad ${theirs}, this is ${own}: merge with the version that measured, npx fourgrad@${theirs} merge`,
    );
}

function requireAll(shares: readonly Share[]): void {
  const byShard = new Map<string, Share>();
  for (const share of shares) {
    const shard = share.header.shard ?? '1/1';
    const earlier = byShard.get(shard);
    if (earlier !== undefined)
      throw new UserError(
        `${earlier.folder} and ${share.folder} are both share ${shard}: give each share once`,
      );
    byShard.set(shard, share);
  }
  const of = Number([...byShard.keys()][0].split('/')[1]);
  const stranger = shares.find(({ header }) => !(header.shard ?? '1/1').endsWith(`/${of}`));
  if (stranger !== undefined)
    throw new UserError(
      `${stranger.folder} is share ${stranger.header.shard ?? '1/1'}, ${shares[0].folder} one of ${of}: merge shares of one run`,
    );
  const missing = Array.from({ length: of }, (_, i) => `${i + 1}/${of}`).filter(
    (shard) => !byShard.has(shard),
  );
  if (missing.length > 0)
    throw new UserError(
      `${missing.length === 1 ? 'share' : 'shares'} ${missing.join(', ')} missing: run fourgrad suite --shard ${missing[0]} with the other options of the rest`,
    );
}

function requireFinished({ header, lines, folder }: Share): void {
  if (lines.size >= header.cells) return;
  throw new UserError(
    `${folder} is unfinished, ${lines.size} of ${header.cells} cells: go on with fourgrad suite --resume --out ${folder} and its other options`,
  );
}
