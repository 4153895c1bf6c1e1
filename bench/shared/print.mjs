// Lines of columns, and the count of targets reached.
const targets = { reached: 0, all: 0 };

/** Counts a target: 'ok' or 'MISSED'; nothing where there is none. */
export function verdict(met) {
  if (met === undefined) return '';
  targets.all += 1;
  if (met) targets.reached += 1;
  return met ? 'ok' : 'MISSED';
}

export const closingLine = () => `${targets.reached} of ${targets.all} targets reached`;

/**
 * Prints what was found beside what it has to be; NaN where it was not measured.
 * @param {string} claim
 * @param {number} found
 * @param {{ most?: number, least?: number }} limit
 */
export function target(claim, found, { most, least }) {
  const figure = Number.isNaN(found) ? 'not measured' : found.toPrecision(3);
  const [limit, met] = least === undefined ? [`<= ${most}`, found <= most] : [`>= ${least}`, found >= least];
  console.log(`  ${claim}: ${figure}, target ${limit}  ${verdict(met)}`);
}

/** Prints cells in columns of these widths; a negative width is aligned to the left. */
export function line(widths, cells) {
  const aligned = cells.map((cell, i) =>
    widths[i] < 0 ? `${cell}`.padEnd(-widths[i]) : `${cell}`.padStart(widths[i]),
  );
  console.log(aligned.join('  ').trimEnd());
}

const digits = (x) => x.toFixed(x < 10 ? 2 : x < 100 ? 1 : 0);

export const time = (microseconds) =>
  microseconds < 1
    ? `${digits(1000 * microseconds)} ns`
    : microseconds < 1000
      ? `${digits(microseconds)} us`
      : microseconds < 1e6
        ? `${digits(microseconds / 1000)} ms`
        : `${digits(microseconds / 1e6)} s`;

export const times = (ratio) => `${digits(ratio)}x`;
