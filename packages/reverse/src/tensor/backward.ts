import { add, array, broadcastTo, elementsOf, shapeOf, type Value } from '@fourgrad/ops';
import type { GradFunction } from './GradFunction.js';
import type { GraphNode } from './GraphNode.js';
import { detectsAnomalies, withGrad } from './gradMode.js';
import { Tensor } from './Tensor.js';

/** What a backward pass leaves behind. */
export interface BackwardOptions {
  /** Keeps the graph for another pass; as `createGraph` if left out. */
  readonly retainGraph?: boolean;
  /** Records the pass itself, for derivatives of derivatives. */
  readonly createGraph?: boolean;
}

/** See Tensor.backward. */
export function backward(root: Tensor, seed: unknown, options: BackwardOptions): void {
  pass([root], [seed], options, ({ owner }, given) => {
    const gradient = owner.hooked(given);
    if (owner.retainsGrad) {
      const own = gradient instanceof Tensor ? gradient : new Tensor(gradient, false);
      owner.grad = owner.grad === null ? own : (add(owner.grad, own) as Tensor);
    }
    return gradient;
  });
}

/**
 * One pass backwards over the graph of some tensors: every operation once, after everything that uses its result.
 * `found` is told the whole gradient of every node on the way, and says what goes on from there.
 */
export function pass(
  roots: readonly Tensor[],
  seeds: readonly unknown[],
  { createGraph = false, retainGraph = createGraph }: BackwardOptions,
  found: (node: GraphNode, gradient: Value) => Value,
): void {
  for (const root of roots) {
    if (!root.requiresGrad)
      throw new Error('element 0 of tensors does not require grad and does not have a grad_fn');
  }
  const cotangents = new Map<GraphNode, Value>();
  const give = (node: GraphNode, share: Value): void => {
    const known = cotangents.get(node);
    cotangents.set(node, known === undefined ? share : add(known, share));
  };
  const take = (node: GraphNode): Value | undefined => {
    const cotangent = cotangents.get(node);
    if (cotangent === undefined) return undefined;
    cotangents.delete(node);
    return found(node, inShape(cotangent, node.owner.shape));
  };
  withGrad(createGraph, () => {
    roots.forEach((root, i) => {
      give(root.node, seedOf(root, seeds[i], createGraph));
    });
    for (const [maker, node] of makersOf(roots)) {
      const cotangent = take(node);
      if (cotangent !== undefined) distribute(maker, cotangent, createGraph, give);
      if (!retainGraph) maker.free();
    }
    for (const leaf of [...cotangents.keys()]) take(leaf);
  });
}

function distribute(
  maker: GradFunction,
  cotangent: Value,
  createGraph: boolean,
  give: (node: GraphNode, share: Value) => void,
): void {
  if (maker.freed)
    throw new Error(
      'Trying to backward through the graph a second time: the saved values have been freed; ' +
        'use backward(seed, { retainGraph: true }) for the first pass',
    );
  const shares = maker.shares(cotangent, createGraph);
  maker.inputs.forEach((input, k) => {
    const share = shares[k];
    if (input === null || share === null || share === undefined) return;
    if (detectsAnomalies()) requireNumbers(share, maker, k);
    give(input, share);
  });
}

/** A zero has no shape of its own. */
const inShape = (x: Value, shape: readonly number[]): Value =>
  typeof x === 'number' ? broadcastTo(x, shape) : x;

/** The operations under the roots with their results, the newest first; an explicit stack. */
export function makersOf(roots: readonly Tensor[]): [GradFunction, GraphNode][] {
  const makers = new Map<GradFunction, GraphNode>();
  const stack = roots.map(({ node }) => node);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { gradFn } = node;
    if (gradFn === null || makers.has(gradFn)) continue;
    makers.set(gradFn, node);
    for (const input of gradFn.inputs) if (input !== null) stack.push(input);
  }
  return [...makers].sort(([a], [b]) => b.id - a.id);
}

function seedOf(root: Tensor, seed: unknown, createGraph: boolean): Value {
  const { shape } = root;
  if (seed === undefined || seed === null) {
    if (shape.reduce((size, length) => size * length, 1) !== 1)
      throw new Error(
        `grad can be implicitly created only for scalar outputs, got shape [${shape}]; give backward a seed of that shape`,
      );
    return broadcastTo(1, shape);
  }
  const value: Value =
    seed instanceof Tensor ? (createGraph ? seed : seed.data) : typeof seed === 'number' ? seed : array(seed);
  if (`${shapeOf(value)}` !== `${shape}`)
    throw new Error(
      `Mismatch in shape: grad_output[0] has a shape of [${shapeOf(value)}] and output[0] has a shape of [${shape}]`,
    );
  return value;
}

function requireNumbers(share: Value, maker: GradFunction, k: number): void {
  const plain = share instanceof Tensor ? share.data : share;
  if (Array.from(elementsOf(plain)).some((x) => Number.isNaN(x)))
    throw new RangeError(`Function '${maker.name}' returned nan values in its ${k}th output`);
}
