// What bench:reverse measures fourgrad against. A figure is taken from the results by engine, CPU microseconds a call
// and nanoseconds an operation, NaN where there is none; it has to be `most` or `least`.

const smaller = (numbers) => {
  const measured = numbers.filter((x) => !Number.isNaN(x));
  return measured.length === 0 ? Number.NaN : Math.min(...measured);
};

const anOperation = (most) => ({
  claim: 'fourgrad, ns an operation',
  figure: ({ fourgrad }) => fourgrad.nanoseconds,
  most,
});
const eightTimesPeers = {
  claim: 'the better of adnn and ad.js over fourgrad',
  figure: (results) =>
    smaller([results.adnn.microseconds, results['ad.js'].microseconds]) / results.fourgrad.microseconds,
  least: 8,
};
const over = (engine, other, limit) => ({
  claim: `${engine} over ${other}`,
  figure: (results) => results[engine].microseconds / results[other].microseconds,
  ...limit,
});
const overHandwritten = (engine, most) => over(engine, 'handwritten', { most });
const overCompiled = over('rose', 'compiled', { least: 1 });
const both = (most) => ['fourgrad', 'compiled'].map((engine) => overHandwritten(engine, most));
const time = (engine, most) => ({
  claim: `${engine}, microseconds`,
  figure: (results) => results[engine].microseconds,
  most,
});

/** By task. */
export const targets = {
  rosenbrock: [anOperation(20), eightTimesPeers, overHandwritten('compiled', 1.5), overCompiled],
  rk4: [anOperation(20), eightTimesPeers],
  rk4long: [anOperation(30), eightTimesPeers],
  mlp: [anOperation(20), eightTimesPeers, overHandwritten('compiled', 1.5), overCompiled],
  xor: [time('fourgrad', 5), time('compiled', 1.5), eightTimesPeers, overCompiled],
  mlp784: [...both(0.4), ...['fourgrad', 'compiled'].map((engine) => over('jax-js', engine, { least: 5 }))],
  matmul256: both(0.35),
  matmul512: both(0.35),
  logistic: both(1.2),
  logsumexp: both(1.2),
};

/** The most milliseconds from a function of 2000 operations to its first compiled gradient. */
export const MOST_FIRST_CALL = 20;

/** The most bytes an operation on the tape, as `tapeSize` tells. */
export const MOST_BYTES = 40;

/** The most that a product with a transposed factor takes, over A B. */
export const MOST_TRANSPOSED = 1.1;

/** Our own: how many gradients a product of the Hessian with a vector may cost, by nesting. */
export const MOST_SECOND_ORDER = 20;
