import type { Expr, NodeRule } from './Expr.js';
import { hashOfNode } from './hash.js';

/** The nodes that hang on one operand, when they are many or old: open addressing over the nodes' hashes. */
export class UserTable {
  #hashes = new Int32Array(32);
  #entries: (Expr | WeakRef<Expr> | undefined)[] = new Array(32).fill(undefined);
  #size = 0;

  /** What tells it from a chain of nodes. */
  readonly kind = 'table';

  /** `since`: the node from which on they are held strongly, by its number. */
  constructor(public since: number) {}

  /** The node that applies `rule` to these operands, if it is there. */
  find(rule: NodeRule, x: Expr, y: Expr, z: Expr): Expr | undefined {
    const hash = hashOfNode(rule, x, y, z);
    const mask = this.#entries.length - 1;
    for (let i = hash & mask; ; i = (i + 1) & mask) {
      const entry = this.#entries[i];
      if (entry === undefined) return undefined;
      if (this.#hashes[i] !== hash) continue;
      const node = entry instanceof WeakRef ? entry.deref() : entry;
      if (node !== undefined && isApplication(node, rule, x, y, z)) return node;
    }
  }

  /** Adds a node that is not there. */
  insert(node: Expr): void {
    if (2 * this.#size >= this.#entries.length) this.#rebuild(this.#entries, this.#hashes);
    this.#place(node.hash, node);
  }

  /** Holds the nodes that it has weakly, and forgets those that have been collected. */
  weaken(newest: number): void {
    this.since = newest;
    const entries = this.#entries.map((entry) =>
      entry === undefined || entry instanceof WeakRef ? entry : new WeakRef(entry),
    );
    this.#rebuild(entries, this.#hashes);
  }

  #place(hash: number, entry: Expr | WeakRef<Expr>): void {
    const mask = this.#entries.length - 1;
    let i = hash & mask;
    while (this.#entries[i] !== undefined) i = (i + 1) & mask;
    this.#hashes[i] = hash;
    this.#entries[i] = entry;
    this.#size += 1;
  }

  /** Moves the entries that are still alive to a table of fitting size. */
  #rebuild(entries: readonly (Expr | WeakRef<Expr> | undefined)[], hashes: Int32Array): void {
    const isAlive = (entry: Expr | WeakRef<Expr> | undefined) =>
      entry instanceof WeakRef ? entry.deref() : entry;
    let capacity = 32;
    while (capacity < 4 * entries.filter(isAlive).length) capacity *= 2;
    this.#hashes = new Int32Array(capacity);
    this.#entries = new Array(capacity).fill(undefined);
    this.#size = 0;
    entries.forEach((entry, i) => {
      if (isAlive(entry)) this.#place(hashes[i], entry as Expr | WeakRef<Expr>);
    });
  }
}

/** Whether a node is the application of a rule to these operands. */
export const isApplication = (node: Expr, rule: NodeRule, x: Expr, y: Expr, z: Expr): boolean =>
  node.rule === rule && node.x === x && node.y === y && node.z === z;
