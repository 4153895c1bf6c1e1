import * as forward from '@fourgrad/forward';
import { elementsOf, flatten, mul, sum } from '@fourgrad/ops';
import * as reverse from '@fourgrad/reverse';
import { describe, expect, it } from 'vitest';
import { onArrays } from '../packages/reverse/src/compile/onArrays.ts';
import { onNumbers } from '../packages/reverse/src/compile/onNumbers.ts';
import { record } from '../packages/reverse/src/compile/record.ts';
import { announce, tensorCases } from './support/cases.ts';
import {
  asTensor,
  expectEntries,
  numbersOf,
  type ProgramStep,
  runProgram,
  type Tensor,
  tensorValue,
} from './support/tensor-program.ts';
import { warmed } from './support/warmed.ts';

interface Case {
  readonly id: string;
  readonly kind?: string;
  readonly inputs: Record<string, Tensor>;
  readonly program: readonly ProgramStep[];
  readonly output: string;
  readonly seed: Tensor | null;
  readonly value: Tensor | number;
  readonly grads?: Record<string, Tensor | number | null>;
  readonly second?: { wrt: string; v: Tensor; grads: Record<string, Tensor | null> };
  readonly hessian?: { wrt: string; shape: number[]; data: number[] };
  readonly jacobian?: { wrt: string; shape: number[]; data: number[] };
  readonly jvp?: { tangents: Record<string, Tensor>; value: Tensor };
  readonly nth?: { wrt: string; values: number[] };
  readonly convention?: string;
  readonly tol?: number;
}

const cases: readonly Case[] = tensorCases().filter(({ kind }: Case) => kind === undefined);
announce('tensor.json', cases.length);
const modes: [string, any][] = [
  ['reverse', reverse],
  ['forward', forward],
];

const flat = (value: any): number[] => Array.from(elementsOf(value)) as number[];
const dot = (x: any, weights: any) => sum(mul(x, weights));

function parts(test: Case) {
  const names = Object.keys(test.inputs).filter(
    (name) => test.inputs[name].dtype === undefined && test.inputs[name].requiresGrad !== false,
  );
  const fixed = Object.fromEntries(
    Object.entries(test.inputs).map(([name, tensor]) => [name, tensorValue(tensor)]),
  );
  const at = Object.fromEntries(names.map((name) => [name, fixed[name]]));
  const f = (inputs: any) => runProgram(test.program, test.output, { ...fixed, ...inputs });
  const seeded = (inputs: any) => (test.seed === null ? f(inputs) : dot(f(inputs), tensorValue(test.seed)));
  return { at, f, seeded };
}

function expectGradient({ grads, convention, tol = 1e-12 }: Case, at: any, got: any): void {
  for (const name of Object.keys(at)) {
    const want = grads?.[name];
    const numbers = want == null ? flat(at[name]).map(() => 0) : numbersOf(asTensor(want));
    // the mathematically right value, where the case says that PyTorch's NaN may be improved on
    const isImproved = convention?.includes('allowed improvement');
    const improved = numbers.map((x) => (isImproved && Number.isNaN(x) ? 1 : x));
    expectEntries(flat(got[name]), improved, tol);
  }
}

const compilers: [string, (f: any, args: unknown[]) => any][] = [
  ['on numbers', (f, args) => onNumbers(f, args, flatten(args))],
  ['on arrays', (f, args) => onArrays(record(f, flatten(args), { wholeArrays: true }), flatten(args), '')],
];

/** Elimination chooses its pivots by the values. */
const choosesPivots = ({ program }: Case): boolean =>
  program.some(({ op }) => ['det', 'inverse', 'solve'].includes(op));

describe.each(compilers)('compiled %s', (_how, compiled) => {
  const halved = (at: any) =>
    Object.fromEntries(Object.entries(at).map(([name, x]) => [name, mul(0.5, x as any)]));

  it.each(cases.filter((test) => !choosesPivots(test)))('$id', (test) => {
    const { at, seeded } = parts(test);
    // recorded at other values: what it gives must come from those that it is called with
    const example = halved(at);
    expectGradient(test, at, warmed(compiled(seeded, [example]), [example]).gradient(at));
  });

  it.each(cases.filter(choosesPivots))('$id is refused', (test) => {
    const { at, seeded } = parts(test);
    expect(() => compiled(seeded, [at])).toThrow('cannot follow a branch that depends on the values');
  });
});

describe.each(modes)('%s mode agrees with the case', (_mode, { gradient, jacobian, jvp, derivative }) => {
  it.each(cases.filter(({ grads }) => grads))('$id', (test) => {
    const { at, f, seeded } = parts(test);
    expectEntries(flat(f(at)), numbersOf(asTensor(test.value)), test.tol ?? 1e-12);
    expectGradient(test, at, gradient(seeded)(at));
  });

  it.each(cases.filter(({ second }) => second))('$id, second order', ({ second, ...test }) => {
    const { at, seeded } = parts(test as Case);
    const { wrt, v, grads } = second as NonNullable<Case['second']>;
    const along = (inputs: any) =>
      dot(gradient((x: any) => seeded({ ...inputs, [wrt]: x }))(inputs[wrt]), tensorValue(v));
    const got = gradient(along)(at);
    for (const [name, want] of Object.entries(grads)) {
      const numbers = want === null ? flat(at[name]).map(() => 0) : numbersOf(want);
      expectEntries(flat(got[name]), numbers, test.tol ?? 1e-10);
    }
  });

  it.each(cases.filter(({ hessian }) => hessian))('$id, Hessian', ({ hessian, ...test }) => {
    const { at, seeded } = parts(test as Case);
    const { wrt, data, shape } = hessian as NonNullable<Case['hessian']>;
    const slope = gradient((x: any) => seeded({ ...at, [wrt]: x }));
    const got = jacobian((x: any) => reverse.reshape(slope(x), [shape[0]]))(at[wrt]);
    expectEntries(flat(got), data, test.tol ?? 1e-10);
  });

  it.each(cases.filter((test) => test.jacobian))('$id, Jacobian', (test) => {
    const { at, f } = parts(test);
    const { wrt, data } = test.jacobian as NonNullable<Case['jacobian']>;
    expectEntries(flat(jacobian((x: any) => f({ ...at, [wrt]: x }))(at[wrt])), data, test.tol ?? 1e-12);
  });

  it.each(cases.filter((test) => test.jvp))('$id, J v', (test) => {
    const { at, f } = parts(test);
    const { tangents, value } = test.jvp as NonNullable<Case['jvp']>;
    const v = Object.fromEntries(
      Object.entries(tangents).map(([name, tensor]) => [name, tensorValue(tensor)]),
    );
    expectEntries(flat(jvp(f)(at, v)[1]), numbersOf(value), test.tol ?? 1e-12);
  });

  it.each(cases.filter(({ nth }) => nth))('$id, derivatives of rising order', ({ nth, ...test }) => {
    const { at, f } = parts(test as Case);
    const { wrt, values } = nth as NonNullable<Case['nth']>;
    let g = (x: any) => f({ ...at, [wrt]: x });
    for (const want of values) {
      expectEntries([g(at[wrt])], [want], test.tol ?? 1e-10);
      const inner = g;
      g = (x: any) => derivative(inner)(x);
    }
  });
});
