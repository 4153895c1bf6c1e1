/** A function of one argument: a number, an NdArray, or a container of them. */
export type Function1 = (x: any) => any;

/** A function of several such arguments. */
export type FunctionN = (...args: any[]) => any;

/** The eight verbs, the same in every mode. Arguments and results are numbers, NdArrays, or containers of them. */
export interface Verbs<Options> {
  /** f: number -> number or structure; the derivative has the structure of f's result. */
  derivative(f: Function1, options?: Options): (x: any) => any;
  /** f: arguments -> scalar; the gradient has the structure of the argument, a tuple if there are several. */
  gradient<A extends any[]>(f: (...args: A) => any, options?: Options): (...args: A) => any;
  /** `[value, gradient]` in one go. */
  valueAndGradient<A extends any[]>(
    f: (...args: A) => any,
    options?: Options,
  ): (...args: A) => [value: any, gradient: any];
  /** f: R^n -> R^m; m rows, each with the argument's structure. NdArray in and out: shape [...out, ...in]. */
  jacobian(f: Function1, options?: Options): (x: any) => any;
  /** f: R^n -> R; n rows of n. A number for a number, shape [...in, ...in] for an NdArray. */
  hessian(f: Function1, options?: Options): (x: any) => any;
  /** `[value, J v]`, v with the argument's structure. */
  jvp(f: Function1, options?: Options): (x: any, v: any) => [value: any, tangent: any];
  /** `[value, w J]`, w with the result's structure. */
  vjp(f: Function1, options?: Options): (x: any, w: any) => [value: any, cotangent: any];
  /** f: R^n -> R; H v, v with the argument's structure. */
  hvp(f: Function1, options?: Options): (x: any, v: any) => any;
}
