import {
  applyElementwise,
  applyLinear,
  array,
  type Closed,
  type ElementwiseRule,
  kindOf,
  type LinearRule,
  type Named,
  NdArray,
  shapeOf,
  Traced,
  type Value,
} from '@fourgrad/ops';
import { type BackwardOptions, backward } from './backward.js';
import type { GradFunction } from './GradFunction.js';
import { GraphNode } from './GraphNode.js';
import { recorded } from './recorded.js';
import { requireGradient } from './requireGradient.js';

/** A function that sees the gradient of a tensor in a backward pass, and may put another in its place. */
export type Hook = (gradient: Tensor) => Tensor | null | undefined;

/** Values that several tensors have in common: a tensor and what was detached from it. */
interface Storage {
  data: Value;
  version: number;
}

/**
 * A number or an array of float64 with PyTorch's manners: operations on tensors that require a gradient are recorded,
 * and `backward` of a result adds up the gradients in `grad` of the leaves.
 */
export class Tensor extends Traced implements Closed, Named {
  /** For the types: operations on tensors give tensors. */
  declare readonly closed: true;
  /** @internal */ node: GraphNode;
  #grad: Tensor | null = null;
  #data: Value;
  #version = 0;
  /** Where the values stand as soon as another tensor has them, too. */
  #shared: Storage | null = null;
  #requiresGrad: boolean;
  #retains = false;
  #hooks: Set<Hook> | null = null;

  /** @internal Use `tensor`. */
  constructor(data: Value, requiresGrad: boolean, gradFn: GradFunction | null = null) {
    super();
    this.#data = data;
    this.#requiresGrad = requiresGrad;
    this.node = gradFn ?? new GraphNode();
    this.node.owner = this;
  }

  /** Below every derivative call, whose levels are 1, 2, ...: inside of one a tensor is a constant. */
  get level(): number {
    return 0.25;
  }

  get primal(): Value {
    return this.data;
  }

  /** @internal */
  get data(): Value {
    return this.#shared === null ? this.#data : this.#shared.data;
  }

  set data(data: Value) {
    if (this.#shared === null) this.#data = data;
    else this.#shared.data = data;
  }

  /** The gradient that backward passes have added up here; null before the first. */
  get grad(): Tensor | null {
    return this.#grad;
  }

  set grad(grad: Tensor | null) {
    if (grad !== null) requireGradient(this, grad);
    this.#grad = grad;
  }

  /** How often the data has been changed in place. */
  get version(): number {
    return this.#shared === null ? this.#version : this.#shared.version;
  }

  set version(version: number) {
    if (this.#shared === null) this.#version = version;
    else this.#shared.version = version;
  }

  get shape(): readonly number[] {
    return shapeOf(this.data);
  }

  /** What made it; null for a leaf, and for what needs no gradient. */
  get gradFn(): GradFunction | null {
    return this.node.gradFn;
  }

  /** @internal For gradFn: the function of the language that made it, of several operations. */
  madeBy(name: string): void {
    if (this.gradFn !== null) this.gradFn.madeBy = name;
  }

  /** Whether it was not made by a recorded operation. */
  get isLeaf(): boolean {
    return this.gradFn === null;
  }

  get requiresGrad(): boolean {
    return this.#requiresGrad || !this.isLeaf; // a constant takes part from the moment that it is changed by a variable
  }

  set requiresGrad(required: boolean) {
    if (!this.isLeaf)
      throw new Error(
        'you can only change requiresGrad flags of leaf variables; use detach() for a tensor that needs no gradient',
      );
    if (typeof required !== 'boolean')
      throw new TypeError(`requiresGrad is true or false, got ${kindOf(required)}`);
    this.#requiresGrad = required;
  }

  /** Whether `backward` keeps the gradient here: of leaves always, of others after `retainGrad`. */
  get retainsGrad(): boolean {
    return this.isLeaf || this.#retains;
  }

  /** Keeps the gradient of a tensor that is no leaf, too. */
  retainGrad(): void {
    if (!this.requiresGrad) throw new Error("can't retainGrad on a tensor that has requiresGrad=false");
    this.#retains = true;
  }

  /**
   * Calls a hook with the gradient in every backward pass; returns what takes the hook away again.
   *
   * @throws Error if there will be no gradient; TypeError for what is no function.
   */
  registerHook(hook: Hook): () => void {
    if (typeof hook !== 'function')
      throw new TypeError(`a hook is a function of the gradient, got ${kindOf(hook)}`);
    if (!this.requiresGrad)
      throw new Error("cannot register a hook on a tensor that doesn't require gradient");
    this.#hooks ??= new Set();
    this.#hooks.add(hook);
    return () => this.#hooks?.delete(hook);
  }

  /** @internal The gradient as the hooks leave it. */
  hooked(gradient: Value): Value {
    if (this.#hooks === null) return gradient;
    let seen = gradient;
    for (const hook of this.#hooks) {
      const changed = hook(seen instanceof Tensor ? seen : new Tensor(seen, false));
      if (changed !== undefined && changed !== null) seen = this.#replacement(changed);
    }
    return seen;
  }

  /** What a hook gives for the gradient, which must be one of this tensor. */
  #replacement(given: unknown): Value {
    const value = given instanceof Tensor || typeof given === 'number' ? given : array(given);
    if (`${shapeOf(value)}` !== `${this.shape}`)
      throw new Error(
        `a hook has changed the size of value: it returned shape [${shapeOf(value)}] for a gradient of shape [${this.shape}]`,
      );
    return value;
  }

  /**
   * The gradients of a scalar by all leaves that it depends on, added to what they have in `grad`; of an array with a
   * seed of its shape, w J.
   *
   * @throws Error in PyTorch's words: no graph, no scalar, a graph used twice, values changed in place.
   */
  backward(seed?: unknown, options: BackwardOptions = {}): void {
    backward(this, seed, options);
  }

  /** Forgets the gradient. */
  zeroGrad(): void {
    this.grad = null;
  }

  /** The same values without the graph: what is changed in place in one of the two changes in the other. */
  detach(): Tensor {
    this.#shared ??= { data: this.#data, version: this.#version };
    const twin = new Tensor(this.data, false);
    twin.#shared = this.#shared;
    return twin;
  }

  /** The number of a tensor with one element. */
  item(): number {
    const elements = this.data instanceof NdArray ? this.data.data : [this.data];
    if (elements.length !== 1)
      throw new Error(`only one element tensors can be converted to a number, got shape [${this.shape}]`);
    return elements[0] as number;
  }

  /** Nested JavaScript arrays of the values; a number for shape []. */
  toArray(): any {
    return this.data instanceof NdArray ? this.data.toArray() : this.data;
  }

  elementwise(rule: ElementwiseRule, operands: readonly Value[]): Value {
    const values = operands.map(dataOf);
    return recorded(applyElementwise(rule, values), rule, operands, null);
  }

  linear<A>(rule: LinearRule<A>, operands: readonly Value[], attributes: A): Value {
    const values = operands.map(dataOf);
    return recorded(applyLinear(rule, values, attributes), rule, operands, attributes);
  }

  override toString(): string {
    const made =
      this.gradFn !== null ? `, gradFn=${this.gradFn.name}` : this.#requiresGrad ? ', requiresGrad=true' : '';
    return `tensor(${textOf(this.toArray())}${made})`;
  }

  override get plural(): string {
    return 'tensors';
  }

  toJSON(): unknown {
    return this.toArray();
  }
}

/** Nested arrays in brackets; JSON has no NaN and no Infinity. */
const textOf = (x: unknown): string => (Array.isArray(x) ? `[${x.map(textOf).join(',')}]` : `${x}`);

const dataOf = (x: Value): Value => (x instanceof Tensor ? x.data : x);
