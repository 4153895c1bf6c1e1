import { median } from '../measure/median.js';
import { fixed } from '../report/format.js';
import { memoryText } from '../report/memoryText.js';
import type { Style } from '../report/style.js';
import { fitted, lines } from '../report/table.js';
import { engineNames } from '../suite/plan.js';
import type { TimingCell } from './timingCells.js';
import type { TimingsHeader } from './timingsFile.js';

/** The times of a run for a terminal of this width: one engine a line, its times over those of f. */
export function terminalTimings(
  { machine }: TimingsHeader,
  cells: readonly TimingCell[],
  style: Style,
  width: number,
): string {
  const names = engineNames.filter((name) => cells.some(({ engine }) => engine === name));
  const ratios = names.map((name) =>
    cells.flatMap(({ engine, ratio }) => (engine === name && ratio !== null ? [ratio.median] : [])),
  );
  const memory = names.map((name) => cells.flatMap((cell) => (cell.engine === name ? [cell.memory] : [])));
  const doubtful = cells.filter(({ warnings }) => warnings.length > 0).length;
  const { heads, rows } = lines(
    fitted(
      [
        { head: 'engine', rank: 0, words: true, cells: names },
        { head: 'sizes', rank: 1, cells: ratios.map((all) => `${all.length}`) },
        { group: 'time / f', head: 'least', rank: 2, cells: ratios.map((all) => fixed(Math.min(...all), 2)) },
        { group: 'time / f', head: 'median', rank: 0, cells: ratios.map((all) => fixed(median(all), 2)) },
        { group: 'time / f', head: 'most', rank: 2, cells: ratios.map((all) => fixed(Math.max(...all), 2)) },
        { group: 'memory', head: 'median', rank: 1, cells: memory.map((all) => memoryText(median(all), 3)) },
        {
          group: 'memory',
          head: 'most',
          rank: 1,
          cells: memory.map((all) => memoryText(Math.max(...all), 3)),
        },
      ],
      width,
    ),
  );
  const warning = `${doubtful} of ${cells.length} times are doubtful: see "warnings" in timings.jsonl`;
  return [
    `times on this machine: ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`,
    '',
    ...heads.map(style.dim),
    ...rows,
    ...(doubtful > 0 ? ['', style.warn(warning)] : []),
    '',
  ].join('\n');
}
