import { add, array, dot, matmul, mul, type NdArray, relu, sigmoid, type Value } from '@fourgrad/ops';
import { gradient } from '@fourgrad/reverse';
import { lineChart } from '../figure/lineChart.js';
import { uniformFrom } from '../measure/uniform.js';
import { compact } from '../report/format.js';
import { lengthOf, orthogonal, unit } from './orthogonal.js';
import type { Story } from './Story.js';

export interface VanishingOptions {
  readonly depth?: number;
  readonly width?: number;
  readonly seed?: number;
}

/** A network and the size of its gradient at each layer. */
export interface GradientByLayer {
  readonly name: string;
  /** |dL/da_k| over |dL/da_depth|, from k = 0, the input, to the output. */
  readonly sizes: readonly number[];
}

export interface VanishingData {
  readonly depth: number;
  readonly width: number;
  readonly seed: number;
  readonly networks: readonly GradientByLayer[];
  /** 0.25^(depth - k): sigmoid' is at most 1/4. */
  readonly bound: readonly number[];
}

/** A layer: its weights and the activations before it, to the activations after it. */
type Layer = (W: Value, a: Value) => Value;

const layers: Readonly<Record<string, Layer>> = {
  // a_k = sigmoid(W a_{k-1})
  sigmoid: (W, a) => sigmoid(matmul(W, a)),
  // a_k = relu(sqrt(2) W a_{k-1}): half of the units are off, and sqrt(2) makes up for them (He et al. 2015)
  ReLU: (W, a) => relu(mul(Math.SQRT2, matmul(W, a))),
  // a_k = a_{k-1} + sigmoid(W a_{k-1})
  residual: (W, a) => add(a, sigmoid(matmul(W, a))),
};

const SIGMOID_SLOPE = 0.25;

/**
 * How the gradient shrinks on its way back through sigmoid, ReLU and residual layers with the same random orthogonal
 * weights.
 */
export const vanishing: Story<VanishingData, VanishingOptions> = {
  id: 'vanishing',
  title: 'Vanishing gradients',
  question: 'Why do deep sigmoid networks not learn in their first layers?',

  data({ depth = 10, width = 16, seed = 1 } = {}) {
    const uniform = uniformFrom(`vanishing ${seed}`);
    const weights = Array.from({ length: depth }, () => orthogonal(width, uniform));
    const input = unit(Array.from({ length: width }, () => 2 * uniform() - 1));
    const cotangent = unit(Array.from({ length: width }, () => 2 * uniform() - 1));
    const networks = Object.entries(layers).map(([name, layer]) => ({
      name,
      sizes: sizesOf(layer, weights, input, cotangent),
    }));
    const bound = Array.from({ length: depth + 1 }, (_, k) => Math.pow(SIGMOID_SLOPE, depth - k));
    return { depth, width, seed, networks, bound };
  },

  table: ({ networks, bound }) => ({
    columns: ['layer', ...networks.map(({ name }) => name), '0.25^layers'],
    rows: bound.map((limit, k) => [
      k === 0 ? 'input' : `${k}`,
      ...networks.map(({ sizes }) => compact(sizes[k], 6)),
      compact(limit, 6),
    ]),
  }),

  figure: ({ networks, bound, depth }) =>
    lineChart({
      title: `Size of the gradient by layer, ${depth} layers`,
      description:
        'The norm of the gradient by the activations of each layer, relative to that at the output, for three kinds of layers, and the bound of sigmoid layers.',
      x: { title: 'layer (0 is the input)' },
      y: { title: 'gradient relative to the output', powersOf: 10 },
      series: [
        ...networks.map(({ name, sizes }, i) => ({
          name,
          points: sizes.map((size, k) => [k, size] as const),
          named: { x: Math.round(depth / 2), side: (['right', 'below', 'above'] as const)[i] },
        })),
        {
          name: 'bound 0.25^(layers above)',
          kind: 'reference',
          points: bound.map((limit, k) => [k, limit]),
          named: { x: Math.round(depth / 2), side: 'left' },
        },
      ],
    }),

  sentences({ networks, bound, depth }) {
    const [sigmoids, relus, residuals] = networks.map(({ sizes }) => sizes[0]);
    return [
      `Through ${depth} sigmoid layers the gradient at the input is ${timesText(sigmoids)} that at the output, ${sigmoids <= bound[0] ? 'within' : 'beyond'} the bound 0.25^${depth} = ${compact(bound[0], 6)}.`,
      `Through ReLU layers with the same weights, times sqrt(2), it is ${timesText(relus)} and through residual layers ${timesText(residuals)} that at the output${comparison(sigmoids, relus, residuals)}.`,
    ];
  },
};

function sizesOf(
  layer: Layer,
  weights: readonly (readonly (readonly number[])[])[],
  input: readonly number[],
  cotangent: readonly number[],
): number[] {
  // dL/da_k is the gradient by a shift of a_k, at no shift; L = c . a_depth
  const loss = (shifts: readonly Value[]): Value =>
    dot(
      array(cotangent),
      weights.reduce(
        (a: Value, W, k) => add(layer(array(W), a), shifts[k + 1]),
        add(array(input), shifts[0]),
      ),
    );
  const none = [input, ...weights].map(() => array(input.map(() => 0)));
  const gradients = (gradient(loss)(none) as NdArray[]).map(({ data }) =>
    lengthOf(Array.from(data as Float64Array)),
  );
  return gradients.map((size) => size / gradients[weights.length]);
}

const timesText = (factor: number): string =>
  `${factor < 1e-4 ? compact(factor, 6) : compact(factor, 3)} times`;

/** Only where the numbers show it. */
function comparison(sigmoids: number, ...others: readonly number[]): string {
  return others.every((other) => other > 0.1 && sigmoids < 0.01)
    ? ': they keep what sigmoid layers lose'
    : '';
}
