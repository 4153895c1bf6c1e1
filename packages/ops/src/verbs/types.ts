/** A function of one argument: a number, an NdArray, or a container of them. */
export type Function1 = (x: any) => any;

/** A function of several such arguments. */
export type FunctionN = (...args: any[]) => any;

/** The eight verbs, the same in every mode. Arguments and results are numbers, NdArrays, or containers of them. */
export interface Verbs<Options> {
  /**
   * The derivative of a function of one number; it has the structure of f's result.
   *
   * @throws TypeError if the argument is no number.
   * @example derivative((t) => [mul(t, t), sin(t)])(0) // [0, 1]
   */
  derivative(f: Function1, options?: Options): (x: any) => any;
  /**
   * The gradient of a scalar function; it has the structure of the argument, and is a list if there are several.
   *
   * @throws TypeError if f's result is no scalar.
   * @example gradient((x, y) => mul(sin(x), y))(2, 3) // [-1.2484405096414273, 0.9092974268256817]
   */
  gradient<A extends any[]>(f: (...args: A) => any, options?: Options): (...args: A) => any;
  /**
   * `[value, gradient]` of a scalar function, from one evaluation where the mode allows.
   *
   * @throws TypeError if f's result is no scalar.
   * @example valueAndGradient((x, y) => mul(x, y))(2, 3) // [6, [3, 2]]
   */
  valueAndGradient<A extends any[]>(
    f: (...args: A) => any,
    options?: Options,
  ): (...args: A) => [value: any, gradient: any];
  /**
   * The Jacobian of f: R^n -> R^m: m rows, each with the argument's structure. For an NdArray to an NdArray, one of
   * shape [...out, ...in].
   *
   * @example jacobian(([x, y]) => [mul(x, y), add(x, y)])([2, 3]) // [[3, 2], [1, 1]]
   */
  jacobian(f: Function1, options?: Options): (x: any) => any;
  /**
   * The Hessian of a scalar function: n rows, each with the argument's structure. A number for a number, shape
   * [...in, ...in] for an NdArray.
   *
   * @throws TypeError if f's result is no scalar.
   * @example hessian(([x, y]) => mul(mul(x, x), y))([2, 3]) // [[6, 4], [4, 0]]
   */
  hessian(f: Function1, options?: Options): (x: any) => any;
  /**
   * `[value, J v]`: the derivative along a direction v, which has the argument's structure.
   *
   * @throws TypeError if v does not match the argument in shape.
   * @example jvp(([x, y]) => mul(x, y))([2, 3], [1, 0]) // [6, 3]
   */
  jvp(f: Function1, options?: Options): (x: any, v: any) => [value: any, tangent: any];
  /**
   * `[value, w J]`: a cotangent w, which has the result's structure, carried back to the argument.
   *
   * @throws TypeError if w does not match the result in shape.
   * @example vjp(([x, y]) => mul(x, y))([2, 3], 1) // [6, [3, 2]]
   */
  vjp(f: Function1, options?: Options): (x: any, w: any) => [value: any, cotangent: any];
  /**
   * H v: the Hessian of a scalar function times a vector v, which has the argument's structure.
   *
   * @throws TypeError if f's result is no scalar, or v does not match the argument in shape.
   * @example hvp(([x, y]) => mul(mul(x, x), y))([2, 3], [1, 0]) // [6, 4]
   */
  hvp(f: Function1, options?: Options): (x: any, v: any) => any;
}
