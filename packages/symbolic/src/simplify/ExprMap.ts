import type { Expr } from '../expression/Expr.js';

/** A key with its value, and the entry after it. */
export interface Entry<V> {
  readonly key: Expr;
  value: V;
  /** What key and value are together as an expression, once that has been made; for a power under a fraction bar what stands there. */
  expr: Expr | null;
  next: Entry<V> | null;
}

/** With more entries than these, an index is faster than looking at each. */
const MANY = 8;

/** A map from expressions, for the few factors of a product or terms of a sum: a list, with an index only when it is long. */
export class ExprMap<V> {
  first: Entry<V> | null = null;
  #last: Entry<V> | null = null;
  #size = 0;
  #index: Map<Expr, Entry<V>> | undefined;

  get(key: Expr): Entry<V> | undefined {
    if (this.#index !== undefined) return this.#index.get(key);
    for (let entry = this.first; entry !== null; entry = entry.next) if (entry.key === key) return entry;
    return undefined;
  }

  /** Adds a key that is not there. */
  add(key: Expr, value: V, expr: Expr | null = null): void {
    const entry: Entry<V> = { key, value, expr, next: null };
    if (this.#last === null) this.first = entry;
    else this.#last.next = entry;
    this.#last = entry;
    this.#size += 1;
    if (this.#index !== undefined) this.#index.set(key, entry);
    else if (this.#size > MANY) this.#index = new Map(listed(this.first).map((known) => [known.key, known]));
  }

  delete(key: Expr): void {
    let before: Entry<V> | null = null;
    let entry = this.first;
    for (; entry !== null && entry.key !== key; entry = entry.next) before = entry;
    if (entry === null) return;
    if (before === null) this.first = entry.next;
    else before.next = entry.next;
    if (entry === this.#last) this.#last = before;
    this.#size -= 1;
    this.#index?.delete(key);
  }

  /** Puts the entries in order, which they mostly are in. */
  sort(compare: Order): void {
    if (isSorted(this.first, compare)) return;
    const entries = listed(this.first).sort((a, b) => compare(a.key, b.key));
    this.first = null;
    for (const entry of entries.reverse()) {
      entry.next = this.first;
      this.first = entry;
    }
    this.#last = entries[0];
  }
}

type Order = (a: Expr, b: Expr) => number;

function isSorted(first: Entry<unknown> | null, compare: Order): boolean {
  for (let entry = first; entry !== null && entry.next !== null; entry = entry.next)
    if (compare(entry.key, entry.next.key) > 0) return false;
  return true;
}

/** The entries from this one on as an array. */
export function listed<V>(first: Entry<V> | null): Entry<V>[] {
  const entries: Entry<V>[] = [];
  for (let entry = first; entry !== null; entry = entry.next) entries.push(entry);
  return entries;
}
