/**
 * A number of the normal distribution with mean 0 and deviation 1, from numbers that are uniform in [0, 1).
 *
 * They are only compared with each other: without logarithms and cosines, whose last bits differ between machines,
 * the result is the same on all of them.
 *
 * @see Karney 2016, Sampling exactly from the normal distribution, ACM TOMS 42(1), algorithm N
 * @example ((given) => standardNormal(() => given.shift()))([0.4, 0.45, 0.3, 0.4, 0.9]) // 0.3
 */
export function standardNormal(uniform: () => number): number {
  for (;;) {
    // The size is k + x with whole k, and exp(-(k + x)^2 / 2) = exp(-k/2) exp(-k (k - 1) / 2) exp(-x (2 k + x) / 2).
    let k = 0;
    while (isHeads(uniform, 0.5, 1)) k += 1;
    if (!allHeads(k * (k - 1), uniform, 0.5, 1)) continue;
    const x = uniform();
    if (!allHeads(k + 1, uniform, x, (2 * k + x) / (2 * k + 2))) continue;
    return uniform() < 0.5 ? -(k + x) : k + x;
  }
}

/** Whether a coin that shows heads with probability exp(-x p) does so every time. */
function allHeads(times: number, uniform: () => number, x: number, p: number): boolean {
  for (let i = 0; i < times; i++) if (!isHeads(uniform, x, p)) return false;
  return true;
}

/**
 * Whether a coin shows heads, with probability exp(-x p) for x and p in [0, 1]: von Neumann's comparison method.
 *
 * Numbers go on falling below x, each kept with probability p, for n steps or more with probability (x p)^n / n!;
 * so the run ends after an even number of steps with probability 1 - x p + (x p)^2 / 2 - ... = exp(-x p).
 */
function isHeads(uniform: () => number, x: number, p: number): boolean {
  let isEven = true;
  for (let last = x; ; isEven = !isEven) {
    const next = uniform();
    if (next >= last || (p < 1 && uniform() >= p)) return isEven;
    last = next;
  }
}
