import type { GraphNode } from './GraphNode.js';

/**
 * The results of operations that wait for their turn in a backward pass, each with its cotangent so far, the newest
 * operation first: whatever uses a result was made after it. A binary heap; it holds the rim of what has been visited,
 * not the whole graph.
 */
export class NewestFirst<T> {
  readonly #heap: GraphNode[] = [];
  readonly #cotangents = new Map<GraphNode, T | undefined>();

  get(node: GraphNode): T | undefined {
    return this.#cotangents.get(node);
  }

  /** Puts a result in line, or changes its cotangent; undefined for none. */
  set(node: GraphNode, cotangent: T | undefined): void {
    if (!this.#cotangents.has(node)) this.#insert(node);
    this.#cotangents.set(node, cotangent);
  }

  /** The result of the newest operation, which is taken out, with its cotangent; undefined at the end. */
  take(): { node: GraphNode; cotangent: T | undefined } | undefined {
    const heap = this.#heap;
    if (heap.length === 0) return undefined;
    const node = heap[0];
    const last = heap.pop() as GraphNode;
    if (heap.length > 0) this.#sink(last);
    const cotangent = this.#cotangents.get(node);
    this.#cotangents.delete(node);
    return { node, cotangent };
  }

  #insert(node: GraphNode): void {
    const heap = this.#heap;
    let place = heap.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (age(heap[parent]) > age(node)) break;
      heap[place] = heap[parent];
      place = parent;
    }
    heap[place] = node;
  }

  /** Finds the place of a node that is to stand at the top or below. */
  #sink(node: GraphNode): void {
    const heap = this.#heap;
    let place = 0;
    for (let child = 1; child < heap.length; child = 2 * place + 1) {
      if (child + 1 < heap.length && age(heap[child + 1]) > age(heap[child])) child++;
      if (age(heap[child]) < age(node)) break;
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = node;
  }
}

const age = ({ gradFn }: GraphNode): number => gradFn?.id ?? 0;
