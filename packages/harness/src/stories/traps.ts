import { abs, add, cos, div, max, mul, pow, prod, sqrt, square, sub } from '@fourgrad/ops';
import { gridChart } from '../figure/gridChart.js';
import { problemOfText } from '../Problem.js';
import { compact } from '../report/format.js';
import { truthOf } from '../truth/truth.js';
import { installedPeers } from './peers.js';
import type { Story } from './Story.js';
import { type Asked, modes, type Way } from './ways.js';

/** A point where derivatives go wrong. */
export interface Trap extends Asked {
  readonly title: string;
  /** The right gradient where it is a matter of agreement, or where there is no formula; else it is computed. */
  readonly known?: readonly number[];
  /** Where the function has no derivative, NaN is an honest answer too. */
  readonly hasNone?: boolean;
  readonly why: string;
}

export interface TrapsOptions {
  /** The four modes if left out. */
  readonly ways?: readonly Way[];
  /** mathjs and nerdamer, if they are installed, if left out. */
  readonly peers?: readonly Way[];
}

/** What one way says. */
export interface Answer {
  readonly way: string;
  /** Null where it gave none. */
  readonly gradient: readonly number[] | null;
  /** `none` is an error, or NaN where there is a derivative; where there is none, NaN is as right as what is agreed on. */
  readonly verdict: 'right' | 'wrong' | 'none';
}

export interface TrapsData {
  readonly rows: readonly {
    readonly title: string;
    readonly at: Readonly<Record<string, number>>;
    readonly right: readonly number[];
    readonly why: string;
    readonly answers: readonly Answer[];
  }[];
}

const SMALL = 2 ** -13;

const TRAPS: readonly Trap[] = [
  {
    title: '|x| at 0',
    f: ([x]) => abs(x),
    text: 'abs(x)',
    at: { x: 0 },
    known: [0],
    hasNone: true,
    why: 'a kink: every slope from -1 to 1 is a subgradient, 0 is the one agreed on',
  },
  {
    title: 'x^x near 0',
    f: ([x]) => pow(x, x),
    text: 'x^x',
    at: { x: SMALL },
    why: 'the slope tends to minus infinity, and a step to the left leaves the domain',
  },
  {
    title: '(1 - cos x) / x² near 0',
    f: ([x]) => div(sub(1, cos(x)), square(x)),
    text: '(1-cos(x))/x^2',
    at: { x: SMALL },
    why: '1 - cos x cancels: the digits are lost in f itself, before any differentiation',
  },
  {
    title: 'product x y z with x = 0',
    f: (variables) => prod(variables as any),
    text: 'x*y*z',
    at: { x: 0, y: 2, z: 3 },
    why: 'product / x would be 0 / 0; the derivative by x is the product of the others',
  },
  {
    title: 'max(x, y) at a tie',
    f: ([x, y]) => max(x, y),
    text: 'max(x,y)',
    at: { x: 1, y: 1 },
    known: [0.5, 0.5],
    hasNone: true,
    why: 'a kink: shares that add up to 1 are subgradients, equal ones are agreed on',
  },
  {
    title: '√(x² + y²) at 0',
    f: ([x, y]) => sqrt(add(square(x), square(y))),
    text: 'sqrt(x^2+y^2)',
    at: { x: 0, y: 0 },
    known: [0, 0],
    hasNone: true,
    why: "the tip of a cone: sqrt'(0) is infinite and meets 0; 0 is the subgradient in the middle",
  },
  {
    title: 'd/dx of x · d/dy (x + y)',
    // x d(x + y)/dy = x, so its derivative is 1; whoever mixes up the two perturbations says 2
    f: ([x], slope) =>
      mul(
        x,
        slope((y) => add(x, y), 1),
      ),
    text: null,
    at: { x: 1 },
    known: [1],
    why: 'perturbation confusion: an inner derivative must not see the outer perturbation, else it says 2',
  },
];

/**
 * What every mode, and the peers that are installed, answer where derivatives go wrong, beside the right answer.
 */
export const traps: Story<TrapsData, TrapsOptions> = {
  id: 'traps',
  title: 'Traps',
  question: 'Where do derivatives go wrong, and who falls in?',

  data: ({ ways = modes, peers = installedPeers() } = {}) => ({
    rows: TRAPS.map((trap) => {
      const right = trap.known ?? truthAt(trap);
      const answers = [...ways, ...peers].map((way) => answerOf(way, trap, right));
      return { title: trap.title, at: trap.at, right, why: trap.why, answers };
    }),
  }),

  table: ({ rows }) => ({
    columns: ['trap', 'right', ...rows[0].answers.map(({ way }) => way), 'why'],
    rows: rows.map(({ title, right, answers, why }) => [
      title,
      gradientText(right),
      ...answers.map(
        ({ gradient, verdict }) => `${gradientText(gradient)}${verdict === 'wrong' ? ' (wrong)' : ''}`,
      ),
      why,
    ]),
  }),

  figure: ({ rows }) =>
    gridChart({
      title: 'Derivatives at traps',
      description:
        'For every trap the right gradient and what each way answers; wrong answers are crossed and shaded.',
      columns: ['right', ...rows[0].answers.map(({ way }) => way)],
      rows: rows.map(({ title, right, answers }) => ({
        name: title,
        cells: [
          { words: gradientText(right), kind: 'given' as const },
          ...answers.map(({ gradient, verdict }) => ({ words: gradientText(gradient), kind: verdict })),
        ],
      })),
    }),

  sentences({ rows }) {
    const ways = rows[0].answers.map(({ way }) => way);
    const fallen = ways.map(
      (way, i) => `${way} ${rows.filter(({ answers }) => answers[i].verdict === 'wrong').length}`,
    );
    const everybody = rows.filter(({ answers }) => answers.every(({ verdict }) => verdict !== 'right'));
    const nobody = rows.filter(({ answers }) => answers.every(({ verdict }) => verdict !== 'wrong'));
    return [
      `Wrong answers without a warning in ${rows.length} traps: ${fallen.join(', ')}.`,
      `${everybody.length === 0 ? 'In every trap somebody is right' : `Nobody is right at ${everybody.map(({ title }) => title).join(', ')}`}; ${nobody.length === 0 ? 'in every trap somebody is wrong' : `nobody gives a wrong number at ${nobody.map(({ title }) => title).join(', ')}`}.`,
    ];
  },
};

/** The gradient by differences in 110-digit arithmetic. */
function truthAt({ text, at, title }: Trap): number[] {
  const { gradient } = truthOf(
    problemOfText(text as string, at, { id: 'trap', title, source: 'known traps' }),
  );
  return Object.values(gradient).map((entry) => (entry as NonNullable<typeof entry>).toNumber());
}

// finite differences lose half of the digits and are not to be blamed for that here
const TOLERANCE = 1e-3;

function answerOf(way: Way, trap: Trap, right: readonly number[]): Answer {
  let gradient: readonly number[];
  try {
    gradient = way.gradient(trap);
  } catch {
    return { way: way.name, gradient: null, verdict: 'none' };
  }
  const scale = Math.max(...right.map(Math.abs)) || 1;
  if (gradient.every((entry, i) => Math.abs(entry - right[i]) <= TOLERANCE * scale))
    return { way: way.name, gradient, verdict: 'right' };
  if (gradient.some(Number.isNaN))
    return { way: way.name, gradient, verdict: trap.hasNone === true ? 'right' : 'none' };
  return { way: way.name, gradient, verdict: 'wrong' };
}

function gradientText(gradient: readonly number[] | null): string {
  if (gradient === null) return '-';
  const entries = gradient.map((entry) => compact(entry, 5));
  return entries.length === 1 ? entries[0] : `(${entries.join(', ')})`;
}
