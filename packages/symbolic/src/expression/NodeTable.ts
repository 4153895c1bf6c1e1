import type { Expr, NodeRule } from './Expr.js';

const MOST_RECENT = 1 << 17; // a bound on what an idle process keeps

/**
 * The table of interned applications: open addressing over hashes of the rule and the operands' ids.
 *
 * It does not keep nodes alive for ever: the newest are held, older ones only through weak references, which cost ten
 * times a look-up, so that short computations should not meet one.
 */
export class NodeTable {
  #hashes = new Int32Array(1 << 10);
  #entries: (Expr | WeakRef<Expr> | undefined)[] = new Array(1 << 10).fill(undefined);
  #size = 0;
  #recent = 0;

  /** The node that applies `rule` to `operands`, if there is one. */
  find(hash: number, rule: NodeRule, operands: readonly Expr[]): Expr | undefined {
    const mask = this.#entries.length - 1;
    for (let i = hash & mask; ; i = (i + 1) & mask) {
      const entry = this.#entries[i];
      if (entry === undefined) return undefined;
      if (this.#hashes[i] !== hash) continue;
      const node = entry instanceof WeakRef ? entry.deref() : entry;
      if (node !== undefined && node.rule === rule && sameOperands(node.operands, operands)) return node;
    }
  }

  /** Adds a node that is not there. */
  insert(hash: number, node: Expr): void {
    // as many new entries as old ones between two moves: a node costs the same in a table of any size
    if (this.#recent >= Math.max(MOST_RECENT, this.#size / 2)) this.#retire();
    if (2 * this.#size >= this.#entries.length) this.#resize();
    this.#place(hash, node);
    this.#recent += 1;
  }

  #place(hash: number, entry: Expr | WeakRef<Expr>): void {
    const mask = this.#entries.length - 1;
    let i = hash & mask;
    while (this.#entries[i] !== undefined) i = (i + 1) & mask;
    this.#hashes[i] = hash;
    this.#entries[i] = entry;
    this.#size += 1;
  }

  /** Holds all entries weakly from now on, and forgets those that have been collected. */
  #retire(): void {
    const entries = this.#entries;
    this.#size = 0;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (entry === undefined) continue;
      if (!(entry instanceof WeakRef)) entries[i] = new WeakRef(entry);
      else if (entry.deref() === undefined) entries[i] = undefined;
      if (entries[i] !== undefined) this.#size += 1;
    }
    this.#recent = 0;
    this.#resize(); // the gaps have broken the chains of probes
  }

  /** Moves the entries to a table of fitting size. */
  #resize(): void {
    const [hashes, entries] = [this.#hashes, this.#entries];
    let capacity = 1 << 10;
    while (capacity < 4 * this.#size) capacity *= 2;
    this.#hashes = new Int32Array(capacity);
    this.#entries = new Array(capacity).fill(undefined);
    this.#size = 0;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (entry !== undefined) this.#place(hashes[i], entry);
    }
  }
}

function sameOperands(a: readonly Expr[], b: readonly Expr[]): boolean {
  for (let i = 0; i < b.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

/** A hash of a rule's number and the operands' ids (multiplicative, Knuth 6.4). */
export function hashOf(rule: number, operands: readonly Expr[]): number {
  let hash = Math.imul(rule, 0x9e3779b1);
  for (const { id } of operands) hash = Math.imul(hash ^ id, 0x85ebca6b) ^ (hash >>> 13);
  return hash ^ (hash >>> 16);
}
