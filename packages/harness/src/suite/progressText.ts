/** A time in words, as a progress line has it. @example timeText(75) // '1 min 15 s' */
export function timeText(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/**
 * The progress of a run in a line; the time left as if the rest went as fast as what is done.
 *
 * @example progressText(30, 120, 10) // '30 of 120 cells, about 30 s left'
 */
export function progressText(done: number, total: number, seconds: number, what = 'cells'): string {
  const left = done === 0 ? '' : `, about ${timeText((seconds * (total - done)) / done)} left`;
  return `${done} of ${total} ${what}${left}`;
}
