import { add, mul } from '../../functions.generated.js';
import type { Value } from '../../operand.js';
import type { Matrix } from './Matrix.js';

/** Writes A B into `product`, whose rows begin at `start`, in the function language: what traces, counts or prints. */
export function multiplyValues(
  left: Matrix<ArrayLike<Value>>,
  right: Matrix<ArrayLike<Value>>,
  product: Value[],
  start: number,
): void {
  for (let i = 0; i < left.rows; i++) {
    for (let j = 0; j < right.columns; j++) {
      let entry: Value = 0;
      for (let p = 0; p < left.columns; p++) {
        const a = left.data[left.offset + i * left.rowStride + p * left.columnStride];
        const b = right.data[right.offset + p * right.rowStride + j * right.columnStride];
        const term = mul(a, b);
        entry = p === 0 ? term : add(entry, term);
      }
      product[start + i * right.columns + j] = entry;
    }
  }
}
