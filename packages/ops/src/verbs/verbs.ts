import { shapeOf, valueOfElements } from '../array/elements.js';
import { floatLoops } from '../array/float/floatLoops.js';
import { useFloatArrays } from '../array/floatArrays.js';
import { NdArray } from '../array/NdArray.js';
import { sameShape } from '../array/shape.js';
import { Operand, type Value } from '../operand.js';
import { type Flattened, flatten } from '../structure.js';
import { dimension, type Linearization, type Linearize, leavesOf } from './linearization.js';
import type { Function1, FunctionN, Verbs } from './types.js';

/**
 * The verbs of a mode, from the one thing it knows: how to linearize a function of flat lists.
 *
 * @example verbsOf((f, at, options, use) => use(linearizationByRows(f(at), ([w]) => [2 * w])), {}).gradient((x) => mul(2, x))(5) // 2
 */
export function verbsOf<Options>(linearize: Linearize<Options>, defaults: Options): Verbs<Options> {
  useFloatArrays(floatLoops); // whoever differentiates at arrays may have made them without `array`

  /** Linearizes f at these arguments and hands over the flat arguments, the map, and how to rebuild a result. */
  function linearized<T>(
    verb: string,
    f: FunctionN,
    args: readonly unknown[],
    options: Options | undefined,
    use: (linear: Linearization, input: Flattened, output: () => Flattened) => T,
  ): T {
    if (typeof f !== 'function')
      throw new TypeError(`${verb} needs a function, got ${f === null ? 'null' : typeof f}`);
    if (args.length === 0)
      throw new TypeError(`${verb} needs an argument to differentiate by: ${verb}(f)(x)`);
    const input = flatten(args);
    let output: Flattened | undefined;
    const flat = (leaves: readonly Value[]) => {
      const result = f(...input.rebuild(leaves));
      if (result === undefined)
        throw new TypeError(`${verb}: the function returned undefined; is a return missing?`);
      output = flatten(result);
      return output.leaves;
    };
    const found = () => output as Flattened;
    return linearize(flat, input.leaves, options ?? defaults, (linear) => use(linear, input, found));
  }

  function gradient(f: FunctionN, options?: Options): FunctionN {
    return (...args) =>
      linearized('gradient', f, args, options, (linear, input) => {
        requireScalar('gradient', linear.like);
        const gradients = input.rebuild(linear.pull([1]));
        return args.length === 1 ? gradients[0] : gradients;
      });
  }

  function valueAndGradient(f: FunctionN, options?: Options) {
    return (...args: any[]): [any, any] =>
      linearized('valueAndGradient', f, args, options, (linear, input) => {
        requireScalar('valueAndGradient', linear.like);
        const gradients = input.rebuild(linear.pull([1]));
        return [linear.values[0], args.length === 1 ? gradients[0] : gradients];
      });
  }

  function jvp(f: Function1, options?: Options) {
    return (x: any, v: any): [any, any] =>
      linearized('jvp', f, single('jvp', f, x), options, (linear, input, output) => {
        const pushed = linear.push(matching('jvp', 'tangent', [v], input));
        const { rebuild } = output();
        return [rebuild(linear.values), rebuild(pushed)];
      });
  }

  function vjp(f: Function1, options?: Options) {
    return (x: any, w: any): [any, any] =>
      linearized('vjp', f, single('vjp', f, x), options, (linear, input, output) => {
        const { like } = linear; // which may take a run of f, and then there is an output
        const pulled = linear.pull(matching('vjp', 'cotangent', w, output(), like));
        return [output().rebuild(linear.values), input.rebuild(pulled)[0]];
      });
  }

  function jacobian(f: Function1, options?: Options): Function1 {
    return (x) =>
      linearized('jacobian', f, single('jacobian', f, x), options, (linear, input) => {
        const rows = linear.rows();
        if (isArray(x) && linear.like.length === 1) {
          return valueOfElements([...shapeOf(linear.like[0]), ...shapeOf(x)], rows.flat());
        }
        return rows.map((row) => input.rebuild(leavesOf(row, input.leaves))[0]);
      });
  }

  function derivative(f: Function1, options?: Options): Function1 {
    return (x) => {
      const scalar = typeof x === 'number' || (x instanceof Operand && shapeOf(x).length === 0);
      if (!scalar)
        throw new TypeError(
          'derivative takes one number; use gradient or jacobian for arrays and structures',
        );
      return linearized('derivative', f, single('derivative', f, x), options, (linear, _input, output) => {
        const pushed = linear.push([1]);
        return output().rebuild(pushed);
      });
    };
  }

  function hessian(f: Function1, options?: Options): Function1 {
    return (x) => {
      single('hessian', f, x);
      const rows = jacobian(gradient(f, options), options)(x);
      const scalar = typeof x === 'number' || (x instanceof Operand && !isArray(x));
      return scalar ? rows[0] : rows;
    };
  }

  // H v is J v of the gradient, and v J as well, since H is symmetric: whichever the mode does in one evaluation
  function hvp(f: Function1, options?: Options) {
    return (x: any, v: any) =>
      linearized('hvp', gradient(f, options), single('hvp', f, x), options, (linear, input) => {
        const direction = matching('hvp', 'tangent', [v], input);
        const product = linear.cheap === 'pull' ? linear.pull(direction) : linear.push(direction);
        return input.rebuild(product)[0];
      });
  }

  return { derivative, gradient, valueAndGradient, jacobian, hessian, jvp, vjp, hvp };
}

/** An array, plain or traced by an outer call. */
const isArray = (x: unknown): x is Operand =>
  x instanceof NdArray || (x instanceof Operand && shapeOf(x).length > 0);

/** The arguments of a verb for functions of one; throws for a function of several, which would get undefined. */
function single(verb: string, f: Function1, x: unknown): readonly unknown[] {
  if (typeof f !== 'function' || f.length <= 1) return [x];
  throw new TypeError(`${verb} takes a function of one argument: put several into an array or an object`);
}

function requireScalar(verb: string, like: readonly Value[]): void {
  if (like.length === 1 && shapeOf(like[0]).length === 0) return;
  const shape =
    like.length === 1 ? `shape [${shapeOf(like[0])}]` : `a structure of ${dimension(like)} numbers`;
  throw new TypeError(`${verb} needs a scalar result, got ${shape}; use jacobian`);
}

/**
 * The leaves of a direction, which must have the structure and the shapes of what it is a direction of: objects by key,
 * in whatever order. `like` are leaves with these shapes.
 *
 * @throws TypeError if it has not.
 * @example matching('jvp', 'tangent', { b: 1, a: 0 }, flatten({ a: 2, b: 3 })) // [0, 1]
 */
export function matching(
  verb: string,
  what: string,
  given: unknown,
  of: Flattened,
  like: readonly Value[] = of.leaves,
): readonly Value[] {
  const leaves = of.leavesOf(given);
  if (leaves?.every((leaf, i) => haveSameShape(leaf, like[i]))) return leaves;
  const shapes = (list: readonly Value[]) => list.map((leaf) => `[${shapeOf(leaf)}]`).join(', ') || 'nothing';
  const [expected, got] = [shapes(like), shapes(flatten(given).leaves)];
  throw new TypeError(
    expected === got
      ? `${verb}: the ${what} must have the same lists and the same keys as what it belongs to`
      : `${verb}: the ${what} must match in shape: expected ${expected}, got ${got}`,
  );
}

const haveSameShape = (a: Value, b: Value): boolean =>
  (typeof a === 'number' && typeof b === 'number') || sameShape(shapeOf(a), shapeOf(b));
