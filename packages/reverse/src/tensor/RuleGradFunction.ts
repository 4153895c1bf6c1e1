import { cotangentOfOperand, type ElementwiseRule, type LinearRule, mul, shapeOf, sumTo, type Value } from '@fourgrad/ops';
import { backwardName, GradFunction } from './GradFunction.js';
import type { GraphNode } from './GraphNode.js';
import { detectsAnomalies } from './gradMode.js';
import { Tensor } from './Tensor.js';

type Rule = ElementwiseRule | LinearRule<any>;

/** An operation of the rulebook, recorded: its rule, its operands and its result. */
export class RuleGradFunction extends GradFunction {
  /** Set as soon as there is one: the result knows what made it. */
  result: Tensor | null = null;
  readonly #rule: Rule;
  #operands: readonly Value[];
  /** How often each operand had been changed; null for never, as is the rule. */
  readonly #versions: readonly number[] | null;

  constructor(rule: Rule, operands: readonly Value[], attributes: unknown) {
    super(operands.map(nodeOf), attributes);
    this.#rule = rule;
    this.#operands = operands;
    this.#versions = operands.some(isChanged) ? operands.map(versionOf) : null;
  }

  get name(): string {
    return backwardName(this.#rule.name);
  }

  shares(cotangent: Value, createGraph: boolean): (Value | null)[] {
    const [rule, result] = [this.#rule, this.result as Tensor];
    this.#operands.forEach((operand, i) => {
      this.#requireVersion(operand, this.#versions?.[i] ?? 0, 0);
    });
    this.#requireVersion(result, 0, this.#operands.length);
    const operands = createGraph ? this.#operands : this.#operands.map(valueOf);
    const value = createGraph ? result : result.data;
    return this.inputs.map((input, i) => {
      if (input === null) return null;
      return rule.kind === 'elementwise'
        ? elementwiseShare(rule, i, operands, value, cotangent)
        : (rule.cotangents[i]?.(cotangent, operands, this.attributes) ?? null);
    });
  }

  /** Derivatives that take more than so many of the operands and the result need values that are still the same. */
  #requireVersion(x: Value, version: number, count: number): void {
    if (!(x instanceof Tensor) || x.version === version || !needsValues(this.#rule, count)) return;
    throw new Error(
      'one of the variables needed for gradient computation has been modified by an inplace operation: ' +
        `a tensor of shape [${x.shape}] for ${this.name} is at version ${x.version}; expected version ${version} instead`,
    );
  }

  override free(): void {
    super.free();
    this.#operands = [];
  }
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

const valueOf = (x: Value): Value => (x instanceof Tensor ? x.data : x);
const versionOf = (x: Value): number => (x instanceof Tensor ? x.version : 0);
const isChanged = (x: Value): boolean => versionOf(x) > 0;
const nodeOf = (x: Value): GraphNode | null => (x instanceof Tensor && x.requiresGrad ? x.node : null);

/** Linear rules need the values of their operands only where they multiply them. */
const MULTIPLYING = new Set(['dot', 'matmul', 'where']);

/** Whether derivatives take more than so many of the operands and the result. */
const needsValues = (rule: Rule, count: number): boolean =>
  rule.kind === 'linear'
    ? count === 0 && MULTIPLYING.has(rule.name)
    : rule.partials.some((partial) => partial.length > count);
