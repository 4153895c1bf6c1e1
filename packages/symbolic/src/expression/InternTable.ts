const MOST_RECENT = 1 << 12;

/**
 * A table of interned values that does not keep them alive for ever: the newest are held, older ones are looked up
 * through weak references. Weak references cost ten times a look-up, so short computations should not meet one.
 */
export class InternTable<K, V extends object> {
  readonly #recent = new Map<K, V>();
  readonly #older = new Map<K, WeakRef<V>>();
  #cleanAt = 1 << 14;

  get(key: K): V | undefined {
    return this.#recent.get(key) ?? this.#older.get(key)?.deref();
  }

  set(key: K, value: V): void {
    if (this.#recent.size >= MOST_RECENT) this.#retire();
    this.#recent.set(key, value);
  }

  /** Makes the recent ones older; drops the keys of collected ones whenever the table has doubled. */
  #retire(): void {
    for (const [key, value] of this.#recent) this.#older.set(key, new WeakRef(value));
    this.#recent.clear();
    if (this.#older.size < this.#cleanAt) return;
    for (const [key, reference] of this.#older) if (reference.deref() === undefined) this.#older.delete(key);
    this.#cleanAt = Math.max(1 << 14, 2 * this.#older.size);
  }
}
