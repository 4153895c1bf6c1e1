// Generated from the rulebook by `pnpm generate`. Do not edit.

import { strongProduct } from '../../strongProduct.js';
import type { NumberFunction, Run } from './runs.js';

export const elementwiseLoops = {
add: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
sub: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
mul: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
div: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
neg: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
pow: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
sqrt: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
cbrt: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
square: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
reciprocal: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
hypot: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
mod: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
exp: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
exp2: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
expm1: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
log: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
log2: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
log10: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
log1p: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
xlogy: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
sin: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
cos: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
tan: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
sec: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
csc: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
cot: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
asin: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
acos: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
atan: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
atan2: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
sinh: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
cosh: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
tanh: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
sech: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
asinh: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
acosh: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
atanh: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
erf: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
erfc: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
gamma: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
lgamma: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
digamma: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
polygamma: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
abs: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
sign: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [],
},
min: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
max: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
clamp: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: z, at: zAt, step: zStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, zAt += zStep) r[i] = f(x[xAt], y[yAt], z[zAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: z, at: zAt, step: zStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, zAt += zStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], z[zAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: z, at: zAt, step: zStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, zAt += zStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], z[zAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: z, at: zAt, step: zStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, zAt += zStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], z[zAt], value[valueAt]), direction[directionAt]);
  }],
},
relu: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
leakyRelu: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], y[yAt], value[valueAt]), direction[directionAt]);
  }],
},
floor: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [],
},
ceil: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [],
},
round: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [],
},
heaviside: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [],
},
sigmoid: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
softplus: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
logit: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
gelu: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  },
  partials: [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: value, at: valueAt, step: valueStep }: Run, { data: direction, at: directionAt, step: directionStep }: Run) {
    for (; i < end; i++, xAt += xStep, valueAt += valueStep, directionAt += directionStep) r[i] = strongProduct(f(x[xAt], value[valueAt]), direction[directionAt]);
  }],
},
lt: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [],
},
le: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [],
},
gt: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [],
},
ge: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [],
},
eq: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [],
},
ne: {
  evaluate(f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  },
  partials: [],
},
} as const;

/** Of functions that are no primitives, each its own: the identity, the strong product, exp(x - y), and where. */
export const copyLoop = function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  };
export const productLoop = function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  };
export const powerLoop = function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  };
export const whereLoop = function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: z, at: zAt, step: zStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, zAt += zStep) r[i] = f(x[xAt], y[yAt], z[zAt]);
  };

/** For any other functions of one, two and three operands. */
export const callingLoops = [function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run) {
    for (; i < end; i++, xAt += xStep) r[i] = f(x[xAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep) r[i] = f(x[xAt], y[yAt]);
  }, function (f: NumberFunction, r: Float64Array, i: number, end: number, { data: x, at: xAt, step: xStep }: Run, { data: y, at: yAt, step: yStep }: Run, { data: z, at: zAt, step: zStep }: Run) {
    for (; i < end; i++, xAt += xStep, yAt += yStep, zAt += zStep) r[i] = f(x[xAt], y[yAt], z[zAt]);
  }] as const;
