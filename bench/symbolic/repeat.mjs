/** step(step(... e)), `times` steps. */
export function repeat(times, step, e) {
  let result = e;
  for (let k = 0; k < times; k++) result = step(result);
  return result;
}
