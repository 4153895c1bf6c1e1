import { gradient as forwardGradient, jacobian as forwardJacobian } from '@fourgrad/forward';
import { add, type Function1, mul, type Value } from '@fourgrad/ops';
import { gradient as reverseGradient, jacobian as reverseJacobian } from '@fourgrad/reverse';
import { lineChart } from '../figure/lineChart.js';
import { Counted, type Tally, total } from '../numbers/Counted.js';
import { compact } from '../report/format.js';
import type { Story } from './Story.js';

/** A family of functions from a list of so many numbers to a list of so many. */
export type Family = (inputs: number, outputs: number) => (x: readonly Value[]) => readonly Value[];

export interface CrossoverOptions {
  readonly family?: Family;
  /** The numbers of inputs of the gradient, and of outputs of the Jacobian. */
  readonly sizes?: readonly number[];
  /** The inputs of the Jacobian. */
  readonly inputs?: number;
}

/** Operations of one derivative, counted. */
export interface Operations {
  readonly size: number;
  /** Of f itself. */
  readonly own: number;
  readonly forward: number;
  readonly reverse: number;
}

export interface CrossoverData {
  /** The gradient of f: R^n -> R over n. */
  readonly gradient: readonly Operations[];
  /** The Jacobian of f: R^inputs -> R^m over m. */
  readonly jacobian: readonly Operations[];
  readonly inputs: number;
  /** The first of the sizes from which on reverse, or forward, takes fewer operations; null if there is none. */
  readonly reverseWinsFrom: number | null;
  readonly forwardWinsFrom: number | null;
}

const SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 24, 32];
const INPUTS = 8;

const LAYERS = 4;

// t_0 = x,  t_{k+1} = t_k sum(t_k),  y_i = i t_LAYERS,i: outputs share nearly all work and depend on all inputs
const sharedLayers: Family = (inputs, outputs) => (x) => {
  let t: readonly Value[] = x;
  for (let layer = 0; layer < LAYERS; layer++) {
    const sum = t.reduce((all, each) => add(all, each));
    t = t.map((each) => mul(each, sum));
  }
  return Array.from({ length: outputs }, (_, i) => mul(i + 1, t[i % inputs]));
};

/** Operations of forward and reverse mode by the numbers of inputs and of outputs. Exact counts. */
export const crossover: Story<CrossoverData, CrossoverOptions> = {
  id: 'crossover',
  title: 'Forward or reverse?',
  question: 'When is forward mode cheaper than reverse mode, and when is reverse?',

  data({ family = sharedLayers, sizes = SIZES, inputs = INPUTS } = {}) {
    const gradient = sizes.map((n) => ({ size: n, ...counted('gradient', (x) => family(n, 1)(x)[0], n) }));
    const jacobian = sizes.map((m) => ({ size: m, ...counted('jacobian', family(inputs, m), inputs) }));
    return {
      gradient,
      jacobian,
      inputs,
      reverseWinsFrom: winsFrom(gradient, (row) => row.reverse < row.forward),
      forwardWinsFrom: winsFrom(jacobian, (row) => row.forward < row.reverse),
    };
  },

  table: ({ gradient, jacobian }) => ({
    columns: [
      'n or m',
      ...['gradient', 'Jacobian'].flatMap((verb) => [`${verb}: f`, `${verb}: forward`, `${verb}: reverse`]),
    ],
    rows: gradient.map((row, i) => [
      row.size,
      ...[row, jacobian[i]].flatMap((each) => [each.own, each.forward, each.reverse]),
    ]),
  }),

  figure: ({ gradient, jacobian, inputs, reverseWinsFrom, forwardWinsFrom }) =>
    lineChart({
      title: 'Operations of a derivative over those of f',
      description: `The operations of forward and reverse mode relative to those of the function: for a gradient over the number of inputs n, and for a Jacobian of ${inputs} inputs over the number of outputs m.`,
      x: { title: 'n inputs (gradient) or m outputs (Jacobian)', powersOf: 2 },
      y: { title: 'operations / operations of f', powersOf: 2 },
      series: [
        { name: 'gradient, forward', points: gradient.map((row) => [row.size, row.forward / row.own]) },
        { name: 'gradient, reverse', points: gradient.map((row) => [row.size, row.reverse / row.own]) },
        { name: 'Jacobian, forward', points: jacobian.map((row) => [row.size, row.forward / row.own]) },
        { name: 'Jacobian, reverse', points: jacobian.map((row) => [row.size, row.reverse / row.own]) },
      ],
      marks: [
        ...(reverseWinsFrom === null
          ? []
          : [{ x: reverseWinsFrom, name: `gradient: reverse wins from n = ${reverseWinsFrom} on` }]),
        ...(forwardWinsFrom === null
          ? []
          : [{ x: forwardWinsFrom, name: `Jacobian: forward wins from m = ${forwardWinsFrom} on` }]),
      ],
    }),

  sentences({ gradient, jacobian, inputs, reverseWinsFrom, forwardWinsFrom }) {
    const [first, second] = [gradient[gradient.length - 1], jacobian[jacobian.length - 1]];
    const [largest, most] = [first.size, second.size];
    return [
      `For a gradient of n inputs reverse mode takes fewer operations ${fromText(reverseWinsFrom, 'n', largest)}; at n = ${largest} it takes ${ratioText(first.reverse, first.own)} those of f and forward mode ${ratioText(first.forward, first.own)}.`,
      `For a Jacobian of ${inputs} inputs and m outputs forward mode takes fewer ${fromText(forwardWinsFrom, 'm', most)}; at m = ${most} it takes ${ratioText(second.forward, second.own)} those of f and reverse mode ${ratioText(second.reverse, second.own)}.`,
    ];
  },
};

/** The operations of f, and of its derivative by either mode. */
function counted(verb: keyof typeof verbs, f: Function1, inputs: number): Omit<Operations, 'size'> {
  const operations = (run: (x: readonly Counted[]) => unknown): number => {
    const tally: Tally = {};
    run(Array.from({ length: inputs }, (_, i) => new Counted(1 / (i + 2), tally)));
    return total(tally);
  };
  const { forward, reverse } = verbs[verb];
  return { own: operations(f), forward: operations(forward(f)), reverse: operations(reverse(f)) };
}

const verbs = {
  gradient: { forward: forwardGradient, reverse: reverseGradient },
  jacobian: { forward: forwardJacobian, reverse: reverseJacobian },
};

/** The first size from which on all rows satisfy. */
function winsFrom(rows: readonly Operations[], wins: (row: Operations) => boolean): number | null {
  const lastLost = rows.findLastIndex((row) => !wins(row));
  return lastLost === rows.length - 1 ? null : rows[lastLost + 1].size;
}

const fromText = (size: number | null, letter: string, largest: number): string =>
  size === null ? `nowhere up to ${letter} = ${largest}` : `from ${letter} = ${size} on`;

const ratioText = (operations: number, own: number): string => `${compact(operations / own, 3)} times`;
