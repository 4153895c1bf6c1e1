// Loaded before a program, this is another machine: every function of Math that a machine may round in its own way
// gives the next number.
const exact = new Set(
  'abs ceil clz32 f16round floor fround imul max min random round sign sqrt sumPrecise trunc'.split(' '),
);
const bits = new DataView(new ArrayBuffer(8));

function next(x) {
  if (!Number.isFinite(x) || x === 0) return x;
  bits.setFloat64(0, x);
  bits.setBigInt64(0, bits.getBigInt64(0) + 1n);
  return bits.getFloat64(0);
}

for (const name of Object.getOwnPropertyNames(Math)) {
  const own = Math[name];
  if (typeof own === 'function' && !exact.has(name)) Math[name] = (...x) => next(own(...x));
}
