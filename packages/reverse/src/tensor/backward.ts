import {
  add,
  broadcastTo,
  elementsOf,
  isValue,
  kindOf,
  requireOptions,
  shapeOf,
  type Value,
} from '@fourgrad/ops';
import { asOperand } from './asOperand.js';
import { clone } from './clone.js';
import type { GradFunction } from './GradFunction.js';
import type { GraphNode } from './GraphNode.js';
import { detectsAnomalies, withGrad } from './gradMode.js';
import { NewestFirst } from './NewestFirst.js';
import { leadsTo, type Path } from './pathTo.js';
import { Tensor } from './Tensor.js';

/** What a backward pass leaves behind. */
export interface BackwardOptions {
  /** Keeps the graph for another pass; as `createGraph` if left out. */
  readonly retainGraph?: boolean;
  /** Records the pass itself, for derivatives of derivatives. */
  readonly createGraph?: boolean;
}

/** What a backward pass can be told. */
export const BACKWARD_OPTIONS: readonly string[] = ['retainGraph', 'createGraph'];

/** See Tensor.backward. */
export function backward(root: Tensor, seed: unknown, options: BackwardOptions): void {
  requireOptions('backward', options, BACKWARD_OPTIONS);
  pass([root], [seed], options, (tensor, given) => {
    const gradient = tensor.hooked(given);
    if (!tensor.retainsGrad) return gradient;
    tensor.grad = tensor.grad === null ? copyOf(gradient) : (add(tensor.grad, gradient) as Tensor);
    return gradient;
  });
}

/** A gradient that is nobody else's: what is done to it in place stays with it. */
function copyOf(gradient: Value): Tensor {
  if (!(gradient instanceof Tensor)) return new Tensor(gradient, false);
  return gradient.requiresGrad ? clone(gradient) : new Tensor(gradient.data, false);
}

/**
 * One pass backwards over the graph of some tensors: every operation once, after everything that uses its result.
 * `found` is told the whole gradient at every place on the way, and returns the one to go on with. With a path nothing
 * is done aside from it.
 */
export function pass(
  roots: readonly Tensor[],
  seeds: readonly unknown[],
  { createGraph = false, retainGraph = createGraph }: BackwardOptions,
  found: (tensor: Tensor, gradient: Value, place: GraphNode) => Value,
  path?: Path,
): void {
  roots.forEach((root, i) => {
    if (!root.requiresGrad)
      throw new Error(`element ${i} of tensors does not require grad and does not have a grad_fn`);
  });
  const results = new NewestFirst<Value>();
  const leaves = new Map<GraphNode, Value>();
  const give = (node: GraphNode, share: Value | null): void => {
    if (path !== undefined && !path.has(node)) return;
    if (node.gradFn !== null) {
      const known = results.get(node);
      results.set(node, share === null ? known : known === undefined ? share : add(known, share));
    } else if (share !== null) {
      const known = leaves.get(node);
      leaves.set(node, known === undefined ? share : add(known, share));
    }
  };
  const whole = (node: GraphNode, cotangent: Value): Value => {
    const owner = node.owner as Tensor;
    return found(owner, inShape(cotangent, owner), node);
  };
  withGrad(createGraph, () => {
    roots.forEach((root, i) => {
      give(root.node, seedOf(root, seeds[i], i, createGraph));
    });
    for (let next = results.take(); next !== undefined; next = results.take()) {
      const { node, cotangent } = next;
      const maker = node.gradFn as GradFunction;
      const gradient = cotangent === undefined ? undefined : whole(node, cotangent);
      if (path !== undefined && !leadsTo(path, maker)) continue;
      // without a gradient there is nothing to distribute, but the operations below may have to be freed
      if (gradient !== undefined) distribute(maker, gradient, { createGraph, path }, give);
      else for (const input of maker.inputs) if (input !== null) give(input, null);
      if (!retainGraph) maker.free();
    }
    for (const [leaf, cotangent] of leaves) whole(leaf, cotangent);
  });
}

function distribute(
  maker: GradFunction,
  cotangent: Value,
  { createGraph, path }: { readonly createGraph: boolean; readonly path: Path | undefined },
  give: (node: GraphNode, share: Value | null) => void,
): void {
  if (maker.freed)
    throw new Error(
      'Trying to backward through the graph a second time: the saved values have been freed; ' +
        'use backward(seed, { retainGraph: true }) for the first pass',
    );
  const shares = maker.shares(cotangent, createGraph, path);
  const { inputs } = maker;
  for (let k = 0; k < inputs.length; k++) {
    const [input, share] = [inputs[k], shares[k] ?? null];
    if (input === null) continue;
    if (share !== null && detectsAnomalies()) requireNumbers(share, maker, k);
    give(input, share);
  }
}

/** A zero has no shape of its own. */
const inShape = (x: Value, { data, shape }: Tensor): Value =>
  typeof x !== 'number' || typeof data === 'number' ? x : broadcastTo(x, shape);

function seedOf(root: Tensor, seed: unknown, i: number, createGraph: boolean): Value {
  const { shape } = root;
  if (seed === undefined || seed === null) {
    if (shape.reduce((size, length) => size * length, 1) !== 1)
      throw new Error(
        `grad can be implicitly created only for scalar outputs, got shape [${shape}]; give backward a seed of that shape`,
      );
    return broadcastTo(1, shape);
  }
  const given: unknown = asOperand(seed);
  if (!isValue(given))
    throw new TypeError(
      `the seed of a backward pass is a number, an array or a tensor, got ${kindOf(given)}; ` +
        'options come after it: backward(undefined, { retainGraph: true })',
    );
  const value = given instanceof Tensor && !createGraph ? given.data : given;
  if (`${shapeOf(value)}` !== `${shape}`)
    throw new Error(
      `Mismatch in shape: grad_output[${i}] has a shape of [${shapeOf(value)}] and output[${i}] has a shape of [${shape}]`,
    );
  return value;
}

function requireNumbers(share: Value, maker: GradFunction, k: number): void {
  const plain = share instanceof Tensor ? share.data : share;
  if (Array.from(elementsOf(plain)).some((x) => Number.isNaN(x)))
    throw new RangeError(`Function '${maker.name}' returned nan values in its ${k}th output`);
}
