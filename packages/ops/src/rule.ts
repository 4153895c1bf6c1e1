import { handled } from './dispatch.js';
import { type Domain, reals } from './domain.js';
import { handlerOf, type Value } from './operand.js';

/** Facts about a primitive that are not its derivative: for printing, testing and explaining. */
export interface Facts {
  /** LaTeX of the function's name; `\operatorname{name}` if left out. */
  latex?: string;
  /** Where it is defined and differentiable; all reals if left out. */
  domain?: Domain;
  /** One interval per operand, inside the domain, where tests sample it; [-2, 2] if left out. */
  sample?: readonly (readonly [number, number])[];
  /** The convention at a kink or removable singularity, in words. */
  convention?: string;
  /** The same function in more elementary primitives; what a symbolic expression shows instead. */
  expand?: (...operands: any[]) => Value;
  /** Piecewise constant: the derivative is zero and nothing is recorded. */
  discrete?: boolean;
}

type Partial1 = (x: any, y: any) => Value;
type Partial2 = (a: any, b: any, y: any) => Value;
type Partial3 = (a: any, b: any, c: any, y: any) => Value;

/** A primitive acting on numbers one by one: its meaning, and each partial derivative in the function language. */
export interface ElementwiseRule extends Required<Pick<Facts, 'latex' | 'domain' | 'sample' | 'discrete'>> {
  readonly kind: 'elementwise';
  readonly name: string;
  readonly arity: 1 | 2 | 3;
  readonly evaluate: (...operands: number[]) => number;
  /** `partials[i](...operands, result)`: the derivative by operand i; it may reuse the result. */
  readonly partials: readonly ((...operandsAndResult: any[]) => Value)[];
  readonly convention?: string;
  /** Whether the rule stands in the rulebook; a rule made outside may have the same name. */
  readonly builtIn?: boolean;
  readonly expand?: (...operands: any[]) => Value;
}

/**
 * A primitive on arrays: its meaning, and per operand the linear map that is its derivative, and the transpose of that.
 * For one that is linear in each operand the map is the primitive itself; for any other it is written in the function
 * language with the operands as coefficients, so that modes differentiate it further.
 */
export interface LinearRule<A = unknown> {
  readonly kind: 'linear';
  readonly name: string;
  /** The result for operands without derivative, arrays or numbers. */
  readonly evaluate: (operands: readonly Value[], attributes: A) => Value;
  /** `tangents[i](t, operands, attributes)`: the result's tangent when operand i has tangent t. */
  readonly tangents: readonly (LinearMap<A> | null)[];
  /** The result's tangent from all tangents at once, for a primitive linear in several operands together. */
  readonly jointTangent?: (tangents: readonly Value[], operands: readonly Value[], attributes: A) => Value;
  /** `cotangents[i](c, operands, attributes)`: what a cotangent c of the result gives operand i, before it is summed over
   * the axes along which the operand was repeated: see `cotangentOfLinear`. */
  readonly cotangents: readonly (LinearMap<A> | null)[];
}

/**
 * A map linear in its first argument; the operands of the primitive are its coefficients. A number as the cotangent that
 * it gives to an array is that of every element.
 */
export type LinearMap<A> = (direction: Value, operands: readonly Value[], attributes: A) => Value;

const IDENTIFIER = /^[A-Za-z][A-Za-z0-9]{0,40}$/;

/**
 * An elementwise rule of one, two or three operands, from its meaning on numbers and its partial derivatives.
 *
 * @throws TypeError if the name could not stand in generated code or LaTeX.
 * @example elementwiseRule('twice', (x) => 2 * x, [() => 2]).arity // 1
 */
// @__NO_SIDE_EFFECTS__
export function elementwiseRule(...parts: Parts): ElementwiseRule {
  const [name] = parts;
  if (!IDENTIFIER.test(name)) {
    throw new TypeError(
      `a primitive's name is letters and digits, starting with a letter; got ${JSON.stringify(name)}`,
    );
  }
  return ownRule(...parts);
}

type Parts = [
  name: string,
  evaluate: (...operands: number[]) => number,
  partials: readonly ((...operandsAndResult: any[]) => Value)[],
  facts?: Facts,
];

/** A rule of ours, whose name needs no check. */
// @__NO_SIDE_EFFECTS__
export const ownRule = (...parts: Parts): ElementwiseRule => ruleOf(parts, false);

// All rules have the same properties in the same order, so that reading one costs V8 no search.
function ruleOf([name, evaluate, partials, facts = {}]: Parts, builtIn: boolean): ElementwiseRule {
  return {
    kind: 'elementwise',
    name,
    arity: partials.length as 1 | 2 | 3,
    evaluate,
    partials,
    latex: facts.latex ?? `\\operatorname{${name}}`,
    domain: facts.domain ?? reals,
    sample: facts.sample ?? partials.map(() => [-2, 2] as const),
    discrete: facts.discrete ?? false,
    convention: facts.convention,
    expand: facts.expand,
    builtIn,
  };
}

/** A rule of the rulebook. */
const builtIn = (...parts: Parts): ElementwiseRule => ruleOf(parts, true);

// A program keeps only the rules that it uses: without side effects, bundlers drop the others.

/** A rule of the rulebook for one operand. */
// @__NO_SIDE_EFFECTS__
export function unaryRule(
  name: string,
  evaluate: (x: number) => number,
  dx: Partial1,
  facts?: Facts,
): ElementwiseRule {
  return builtIn(name, evaluate, [dx], facts);
}

/** A rule of the rulebook for two operands. */
// @__NO_SIDE_EFFECTS__
export function binaryRule(
  name: string,
  evaluate: (a: number, b: number) => number,
  da: Partial2,
  db: Partial2,
  facts?: Facts,
): ElementwiseRule {
  return builtIn(name, evaluate, [da, db], facts);
}

/** A rule of the rulebook for three operands. */
// @__NO_SIDE_EFFECTS__
export function ternaryRule(
  name: string,
  evaluate: (a: number, b: number, c: number) => number,
  da: Partial3,
  db: Partial3,
  dc: Partial3,
  facts?: Facts,
): ElementwiseRule {
  return builtIn(name, evaluate, [da, db, dc], facts);
}

/**
 * Applies an elementwise rule to any operands: numbers are computed, anything else handles itself.
 *
 * @throws TypeError for an operand that is no value of the function language.
 * @example applyElementwise(rulebook.hypot, [3, 4]) // 5
 */
export function applyElementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
  const handler = handlerOf(operands);
  return handler === undefined ? rule.evaluate(...(operands as number[])) : handled(handler, rule, operands);
}

/**
 * The partial derivative of an elementwise rule by operand i, from its operands and its result.
 *
 * @example partialOf(rulebook.mul, 0, [2, 3], 6) // 3
 */
export function partialOf(
  rule: ElementwiseRule,
  i: number,
  operands: readonly Value[],
  result: Value,
): Value {
  const partial = rule.partials[i];
  // written out: to spread a list takes longer than most partial derivatives
  if (rule.arity === 1) return partial(operands[0], result);
  if (rule.arity === 2) return partial(operands[0], operands[1], result);
  return partial(operands[0], operands[1], operands[2], result);
}

/**
 * Applies a linear rule to any operands: numbers are computed, anything else handles itself.
 *
 * @throws TypeError for an operand that is no value of the function language.
 * @example applyLinear({ kind: 'linear', name: 'same', evaluate: ([x]) => x, tangents: [(t) => t], cotangents: [(c) => c] }, [5], null) // 5
 */
export function applyLinear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
  const handler = handlerOf(operands);
  return handler === undefined
    ? rule.evaluate(operands, attributes)
    : handler.linear(rule, operands, attributes);
}
