import type { Expr } from '../expression/Expr.js';

/** A key with its value, and the entry after it. */
export interface Entry<V> {
  readonly key: Expr;
  value: V;
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

  get(key: Expr): V | undefined {
    return this.#find(key)?.value;
  }

  set(key: Expr, value: V): void {
    const known = this.#find(key);
    if (known !== undefined) {
      known.value = value;
      return;
    }
    const entry: Entry<V> = { key, value, next: null };
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

  /** Puts the entries in order. */
  sort(compare: Order): void {
    if (this.first === null) return;
    this.first = sorted(this.first, this.#size, compare);
    while (this.#last?.next) this.#last = this.#last.next;
  }

  #find(key: Expr): Entry<V> | undefined {
    if (this.#index !== undefined) return this.#index.get(key);
    for (let entry = this.first; entry !== null; entry = entry.next) if (entry.key === key) return entry;
    return undefined;
  }
}

type Order = (a: Expr, b: Expr) => number;

/** So many entries from this one on in order, as a list of their own: merge sort. */
function sorted<V>(first: Entry<V>, size: number, compare: Order): Entry<V> {
  if (size === 1) {
    first.next = null;
    return first;
  }
  const half = size >> 1;
  let middle = first;
  for (let k = 0; k < half; k++) middle = middle.next as Entry<V>;
  let a = sorted(first, half, compare) as Entry<V> | null;
  let b = sorted(middle, size - half, compare) as Entry<V> | null;
  const head = { next: a };
  let last = head as Entry<V>;
  while (a !== null && b !== null) {
    const least: Entry<V> = compare(a.key, b.key) < 0 ? a : b;
    if (least === a) a = a.next;
    else b = b.next;
    last.next = least;
    last = least;
  }
  last.next = a ?? b;
  return head.next as Entry<V>;
}

/** The entries from this one on as an array. */
export function listed<V>(first: Entry<V> | null): Entry<V>[] {
  const entries: Entry<V>[] = [];
  for (let entry = first; entry !== null; entry = entry.next) entries.push(entry);
  return entries;
}
