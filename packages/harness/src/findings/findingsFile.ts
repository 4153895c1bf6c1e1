import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../report/canonicalJson.js';
import type { CellsHeader } from '../suite/header.js';
import type { Finding } from './Finding.js';

/** What the cells of a run say together: as deterministic as they are. */
export const FINDINGS = 'findings.json';

/** Writes the findings of a run beside its cells. */
export function writeFindings(folder: string, header: CellsHeader, findings: readonly Finding[]): void {
  const { versions, seed, quick } = header;
  const text = canonicalJson({ schema: 'fourgrad/findings/1', versions, seed, quick, findings });
  writeFileSync(join(folder, FINDINGS), text);
}
