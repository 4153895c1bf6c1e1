import { lineChart } from '../figure/lineChart.js';
import { compact } from '../report/format.js';
import { memoryText } from '../report/memoryText.js';
import type { Story } from './Story.js';

/** The sizes of a product S = W X: W is rows x inner, X is inner x columns. */
export interface ProductShape {
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
}

export interface JacobianOrVjpOptions {
  readonly shapes?: readonly ProductShape[];
  /** 4 for float32, what networks are trained in, if left out. */
  readonly bytesPerNumber?: number;
}

/** What it takes to hold the Jacobian of a product, and what its two vector-Jacobian products take instead. Exact. */
export interface JacobianRow extends ProductShape {
  /** Entries of dS / d(W, X). */
  readonly jacobianEntries: bigint;
  readonly jacobianBytes: bigint;
  /** Entries of W^T S_bar and of S_bar X^T, all that backpropagation needs. */
  readonly productEntries: bigint;
  readonly productBytes: bigint;
}

export interface JacobianOrVjpData {
  readonly bytesPerNumber: number;
  readonly rows: readonly JacobianRow[];
}

// the last one is the layer of the course notes: 64 examples through a square layer of 4096 units
const SHAPES: readonly ProductShape[] = [16, 32, 64, 128, 256, 512, 1024, 2048, 4096].map((units) => ({
  rows: units,
  inner: units,
  columns: 64,
}));

/** Why backpropagation multiplies with Jacobians and never writes one out. Exact integers. */
export const jacobianOrVjp: Story<JacobianOrVjpData, JacobianOrVjpOptions> = {
  id: 'jacobian-or-vjp',
  title: 'Jacobian or vector-Jacobian product?',
  question: 'Why does nobody write out the Jacobian of a layer?',

  data: ({ shapes = SHAPES, bytesPerNumber = 4 } = {}) => ({
    bytesPerNumber,
    rows: shapes.map((shape) => rowOf(shape, BigInt(bytesPerNumber))),
  }),

  table: ({ rows }) => ({
    columns: ['W', 'X', 'Jacobian entries', 'Jacobian bytes', 'product entries', 'product bytes'],
    rows: rows.map((row) => [
      `${row.rows} x ${row.inner}`,
      `${row.inner} x ${row.columns}`,
      row.jacobianEntries,
      row.jacobianBytes,
      row.productEntries,
      row.productBytes,
    ]),
  }),

  figure: ({ rows }) =>
    lineChart({
      title: 'Memory to differentiate S = W X',
      description:
        'The bytes of the explicit Jacobian and of the two vector-Jacobian products over the number of units, both logarithmic.',
      x: { title: 'units (rows of W)', powersOf: 2 },
      y: { title: 'bytes', powersOf: 10 },
      series: [
        { name: 'Jacobian', points: rows.map((row) => [row.rows, Number(row.jacobianBytes)]) },
        { name: 'both products', points: rows.map((row) => [row.rows, Number(row.productBytes)]) },
        { name: '1 GiB', kind: 'reference', points: rows.map((row) => [row.rows, 2 ** 30]) },
      ],
    }),

  sentences({ rows, bytesPerNumber }) {
    const last = rows[rows.length - 1];
    const ratio = Number(last.jacobianBytes) / Number(last.productBytes);
    return [
      `For W of ${last.rows} x ${last.inner} and X of ${last.inner} x ${last.columns} the Jacobian of W X has ${last.jacobianEntries} entries, ${memoryText(last.jacobianBytes)} at ${bytesPerNumber} bytes each.`,
      `The two products that backpropagation needs, W^T S_bar and S_bar X^T, have ${last.productEntries} entries and take ${memoryText(last.productBytes)}, ${ratio > 1 ? `${compact(ratio, 6)} times less` : 'no less'}.`,
    ];
  },
};

function rowOf({ rows, inner, columns }: ProductShape, bytes: bigint): JacobianRow {
  const [m, k, n] = [BigInt(rows), BigInt(inner), BigInt(columns)];
  // every entry of S by every entry of W and X
  const jacobianEntries = m * n * (m * k + k * n);
  // W^T S_bar has the shape of X, S_bar X^T that of W
  const productEntries = k * n + m * k;
  return {
    rows,
    inner,
    columns,
    jacobianEntries,
    jacobianBytes: bytes * jacobianEntries,
    productEntries,
    productBytes: bytes * productEntries,
  };
}
