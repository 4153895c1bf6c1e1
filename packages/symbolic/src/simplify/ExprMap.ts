import type { Expr } from '../expression/Expr.js';

const MANY = 8;

/** A map from expressions, for the few factors of a product: two arrays, and an index only when there are many. */
export class ExprMap<V> {
  readonly keys: Expr[] = [];
  readonly values: V[] = [];
  #index: Map<Expr, number> | undefined;

  get size(): number {
    return this.keys.length;
  }

  get(key: Expr): V | undefined {
    const i = this.#indexOf(key);
    return i < 0 ? undefined : this.values[i];
  }

  set(key: Expr, value: V): void {
    const i = this.#indexOf(key);
    if (i >= 0) {
      this.values[i] = value;
      return;
    }
    this.#index?.set(key, this.keys.length);
    this.keys.push(key);
    this.values.push(value);
    if (this.keys.length > MANY && this.#index === undefined)
      this.#index = new Map(this.keys.map((known, at) => [known, at]));
  }

  /** Removes a key; the last one takes its place. */
  delete(key: Expr): void {
    const i = this.#indexOf(key);
    if (i < 0) return;
    const lastKey = this.keys.pop() as Expr;
    const lastValue = this.values.pop() as V;
    this.#index?.delete(key);
    if (i === this.keys.length) return;
    this.keys[i] = lastKey;
    this.values[i] = lastValue;
    this.#index?.set(lastKey, i);
  }

  /** Copies of the keys in order and of their values. */
  sorted(compare: (a: Expr, b: Expr) => number): { keys: Expr[]; values: V[] } {
    const keys = this.keys.slice();
    if (keys.length > MANY)
      return { keys: keys.sort(compare), values: keys.map((key) => this.get(key) as V) };
    const values = this.values.slice();
    for (let n = 1; n < keys.length; n++) {
      const [key, value] = [keys[n], values[n]];
      let i = n; // insertion, which is fast for a few
      for (; i > 0 && compare(keys[i - 1], key) > 0; i--) {
        keys[i] = keys[i - 1];
        values[i] = values[i - 1];
      }
      keys[i] = key;
      values[i] = value;
    }
    return { keys, values };
  }

  #indexOf(key: Expr): number {
    if (this.#index !== undefined) return this.#index.get(key) ?? -1;
    return this.keys.indexOf(key);
  }
}
