import { describe, expect, it } from 'vitest';
import {
  array,
  defineFunction,
  graphOf,
  mul,
  noGrad,
  sum,
  type Tensor,
  type TensorGraph,
  tensor,
} from '../src/index.js';

const leaf = (data: unknown) => tensor(data, { requiresGrad: true });
const column = <K extends keyof TensorGraph['nodes'][number]>({ nodes }: TensorGraph, key: K) =>
  nodes.map((node) => node[key]);
const edgesOf = ({ edges }: TensorGraph) => edges.map(({ from, to, position }) => [from, to, position]);

describe('graphOf', () => {
  const x = leaf(2);
  const y = leaf(3);
  const z = x.mul(y);
  const r = z.add(x).pow(2);

  it('has every value once, operands before results, with what made it, its value and its adjoint', () => {
    const graph = graphOf(r, { names: { x, y, z, r } });
    expect(column(graph, 'id')).toEqual([0, 1, 2, 3, 4, 5]);
    expect(column(graph, 'operation')).toEqual(['leaf', 'leaf', 'mul', 'add', 'constant', 'pow']);
    expect(column(graph, 'name')).toEqual(['x', 'y', 'z', null, null, 'r']);
    expect(column(graph, 'value')).toEqual([2, 3, 6, 8, 2, 64]);
    expect(column(graph, 'adjoint')).toEqual([64, 32, 16, 16, null, 1]);
    expect(column(graph, 'requiresGrad')).toEqual([true, true, true, true, false, true]);
    expect(edgesOf(graph)).toEqual([
      [0, 2, 0],
      [1, 2, 1],
      [2, 3, 0],
      [0, 3, 1],
      [3, 5, 0],
      [4, 5, 1],
    ]);
  });

  it('is plain data, the same every time', () => {
    const graph = graphOf(r);
    expect(JSON.parse(JSON.stringify(graph))).toEqual(graph);
    expect(graphOf(r)).toEqual(graph);
  });

  it('touches no grad, calls no hook, and leaves the graph to backward', () => {
    const a = leaf(2);
    let calls = 0;
    a.registerHook(() => {
      calls += 1;
      return tensor(1000);
    });
    const result = a.square();
    expect(graphOf(result).nodes[0].adjoint).toBe(4);
    expect([a.grad, calls]).toEqual([null, 0]);
    result.backward();
    expect(calls).toBe(1);
  });

  it('has an edge for each position of an operand that is used twice', () => {
    const a = leaf(3);
    expect(edgesOf(graphOf(mul(a, a) as Tensor))).toEqual([
      [0, 1, 0],
      [0, 1, 1],
    ]);
  });

  it('has arrays with their shapes, and adjoints in these shapes', () => {
    const w = leaf([
      [1, 2],
      [3, 4],
    ]);
    const graph = graphOf(sum(w.mul(tensor([10, 20]))));
    expect(column(graph, 'operation')).toEqual(['leaf', 'constant', 'mul', 'sum']);
    expect(column(graph, 'shape')).toEqual([[2, 2], [2], [2, 2], []]);
    expect(column(graph, 'value')).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      [10, 20],
      [
        [10, 40],
        [30, 80],
      ],
      160,
    ]);
    expect(column(graph, 'adjoint')).toEqual([
      [
        [10, 20],
        [10, 20],
      ],
      null,
      [
        [1, 1],
        [1, 1],
      ],
      1,
    ]);
  });

  it('has no adjoints of a result that is no scalar', () => {
    expect(column(graphOf(leaf([1, 2]).mul(3)), 'adjoint')).toEqual([null, null, null]);
  });

  it('has a shared constant once, and a plain number for each use', () => {
    const a = leaf(2);
    const c = tensor(5);
    const m = array([1]);
    expect(column(graphOf(a.mul(c).add(c)), 'value')).toEqual([2, 5, 10, 15]);
    expect(column(graphOf(a.mul(7).add(7)), 'value')).toEqual([2, 7, 14, 7, 21]);
    expect(column(graphOf(a.mul(m).add(m)), 'value')).toEqual([2, [1], [2], [3]]);
  });

  it('has adjoint 0 where nothing flows', () => {
    const [a, b] = [leaf(2), leaf([3])];
    const first = defineFunction({
      forward: (_, one) => one,
      backward: (_, gradOutput) => [gradOutput, null],
    });
    expect(column(graphOf(first(a, b)), 'adjoint')).toEqual([1, [0], 1]);
    expect(column(graphOf(sum(a.floor().mul(b))), 'adjoint')).toEqual([0, 3, [2], [1], 1]);
  });

  it('shows custom functions by their names, with all that went in', () => {
    const scaled = defineFunction({
      name: 'scaled',
      forward: (context, input, factor) => {
        context.saveForBackward(factor);
        return input.mul(factor);
      },
      backward: (context, gradOutput) => [gradOutput.mul(context.saved[0]), null],
    });
    const graph = graphOf(scaled(leaf(2), 5).square());
    expect(column(graph, 'operation')).toEqual(['leaf', 'constant', 'scaled', 'square']);
    expect(column(graph, 'value')).toEqual([2, 5, 10, 100]);
    expect(column(graph, 'adjoint')).toEqual([100, null, 20, 1]);
  });

  it('shows parts of arrays by the function that takes them', () => {
    const x = tensor([[1, 2], [3, 4]], { requiresGrad: true }); // biome-ignore format: one line
    const parts = [x.slice({ start: 1 }), x.gather([[0], [1]], 1), x.flip(0)];
    expect(parts.map((part) => graphOf(part).nodes.map(({ operation }) => operation))).toEqual([
      ['leaf', 'slice'],
      ['leaf', 'gather'],
      ['leaf', 'flip'],
    ]);
  });

  it('shows a tensor that was changed in place as it was at each use', () => {
    const a = leaf(2);
    const h = a.square();
    const before = h.add(1);
    h.mul_(3);
    const graph = graphOf(h.add(before), { names: { a, h, before } });
    expect(column(graph, 'operation')).toEqual([
      'leaf',
      'square',
      'constant',
      'add',
      'constant',
      'mul',
      'add',
    ]);
    expect(column(graph, 'value')).toEqual([2, 4, 1, 5, 3, 12, 17]);
    expect(column(graph, 'name')).toEqual(['a', null, null, 'before', null, 'h', null]);
    expect(column(graph, 'adjoint')).toEqual([16, 4, null, 1, null, 1, 1]);
  });

  it('refuses, as backward does, where values that the gradient needs were changed since', () => {
    const a = leaf(2);
    const result = a.square();
    noGrad(() => a.add_(1));
    expect(() => graphOf(result)).toThrow('modified by an inplace operation');
  });

  it('has no adjoints and no constants after a backward pass has freed it', () => {
    const a = leaf(2);
    const result = a.mul(5);
    result.backward();
    const graph = graphOf(result);
    expect(column(graph, 'operation')).toEqual(['leaf', 'mul']);
    expect(column(graph, 'value')).toEqual([2, 10]);
    expect(column(graph, 'adjoint')).toEqual([null, null]);
    expect(edgesOf(graph)).toEqual([[0, 1, 0]]);
  });

  it('of a leaf or a constant is one node', () => {
    expect(graphOf(leaf(2), {})).toMatchObject({ nodes: [{ operation: 'leaf', adjoint: 1 }], edges: [] });
    expect(graphOf(tensor(2)).nodes).toEqual([
      { id: 0, operation: 'constant', name: null, value: 2, shape: [], adjoint: null, requiresGrad: false },
    ]);
  });

  it('works 100 000 operations deep', { timeout: 60_000 }, () => {
    const a = leaf(1);
    let deep: Tensor = a;
    for (let i = 0; i < 100_000; i++) deep = deep.neg();
    const { nodes, edges } = graphOf(deep);
    expect([nodes.length, edges.length, nodes[0].adjoint, nodes[1].adjoint]).toEqual([
      100_001, 100_000, 1, -1,
    ]);
  });

  it('refuses what is no tensor', () => {
    expect(() => graphOf(3 as any)).toThrow('graphOf needs a tensor, got a number');
    expect(() => graphOf(r, { names: { x: 2 as any } })).toThrow(
      'graphOf: the name x needs a tensor, got a number',
    );
  });
});
