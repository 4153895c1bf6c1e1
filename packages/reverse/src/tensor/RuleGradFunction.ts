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
import { detectsAnomalies } from './gradMode.js';
import type { Tensor } from './Tensor.js';

type Rule = ElementwiseRule | LinearRule<any>;

/** An operation of the rulebook, recorded: its rule, its operands and its result. */
export class RuleGradFunction extends GradFunction {
  #operands: readonly Value[];
  #result: Tensor;
  readonly #rule: Rule;
  /** The tensors whose values the derivatives need, with how often they had been changed then. */
  readonly #saved: readonly (readonly [Tensor, number])[];

  constructor(rule: Rule, operands: readonly Value[], attributes: unknown, result: Tensor) {
    const tensors = operands.map((operand) => (isTensor(operand) ? operand : null));
    super(
      backwardName(rule.name),
      tensors.map((operand) => (operand?.requiresGrad ? operand.node : null)),
      attributes,
    );
    this.#rule = rule;
    this.#operands = operands;
    this.#result = result;
    const used = needsValues(rule, 0) ? tensors.filter((operand) => operand !== null) : [];
    if (needsValues(rule, operands.length)) used.push(result);
    this.#saved = used.map((operand) => [operand, operand.version] as const);
  }

  shares(cotangent: Value, createGraph: boolean): (Value | null)[] {
    for (const [operand, version] of this.#saved) {
      if (operand.version !== version)
        throw new Error(
          'one of the variables needed for gradient computation has been modified by an inplace operation: ' +
            `a tensor of shape [${operand.shape}] for ${this.name} is at version ${operand.version}; expected version ${version} instead`,
        );
    }
    const plain = (x: Value): Value => (isTensor(x) && !createGraph ? x.data : x);
    const operands = this.#operands.map(plain);
    return this.inputs.map((input, i) =>
      input === null ? null : this.#share(i, operands, plain(this.#result), cotangent),
    );
  }

  // a_bar = y_bar dy/da, summed where a was repeated
  #share(i: number, operands: readonly Value[], result: Value, cotangent: Value): Value | null {
    const rule = this.#rule;
    if (rule.kind === 'linear') {
      const map = rule.cotangents[i];
      return map === null ? null : map(cotangent, operands, this.attributes);
    }
    if (!detectsAnomalies()) return cotangentOfOperand(rule, i, operands, result, cotangent);
    return sumTo(mul(rule.partials[i](...operands, result), cotangent), shapeOf(operands[i]));
  }

  override free(): void {
    super.free();
    this.#operands = [];
  }
}

const isTensor = (x: Value): x is Tensor => typeof x !== 'number' && 'gradFn' in x;

/** Linear rules need the values of their operands only where they multiply them. */
const MULTIPLYING = new Set(['dot', 'matmul', 'where']);

/** Whether derivatives take more than so many of the operands and the result. */
const needsValues = (rule: Rule, count: number): boolean =>
  rule.kind === 'linear'
    ? count === 0 && MULTIPLYING.has(rule.name)
    : rule.partials.some((partial) => partial.length > count);
