import {
  belowLevel,
  broadcastTo,
  elementsOf,
  type FlatFunction,
  freshLevel,
  type Linearization,
  linearizationByRows,
  mapTraced,
  NdArray,
  shapeOf,
  type Value,
} from '@fourgrad/ops';
import { forwardSweep } from './forwardSweep.js';
import { nestedKernels } from './nestedKernels.js';
import { type Seed, sweep } from './sweep.js';
import { close, open, tape } from './tape.js';
import { kernels } from './tapeKernels.generated.js';
import { GeneralVariable, isVariable, recordInput, Variable, variable } from './Variable.js';

Object.assign(Variable.prototype, kernels);
Object.assign(GeneralVariable.prototype, nestedKernels);

/** Reverse mode at a point: one recording, then one sweep per cotangent or tangent. The tape is released when `use` returns. */
export function linearize<T>(
  f: FlatFunction,
  at: readonly Value[],
  _options: unknown,
  use: (linear: Linearization) => T,
): T {
  const level = freshLevel();
  const call = open(level);
  try {
    const inputs = inputsAt(at, level);
    const operations = tape.cursor;
    const outputs = f(inputs);
    const end = tape.cursor;
    const values = outputs.map((y) => belowLevel(y, level));
    const pull = (cotangents: readonly Value[]): Value[] => {
      const seeds: Seed[] = [];
      for (let j = 0; j < outputs.length; j++) addSeeds(seeds, outputs[j], cotangents[j], level);
      return adjointsOfInputs(at, sweep(call, end, seeds, operations), call.start);
    };
    const push = (directions: readonly Value[]): Value[] => {
      const tangents = forwardSweep(call, end, directions);
      return outputs.map((y, j) => broadcastTo(tangentOf(y, tangents, level), shapeOf(values[j])));
    };
    return use({ ...linearizationByRows(values, pull), push });
  } finally {
    close();
  }
}

/** Variables of these values, on nodes in a row. */
function inputsAt(at: readonly Value[], level: number): Value[] {
  const inputs = new Array<Value>(at.length);
  for (let i = 0; i < at.length; i++) {
    const x = at[i];
    inputs[i] = typeof x === 'number' ? recordInput(level, x) : variable(level, x);
  }
  return inputs;
}

/** The adjoints of those nodes, shaped like the values. */
function adjointsOfInputs(at: readonly Value[], adjoints: ArrayLike<Value>, start: number): Value[] {
  const own = at.slice(); // its copy has room for doubles where there are doubles, so that nothing is moved
  for (let i = 0; i < own.length; i++) {
    const x = own[i];
    own[i] = typeof x === 'number' ? adjoints[start + i] : broadcastTo(adjoints[start + i], shapeOf(x));
  }
  return own;
}

/** Adds the nodes behind a result with their cotangents: a variable, or the elements of an array of variables. */
function addSeeds(seeds: Seed[], y: Value, cotangent: Value, level: number): void {
  if (isVariable(y, level)) {
    seeds.push({ index: y.index, cotangent });
  } else if (y instanceof NdArray && !(y.data instanceof Float64Array)) {
    const entries = elementsOf(cotangent);
    y.data.forEach((element, i) => {
      addSeeds(seeds, element, entries[i], level);
    });
  }
}

/** The tangent of a result: of a variable, or of the elements of an array of variables; 0 for what depends on nothing. */
function tangentOf(y: Value, tangents: ArrayLike<Value>, level: number): Value {
  if (isVariable(y, level)) return tangents[y.index];
  if (!(y instanceof NdArray) || y.data instanceof Float64Array) return 0;
  return mapTraced(y, (element) => tangentOf(element, tangents, level));
}
