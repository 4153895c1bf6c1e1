import { array, matmul, NdArray, transpose } from '@fourgrad/ops';
import { jacobian, vjp } from '@fourgrad/reverse';
import { describe, expect, it } from 'vitest';
import { jacobianOrVjp } from '../../src/stories/jacobianOrVjp.js';

describe('the layer of the course notes, W 4096 x 4096 and X 4096 x 64', () => {
  const data = jacobianOrVjp.data();
  const last = data.rows[data.rows.length - 1];

  it('has a Jacobian of 4466765987840 entries, 16640 GiB in float32', () => {
    expect(last).toMatchObject({ rows: 4096, inner: 4096, columns: 64, jacobianEntries: 4466765987840n });
    expect(Number(last.jacobianBytes) / 2 ** 30).toBe(16640);
  });

  it('is told with these numbers', () => {
    const [jacobianWords, productWords] = jacobianOrVjp.sentences(data);
    expect(jacobianWords).toContain('4466765987840 entries, 16640 GiB at 4 bytes');
    // 4096 * 64 + 4096 * 4096 entries
    expect(productWords).toContain('17039360 entries and take 65 MiB, 262144 times less');
  });
});

it('the entries are those that reverse mode gives for small shapes, and the products have the shapes of W and X', () => {
  const [rows, inner, columns] = [3, 2, 4];
  const numbers = (shape: [number, number]) =>
    new NdArray(
      shape,
      Float64Array.from({ length: shape[0] * shape[1] }, (_, i) => i + 1),
    );
  const [W, X] = [numbers([rows, inner]), numbers([inner, columns])];
  const byW = jacobian((w: any) => matmul(w, X))(W) as NdArray;
  const byX = jacobian((x: any) => matmul(W, x))(X) as NdArray;
  const [row] = jacobianOrVjp.data({ shapes: [{ rows, inner, columns }] }).rows;
  expect(row.jacobianEntries).toBe(BigInt(byW.size + byX.size));

  const bar = numbers([rows, columns]);
  const [, [wBar, xBar]] = vjp(([w, x]: any[]) => matmul(w, x))([W, X], bar) as [unknown, NdArray[]];
  expect(row.productEntries).toBe(BigInt(wBar.size + xBar.size));
  expect(wBar).toEqual(matmul(bar, transpose(X)));
  expect(xBar).toEqual(matmul(transpose(W), bar));
  expect(array(wBar).shape).toEqual([rows, inner]);
});

it('a product of two numbers gains nothing: nobody is told that it does', () => {
  const [, productWords] = jacobianOrVjp.sentences(
    jacobianOrVjp.data({ shapes: [{ rows: 1, inner: 1, columns: 1 }], bytesPerNumber: 8 }),
  );
  expect(productWords).toContain('2 entries and take 16 bytes, no less');
});
