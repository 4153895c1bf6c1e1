/** A function with its gradient, recorded once, to be called many times. */
export interface CompiledGradient {
  /** `[value, gradient]`, as `valueAndGradient(f)` has it. */
  (...args: any[]): [number, any];
  /** The value alone. */
  value(...args: any[]): number;
  /** The gradient alone. */
  gradient(...args: any[]): any;
  /**
   * How it runs: as generated `code` on numbers, made with the second call, the first one being interpreted; through an `interpreter` where code is not allowed or would be too
   * long; as `arrays`, the record replayed operation by operation on whole arrays, where these are large.
   */
  readonly how: 'code' | 'interpreter' | 'arrays';
  /** Why it is no generated code; empty if it is. */
  readonly reason: string;
  /** The operations of value and gradient together, each computed once. */
  readonly operations: number;
  /** The same by the names of the primitives. */
  readonly operationsByKind: Readonly<Record<string, number>>;
}
