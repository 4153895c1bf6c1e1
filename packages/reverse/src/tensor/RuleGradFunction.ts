import {
  cotangentOfLinear,
  cotangentOfOperand,
  type ElementwiseRule,
  type LinearRule,
  mul,
  partialOf,
  shapeOf,
  sumTo,
  type Value,
} from '@fourgrad/ops';
import { GradFunction, type Kept } from './GradFunction.js';
import { GraphNode, ownerVersions } from './GraphNode.js';
import { detectsAnomalies } from './gradMode.js';
import { needsOf } from './needsOf.js';
import type { Path } from './pathTo.js';
import { requireVersion } from './requireVersion.js';
import { Tensor } from './Tensor.js';

type Rule = ElementwiseRule | LinearRule<any>;

/** An operation of the rulebook, recorded: its rule and its operands; the result is its owner. */
export class RuleGradFunction extends GradFunction {
  readonly #rule: Rule;
  // One or two operands stand here without a list around them, more as a list in the first place: most of the memory of
  // a long chain would be such lists.
  #first: Kept | readonly Kept[];
  #second: Kept | null;
  /** How often each operand had been changed; null for never, as is the rule. */
  readonly #versions: readonly number[] | null;

  constructor(rule: Rule, operands: readonly Value[], attributes: unknown) {
    super(attributes);
    this.#rule = rule;
    const list = operands.map(kept);
    this.#first = list.length > 2 ? list : list[0];
    this.#second = list.length === 2 ? list[1] : null;
    this.#versions = operands.some(isChanged) ? operands.map(versionOf) : null;
  }

  get operation(): string {
    return this.#rule.name;
  }

  get operands(): readonly Kept[] {
    const [first, second] = [this.#first, this.#second];
    if (isList(first)) return first;
    return second === null ? [first] : [first, second];
  }

  shares(cotangent: Value, createGraph: boolean, path?: Path): (Value | null)[] {
    const rule = this.#rule;
    const own = path === undefined ? this.operands : this.operands.map((operand) => onPath(operand, path));
    const result = this.owner as Tensor;
    const values = own.map(ownerOf);
    this.#requireNeeded(own, values);
    const operands = createGraph ? values : values.map(dataOf);
    const value = createGraph ? result : result.data;
    return own.map((kept, i) => {
      if (!(kept instanceof GraphNode)) return null;
      return rule.kind === 'elementwise'
        ? elementwiseShare(rule, i, operands, value, cotangent)
        : rule.cotangents[i] === null
          ? null
          : cotangentOfLinear(rule, i, operands, this.attributes, cotangent);
    });
  }

  /** What the derivatives by operands with a gradient take has to be as it was. */
  #requireNeeded(operands: readonly Kept[], values: readonly Value[]): void {
    const needs = needsOf(this.#rule);
    for (let i = 0; i < operands.length; i++) {
      if (!(operands[i] instanceof GraphNode)) continue;
      for (const place of needs[i]) {
        const needed = place < values.length ? values[place] : this.owner;
        if (needed instanceof Tensor) this.#require(needed, place);
      }
    }
  }

  #require(needed: Tensor, place: number): void {
    if (needed.version === 0 && this.#versions === null) return; // nothing has been changed, as is the rule
    const version = needed === this.owner ? ownerVersions.get(this) : this.#versions?.[place];
    requireVersion(needed, version ?? 0, this.name);
  }

  override free(): void {
    super.free();
    const [first, second] = [this.#first, this.#second];
    this.#first = isList(first) ? first.map(light) : light(first);
    this.#second = second === null ? null : light(second);
  }
}

const isList = (x: Kept | readonly Kept[]): x is readonly Kept[] => Array.isArray(x);

/** An operand without values that take memory: places stay, so that one can see what went in. */
const light = (x: Kept): Kept => (x instanceof GraphNode || typeof x === 'number' ? x : 0);

// a_bar = y_bar dy/da, summed where a was repeated
function elementwiseShare(
  rule: ElementwiseRule,
  i: number,
  operands: readonly Value[],
  result: Value,
  cotangent: Value,
): Value {
  if (!detectsAnomalies()) return cotangentOfOperand(rule, i, operands, result, cotangent);
  return sumTo(mul(partialOf(rule, i, operands, result), cotangent), shapeOf(operands[i]));
}

/** An operand; aside from a path it is a constant. */
const onPath = (operand: Kept, path: Path): Kept =>
  operand instanceof GraphNode && !path.has(operand) ? (operand.owner as Tensor) : operand;

/** The value of an operand as it was kept. */
const ownerOf = (kept: Kept): Value => (kept instanceof GraphNode ? (kept.owner as Tensor) : kept);

const dataOf = (x: Value): Value => (x instanceof Tensor ? x.data : x);
const versionOf = (x: Value): number => (x instanceof Tensor ? x.version : 0);
const isChanged = (x: Value): boolean => versionOf(x) > 0;
const kept = (x: Value): Kept => (x instanceof Tensor && x.requiresGrad ? x.node : x);
