import type { Expr } from '../expression/Expr.js';
import type { Application, Inner } from './rules/Application.js';

/** A step that is going to be written: which expression is differentiated, by which rule, and where it stands. */
export interface Planned {
  readonly expr: Expr;
  readonly application: Application;
  /** The step in which this derivative is left to be taken. */
  readonly within: Planned | null;
  /** From the expression of that step to this one. */
  readonly path: readonly number[];
  readonly depth: number;
}

/** The order of a derivation: every distinct subexpression once. */
export interface Plan {
  /** The first steps, no more than the limit. */
  readonly steps: readonly Planned[];
  /** The number of a derivative's step, counted from 1, and the step around it. */
  readonly places: ReadonlyMap<Expr, { readonly number: number; readonly within: Expr | null }>;
}

/** Outside in, and each inner derivative with all of its own before the next: an explicit stack, depth is no limit. */
export function planOf(expr: Expr, limit: number, apply: (node: Expr) => Application): Plan {
  const steps: Planned[] = [];
  const places = new Map<Expr, { number: number; within: Expr | null }>();
  const stack: { inner: Inner; within: Planned | null }[] = [{ inner: { expr, path: [] }, within: null }];
  for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
    const { inner, within } = task;
    if (places.has(inner.expr)) continue;
    places.set(inner.expr, { number: places.size + 1, within: within?.expr ?? null });
    const application = apply(inner.expr);
    const planned = { ...inner, application, within, depth: within === null ? 0 : within.depth + 1 };
    if (steps.length < limit) steps.push(planned);
    for (const next of application.inner.toReversed()) stack.push({ inner: next, within: planned });
  }
  return { steps, places };
}

/** From the whole expression to the one that a step differentiates. */
export function pathOf(step: Planned): number[] {
  const parts: (readonly number[])[] = [];
  for (let outer: Planned | null = step; outer !== null; outer = outer.within) parts.push(outer.path);
  return parts.reverse().flat();
}
