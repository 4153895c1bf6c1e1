import {
  cotangentOfOperand,
  type ElementwiseRule,
  type LinearRule,
  mul,
  shapeOf,
  sumTo,
  type Value,
} from '@fourgrad/ops';
import { backwardName, GradFunction } from './GradFunction.js';
import { GraphNode } from './GraphNode.js';
import { detectsAnomalies } from './gradMode.js';
import { Tensor } from './Tensor.js';

type Rule = ElementwiseRule | LinearRule<any>;

/** An operand: the place of a tensor that needs a gradient; of others the value. */
type Kept = GraphNode | Value;

/** An operation of the rulebook, recorded: its rule and its operands; the result is its owner. */
export class RuleGradFunction extends GradFunction {
  readonly #rule: Rule;
  #operands: readonly Kept[];
  /** How often each operand had been changed; null for never, as is the rule. */
  readonly #versions: readonly number[] | null;

  constructor(rule: Rule, operands: readonly Value[], attributes: unknown) {
    super(attributes);
    this.#rule = rule;
    this.#operands = operands.map(kept);
    this.#versions = operands.some(isChanged) ? operands.map(versionOf) : null;
  }

  get name(): string {
    return backwardName(this.#rule.name);
  }

  get inputs(): readonly (GraphNode | null)[] {
    return this.#operands.map((operand) => (operand instanceof GraphNode ? operand : null));
  }

  shares(cotangent: Value, createGraph: boolean): (Value | null)[] {
    const rule = this.#rule;
    const result = this.owner as Tensor;
    const operands: Value[] = [];
    for (const kept of this.#operands) {
      const operand = kept instanceof GraphNode ? (kept.owner as Tensor) : kept;
      requireVersion(operand, this.#versions?.[operands.length] ?? 0, rule, 0);
      operands.push(createGraph ? operand : dataOf(operand));
    }
    requireVersion(result, 0, rule, operands.length);
    const value = createGraph ? result : result.data;
    return this.#operands.map((kept, i) => {
      if (!(kept instanceof GraphNode)) return null;
      return rule.kind === 'elementwise'
        ? elementwiseShare(rule, i, operands, value, cotangent)
        : (rule.cotangents[i]?.(cotangent, operands, this.attributes) ?? null);
    });
  }

  override free(): void {
    super.free();
    if (!this.#operands.every(isLight))
      this.#operands = this.#operands.map((kept) => (isLight(kept) ? kept : 0));
  }
}

/** Whether keeping an operand takes no memory of its own. */
const isLight = (kept: Kept): boolean => kept instanceof GraphNode || typeof kept === 'number';

/** Derivatives that take more than so many of the operands and the result need values that are still the same. */
function requireVersion(x: Value, version: number, rule: Rule, count: number): void {
  if (!(x instanceof Tensor) || x.version === version || !needsValues(rule, count)) return;
  throw new Error(
    'one of the variables needed for gradient computation has been modified by an inplace operation: ' +
      `a tensor of shape [${x.shape}] for ${backwardName(rule.name)} is at version ${x.version}; ` +
      `expected version ${version} instead`,
  );
}

// a_bar = y_bar dy/da, summed where a was repeated
function elementwiseShare(
  rule: ElementwiseRule,
  i: number,
  operands: readonly Value[],
  result: Value,
  cotangent: Value,
): Value {
  if (!detectsAnomalies()) return cotangentOfOperand(rule, i, operands, result, cotangent);
  return sumTo(mul(rule.partials[i](...operands, result), cotangent), shapeOf(operands[i]));
}

const dataOf = (x: Value): Value => (x instanceof Tensor ? x.data : x);
const versionOf = (x: Value): number => (x instanceof Tensor ? x.version : 0);
const isChanged = (x: Value): boolean => versionOf(x) > 0;
const kept = (x: Value): Kept => (x instanceof Tensor && x.requiresGrad ? x.node : x);

/** Linear rules need the values of their operands only where they multiply them, or take a derivative at them. */
const MULTIPLYING = new Set(['dot', 'logsumexp', 'matmul', 'where']);

/** Whether derivatives take more than so many of the operands and the result. */
const needsValues = (rule: Rule, count: number): boolean =>
  rule.kind === 'linear'
    ? count === 0 && MULTIPLYING.has(rule.name)
    : rule.partials.some((partial) => partial.length > count);
