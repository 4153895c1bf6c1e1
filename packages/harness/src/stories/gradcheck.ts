import { type CheckedEntry, checkGradient } from '@fourgrad/numeric';
import { abs, add, array, div, dot, matmul, square, sub, type Value } from '@fourgrad/ops';
import { dotChart } from '../figure/dotChart.js';
import { compact } from '../report/format.js';
import type { Story } from './Story.js';

/** The parameters of the network: two inputs, two hidden units, one output. */
export interface Parameters {
  readonly W: readonly (readonly number[])[];
  readonly b: readonly number[];
  readonly v: readonly number[];
  readonly c: number;
}

/** A gradient written by hand, and what is wrong with it. */
export interface HandWritten {
  readonly name: string;
  readonly gradient: (parameters: Parameters) => Parameters;
}

export interface GradcheckOptions {
  readonly gradients?: readonly HandWritten[];
}

export interface GradcheckData {
  /** The places of all parameters. */
  readonly paths: readonly string[];
  readonly checks: readonly {
    readonly name: string;
    /** The entries that are off. */
    readonly failures: readonly CheckedEntry[];
    /** The one that is off most. */
    readonly worst: CheckedEntry;
    readonly evaluations: number;
  }[];
}

const X = [0.5, -1.5];
const TARGET = 0.75;
const PARAMETERS: Parameters = {
  W: [
    [0.5, -0.25],
    [0.75, 1],
  ],
  b: [0.25, -0.5],
  v: [1.5, -0.75],
  c: 0.125,
};
const PATHS = ['W[0][0]', 'W[0][1]', 'W[1][0]', 'W[1][1]', 'b[0]', 'b[1]', 'v[0]', 'v[1]', 'c'];

// softsign(z) = z / (1 + |z|), an activation that needs no more than + - * /
const softsign = (z: Value): Value => div(z, add(1, abs(z)));

/** (v . softsign(W x + b) + c - t)^2. */
const loss = ({ W, b, v, c }: any): Value =>
  square(sub(add(dot(array(v), softsign(add(matmul(array(W), array(X)), array(b)))), c), TARGET));

/** Backpropagation by hand, with room for mistakes: each is one place where the code differs. */
function byHand(
  { W, b, v, c }: Parameters,
  { slope = (z: number) => 1 / Math.pow(1 + Math.abs(z), 2), factor = 2, input = (j: number) => X[j] } = {},
): Parameters {
  const z = W.map((row, i) => row[0] * X[0] + row[1] * X[1] + b[i]);
  const hidden = z.map((each) => each / (1 + Math.abs(each)));
  const y = v[0] * hidden[0] + v[1] * hidden[1] + c;
  const yBar = factor * (y - TARGET);
  const zBar = z.map((each, i) => yBar * v[i] * slope(each));
  return {
    W: zBar.map((bar) => [bar * input(0), bar * input(1)]),
    b: zBar,
    v: hidden.map((h) => yBar * h),
    c: yBar,
  };
}

const GRADIENTS: readonly HandWritten[] = [
  { name: 'right', gradient: (p) => byHand(p) },
  { name: 'activation forgotten', gradient: (p) => byHand(p, { slope: () => 1 }) },
  { name: 'inputs swapped', gradient: (p) => byHand(p, { input: (j) => X[1 - j] }) },
  { name: 'factor 2 forgotten', gradient: (p) => byHand(p, { factor: 1 }) },
];

/** Backpropagation with typical mistakes, and the entries that differences find wrong. Needs only + - * /. */
export const gradcheck: Story<GradcheckData, GradcheckOptions> = {
  id: 'gradcheck',
  title: 'Checking a gradient',
  question: 'How do I find the mistake in a gradient that I wrote by hand?',

  data: ({ gradients = GRADIENTS } = {}) => ({
    paths: PATHS,
    checks: gradients.map(({ name, gradient }) => {
      const { failures, worst, evaluations } = checkGradient(loss, gradient, PARAMETERS);
      return { name, failures, worst, evaluations };
    }),
  }),

  table: ({ checks, paths }) => ({
    columns: [
      'gradient',
      'entries off',
      'which',
      'the worst',
      'by hand',
      'by differences',
      'error / allowed',
    ],
    rows: checks.map(({ name, failures, worst }) => [
      name,
      `${failures.length} of ${paths.length}`,
      ...(failures.length === 0
        ? ['-', '-', '-', '-', 'at most 1']
        : [
            placesOf(failures, paths),
            worst.path,
            compact(worst.analytic, 6),
            compact(worst.numeric, 6),
            compact(excess(worst), 3),
          ]),
    ]),
  }),

  figure({ checks, paths }) {
    const wrong = checks.filter(({ failures }) => failures.length > 0);
    return dotChart({
      title: 'Wrong entries of gradients written by hand',
      description:
        'For every parameter the errors of the wrong gradients in units of the allowed error; entries that pass are not drawn.',
      x: {
        title: 'error / allowed error (entries that pass are not drawn)',
        powersOf: 10,
        including: [1, 1000],
      },
      series: wrong.map(({ name }) => name),
      rows: paths.map((path) => ({
        name: path,
        dots: wrong.map(({ failures }) => {
          const entry = failures.find((each) => each.path === path);
          return entry === undefined ? null : { value: excess(entry) };
        }),
      })),
    });
  },

  sentences({ checks, paths }) {
    const right = checks.filter(({ failures }) => failures.length === 0).map(({ name }) => `"${name}"`);
    const wrong = checks.filter(({ failures }) => failures.length > 0);
    const found = wrong.map(
      ({ name, failures, worst }) => `"${name}" at ${placesOf(failures, paths)}, most at ${worst.path}`,
    );
    return [
      `Two evaluations of the loss for each of its ${paths.length} parameters tell right from wrong: ${right.length === 0 ? 'no gradient passes' : `${right.join(', ')} passes`}, ${wrong.length} of ${checks.length} fail.`,
      wrong.length === 0
        ? 'No entry is off.'
        : `The entries that are off tell where to look: ${found.join('; ')}.`,
    ];
  },
};

/** The error in units of what is allowed. */
const excess = ({ error, allowed }: CheckedEntry): number => error / allowed;

/** The wrong places, or that they are all. */
const placesOf = (failures: readonly CheckedEntry[], { length }: readonly string[]): string =>
  failures.length === length ? 'all' : failures.map(({ path }) => path).join(' ');
