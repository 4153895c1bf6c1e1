import { NOTHING } from './Ref.js';

/** A longer copy; what is new is NOTHING. */
export function enlarged(numbers: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length).fill(NOTHING);
  copy.set(numbers);
  return copy;
}
