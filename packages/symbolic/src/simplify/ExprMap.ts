import type { Expr } from '../expression/Expr.js';

/** A key with its value, and its neighbours in the map. */
export interface Entry<V> {
  readonly key: Expr;
  value: V;
  next: Entry<V> | null;
  previous: Entry<V> | null;
}

/** From so many entries on, an index is faster than looking at each. */
const MANY = 8;

/** A map from expressions, for the few factors of a product or terms of a sum: a list, with an index only when it is long. */
export class ExprMap<V> {
  first: Entry<V> | null = null;
  #last: Entry<V> | null = null;
  #size = 0;
  #index: Map<Expr, Entry<V>> | undefined;

  get size(): number {
    return this.#size;
  }

  get(key: Expr): V | undefined {
    return this.#find(key)?.value;
  }

  set(key: Expr, value: V): void {
    const known = this.#find(key);
    if (known !== undefined) {
      known.value = value;
      return;
    }
    const entry: Entry<V> = { key, value, next: null, previous: null };
    this.#insert(entry, this.#last);
    this.#size += 1;
    if (this.#index !== undefined) this.#index.set(key, entry);
    else if (this.#size > MANY) this.#index = new Map(this.list().map((known) => [known.key, known]));
  }

  delete(key: Expr): void {
    const entry = this.#find(key);
    if (entry === undefined) return;
    this.#remove(entry);
    this.#size -= 1;
    this.#index?.delete(key);
  }

  /** Puts the entries in order. */
  sort(compare: (a: Expr, b: Expr) => number): void {
    if (this.#size > MANY) {
      const entries = this.list().sort((a, b) => compare(a.key, b.key));
      this.first = null;
      this.#last = null;
      for (const entry of entries) this.#insert(entry, this.#last);
      return;
    }
    // by insertion, which is fast for a few
    let next: Entry<V> | null;
    for (let entry = this.first; entry !== null; entry = next) {
      next = entry.next;
      let { previous } = entry;
      while (previous !== null && compare(previous.key, entry.key) > 0) previous = previous.previous;
      if (previous === entry.previous) continue;
      this.#remove(entry);
      this.#insert(entry, previous);
    }
  }

  /** The entries as an array. */
  list(): Entry<V>[] {
    return listed(this.first);
  }

  #find(key: Expr): Entry<V> | undefined {
    if (this.#index !== undefined) return this.#index.get(key);
    for (let entry = this.first; entry !== null; entry = entry.next) if (entry.key === key) return entry;
    return undefined;
  }

  #insert(entry: Entry<V>, previous: Entry<V> | null): void {
    const next = previous === null ? this.first : previous.next;
    entry.previous = previous;
    entry.next = next;
    if (previous === null) this.first = entry;
    else previous.next = entry;
    if (next === null) this.#last = entry;
    else next.previous = entry;
  }

  #remove({ previous, next }: Entry<V>): void {
    if (previous === null) this.first = next;
    else previous.next = next;
    if (next === null) this.#last = previous;
    else next.previous = previous;
  }
}

/** The entries from this one on as an array. */
export function listed<V>(first: Entry<V> | null): Entry<V>[] {
  const entries: Entry<V>[] = [];
  for (let entry = first; entry !== null; entry = entry.next) entries.push(entry);
  return entries;
}
