// The least that a tape needs, to see how fast one can be: one call at a time, 65 536 operations, no levels, arrays or
// checks, and only the primitives of the tasks.
const ROOM = 1 << 16;
const LAST = ROOM - 1;
const left = new Int32Array(ROOM);
const right = new Int32Array(ROOM);
const leftPartial = new Float64Array(ROOM);
const rightPartial = new Float64Array(ROOM);
const bar = new Float64Array(ROOM);
let cursor = 0;

class Variable {
  constructor(primal, index) {
    this.primal = primal;
    this.index = index;
  }
}

function input(x) {
  const at = cursor++ & LAST;
  leftPartial[at] = 0;
  rightPartial[at] = 0;
  return new Variable(x, at);
}

function unary(a, y, partial) {
  const at = cursor++ & LAST;
  left[at] = a.index;
  leftPartial[at] = partial;
  rightPartial[at] = 0;
  return new Variable(y, at);
}

function binary(a, b, y, byA, byB) {
  const at = cursor++ & LAST;
  left[at] = a.index;
  right[at] = b.index;
  leftPartial[at] = byA;
  rightPartial[at] = byB;
  return new Variable(y, at);
}

const language = {
  add(a, b) {
    if (typeof a === 'number') return typeof b === 'number' ? a + b : unary(b, a + b.primal, 1);
    if (typeof b === 'number') return unary(a, a.primal + b, 1);
    return binary(a, b, a.primal + b.primal, 1, 1);
  },
  sub(a, b) {
    if (typeof a === 'number') return typeof b === 'number' ? a - b : unary(b, a - b.primal, -1);
    if (typeof b === 'number') return unary(a, a.primal - b, 1);
    return binary(a, b, a.primal - b.primal, 1, -1);
  },
  mul(a, b) {
    if (typeof a === 'number') return typeof b === 'number' ? a * b : unary(b, a * b.primal, a);
    if (typeof b === 'number') return unary(a, a.primal * b, b);
    return binary(a, b, a.primal * b.primal, b.primal, a.primal);
  },
  square: (a) => (typeof a === 'number' ? a * a : unary(a, a.primal * a.primal, 2 * a.primal)),
  tanh(a) {
    if (typeof a === 'number') return Math.tanh(a);
    const y = Math.tanh(a.primal);
    return unary(a, y, 1 - y * y);
  },
};

function sweep(result) {
  bar.fill(0, 0, cursor);
  bar[result.index] = 1;
  for (let i = cursor - 1; i >= 0; i--) {
    const y = bar[i];
    if (y === 0) continue;
    bar[left[i]] += y * leftPartial[i];
    bar[right[i]] += y * rightPartial[i];
  }
}

export function prepare(task) {
  const f = task.f(language);
  return {
    run() {
      cursor = 0;
      const x = task.at.map(input);
      const y = f(x);
      sweep(y);
      return [y.primal, x.map(({ index }) => bar[index])];
    },
    read: ([value, gradient]) => ({ value, gradient }),
  };
}
