import { compile } from '@fourgrad/reverse';
import { type Engine, Unsupported } from './Engine.js';

/** Reverse mode recorded once, at the scenario's first point, and run as straight-line code. */
export const reverseCompiledEngine: Engine = {
  name: 'reverse-compiled',
  prepare(scenario, size) {
    const [example] = Object.values(scenario.points(size));
    const compiled = compiledOr(() => compile(scenario.f(size), [[...example]]));
    return {
      run(point) {
        const [value, gradient] = compiled(point);
        return { value, gradient };
      },
      // straight-line code does the same at every point: what it does stands in the code
      cost: () => ({ evaluations: 1, operations: { ...compiled.operationsByKind }, tape: null }),
      swell: () => null,
    };
  },
};

function compiledOr<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError) throw new Unsupported(error.message);
    throw error;
  }
}
