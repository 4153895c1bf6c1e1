// What bench:symbolic measures fourgrad against.

/** The most nodes of a derivative: distinct ones, raw and simplified, and in the tree, simplified. */
export const MOST_NODES = {
  sinexp: { distinct: 12, tree: 17 },
  sigmoid: { distinct: 36 },
  product50: { distinct: 194 },
  logistic6: { distinct: 38 },
  logistic10: { distinct: 70 },
  rosenbrock: { distinct: 103, tree: 207 },
  logsumexp: { distinct: 41 },
  mlp: { distinct: 90 },
  expsin10: { distinct: 104, tree: 100 },
};

/** The most distinct nodes of a function and its gradient together, by those of the function. */
export const mostWithFunction = (nodes) => 4 * nodes + 10;

/** How many times as long as fourgrad an engine has to take at least; nothing where nothing is asked. */
export function leastRatio(engine, variant, id) {
  if (variant === 'simplified') return { mathjs: 500, nerdamer: 20 }[engine];
  if (engine === 'mathjs') return id === 'product50' ? 20 : 1;
  return undefined;
}

/** The most CPU microseconds of value and gradient, compiled. */
export const MOST_MICROSECONDS = { sinexp: 0.05, mlp: 0.5 };

/** Growth: the most distinct nodes of value and gradient, by n and the nodes of the value. */
export const MOST_GROWN = {
  product: { text: '<= 4n', most: (n) => 4 * n },
  logistic: { text: '<= 4f + 10', most: (_n, nodes) => mostWithFunction(nodes) },
};

/** Growth: nodes for each n, at n = 10 000 over n = 100. */
export const MOST_DRIFT = 1.05;

/** Growth: time for each node, at n = 10 000 over n = 1000, with room for garbage collection; quadratic work has 10. */
export const MOST_SLOWDOWN = 3;

/** The most kB of a bundle that has these exports, minified and gzipped. */
export const MOST_KILOBYTES = { 'parse, diff, simplify, toText': 60, 'diff, simplify, toText': 15 };
