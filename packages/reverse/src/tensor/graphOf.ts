import { broadcastTo, NdArray, requireOptions, shapeOf, type Value } from '@fourgrad/ops';
import { pass } from './backward.js';
import type { GradFunction, Kept } from './GradFunction.js';
import { GraphNode } from './GraphNode.js';
import { makersOf } from './makersOf.js';
import { requireTensor } from './requireTensor.js';
import { Tensor } from './Tensor.js';

/** A value in the graph of a tensor. */
export interface TensorGraphNode {
  /** 0, 1, ... such that operands come before what is made of them. */
  readonly id: number;
  /** The primitive that made it, such as `mul`; `leaf` for a tensor that gradients are asked for, `constant` for the rest. */
  readonly operation: string;
  /** What the caller calls it; null if it has no name. */
  readonly name: string | null;
  /** A number or nested arrays. */
  readonly value: any;
  readonly shape: readonly number[];
  /**
   * The derivative of the result by this value, in its shape; null for constants, if the result is no scalar, and after
   * a backward pass that freed the graph.
   */
  readonly adjoint: any;
  readonly requiresGrad: boolean;
}

/** An operand going into an operation. */
export interface TensorGraphEdge {
  readonly from: number;
  readonly to: number;
  /** Which operand it is, from 0. */
  readonly position: number;
}

/** The graph of a tensor as plain data, to be drawn or stored. */
export interface TensorGraph {
  readonly nodes: readonly TensorGraphNode[];
  readonly edges: readonly TensorGraphEdge[];
}

/** What graphOf can be told. */
export interface GraphOptions {
  /** Tensors by what they are to be called. */
  readonly names?: Readonly<Record<string, Tensor>>;
}

/**
 * The graph of a tensor as plain data: every value with what made it, what went in, and its adjoint. Nothing changes:
 * no `grad`, no hook is called, and the graph is there for `backward`.
 *
 * A backward pass frees the graph: after it, numbers and tensors without gradient among the operands are gone.
 *
 * @throws TypeError for what is no tensor; Error in PyTorch's words if values were changed in place since.
 * @example graphOf(mul(tensor(2, { requiresGrad: true }), 3)).nodes.map(({ operation }) => operation) // ['leaf', 'constant', 'mul']
 */
export function graphOf(result: Tensor, options: GraphOptions = {}): TensorGraph {
  requireOptions('graphOf', options, ['names']);
  const { names = {} } = options;
  requireTensor(result, 'graphOf needs a tensor');
  const named = new Map<unknown, string>();
  for (const [name, tensor] of Object.entries(names)) {
    requireTensor(tensor, `graphOf: the name ${name} needs a tensor`);
    named.set(tensor.node, name);
  }
  const makers = makersOf([result]);
  const isFreed = makers.some((maker) => maker.freed);
  const adjointOf = isFreed ? () => null : adjointsOf(result);
  const ids = new Map<unknown, number>();
  const nodes: TensorGraphNode[] = [];
  const edges: TensorGraphEdge[] = [];

  /** The node of a place in the graph, or of a constant; made when first met. */
  const idOf = (place: Kept): number => {
    const known = typeof place === 'number' ? undefined : ids.get(place);
    if (known !== undefined) return known;
    const id = nodes.length;
    ids.set(place, id);
    nodes.push({ id, ...described(place), name: named.get(place) ?? null, adjoint: adjointOf(place) });
    return id;
  };
  for (const maker of makers) {
    const operands = maker.operands.map((operand, position) => ({ place: placeOf(operand), position }));
    // constants have been let go of in a graph that was freed
    const known = maker.freed ? operands.filter(({ place }) => place instanceof GraphNode) : operands;
    const from = known.map(({ place }) => idOf(place));
    const to = idOf(maker);
    known.forEach(({ position }, i) => {
      edges.push({ from: from[i], to, position });
    });
  }
  idOf(result.node);
  return { nodes, edges };
}

/** A tensor's place in the graph; another constant is its own. */
const placeOf = (operand: Kept): Kept => (operand instanceof Tensor ? operand.node : operand);

function described(place: Kept): Pick<TensorGraphNode, 'operation' | 'value' | 'shape' | 'requiresGrad'> {
  if (!(place instanceof GraphNode))
    return { operation: 'constant', value: plain(place), shape: shapeOf(place), requiresGrad: false };
  const { gradFn } = place;
  const { requiresGrad, shape, data } = ownerOf(place);
  const made = gradFn === null ? (requiresGrad ? 'leaf' : 'constant') : operationOf(gradFn);
  return { operation: made, value: plain(data), shape, requiresGrad };
}

/** The operation, by the name of the function that was called where it has none in the language: slice, for the pick in it. */
const operationOf = ({ operation, madeBy }: GradFunction): string =>
  operation === 'pick' ? (madeBy ?? operation) : operation;

const plain = (x: Value): unknown => (x instanceof NdArray ? x.toArray() : x);

/** How to look up the adjoint of a place. */
function adjointsOf(result: Tensor): (place: Kept) => unknown {
  const isScalar = result.shape.every((length) => length === 1);
  if (!result.requiresGrad || !isScalar) return () => null;
  const adjoints = new Map<GraphNode, Value>();
  pass([result], [], { retainGraph: true }, (_tensor, gradient, place) => {
    adjoints.set(place, gradient);
    return gradient;
  });
  return (place) => {
    if (!(place instanceof GraphNode) || !ownerOf(place).requiresGrad) return null;
    return plain(adjoints.get(place) ?? broadcastTo(0, ownerOf(place).shape));
  };
}

/** The tensor at a place that is in use. */
const ownerOf = ({ owner }: GraphNode): Tensor => owner as Tensor;
