import { jvp, traceForward } from '@fourgrad/forward';
import { less, mul, neg, sin, type Value } from '@fourgrad/ops';
import { gradient, graphOf, tensor, traceReverse } from '@fourgrad/reverse';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from './support/closeness.ts';
import { expressionIn, functionOf } from './support/random-expression.ts';

const point = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 });

/** Zeros of either sign are the same derivative. */
const unsigned = (x: number): number => x + 0;

const along = (f: (...x: any[]) => any, at: number[], v: number[]): number => jvp((x) => f(...x))(at, v)[1];

describe('the traces of both modes, of random functions', () => {
  it('have the same rows, which compute the value, and end with jvp and gradient, to the last digit', () => {
    fc.assert(
      fc.property(expressionIn(3), point, (tree, at) => {
        const f = functionOf(tree);
        const forward = traceForward(f, at, { seed: 1 });
        const reverse = traceReverse(f, at);
        expect(forward.rows.map(({ tangent, ...row }) => row)).toEqual(
          reverse.rows.map(({ adjoint, ...row }) => row),
        );
        expect([forward.value, reverse.value]).toEqual([f(...at), f(...at)]);
        expect([forward.derivative].map(unsigned)).toEqual([along(f, at, [0, 1, 0])].map(unsigned));
        expect(reverse.gradient.map(unsigned)).toEqual(gradient(f)(...at).map(unsigned));
      }),
    );
  });

  it('have in each row the sum of partial * tangent, and in the steps what makes up the adjoints', () => {
    fc.assert(
      fc.property(expressionIn(3), point, (tree, at) => {
        const f = functionOf(tree);
        const tangents = new Map<string | number, number>();
        for (const { name, index, operands, partials, tangent } of traceForward(f, at).rows) {
          const terms = operands.map((operand, i) => (partials[i] ?? 0) * (tangents.get(operand) ?? 0));
          if (index > 0)
            expectClose(
              tangent,
              terms.reduce((sum, term) => sum + term, 0),
              1e-12,
            );
          tangents.set(name, tangent);
        }
        const { rows, steps, output } = traceReverse(f, at);
        const totals = new Map([[output, 1], ...steps.map(({ to, total }) => [to, total] as const)]);
        expect(rows.map(({ name, adjoint }) => [name, adjoint])).toEqual(
          rows.map(({ name }) => [name, totals.get(name) ?? 0]),
        );
      }),
    );
  });

  it('have the adjoints that the graph of tensors has', () => {
    fc.assert(
      fc.property(expressionIn(3), point, (tree, at) => {
        const f = functionOf(tree);
        const leaves = at.map((x) => tensor(x, { requiresGrad: true }));
        const result = f(...leaves);
        fc.pre(typeof result !== 'number' && result.requiresGrad);
        const graph = graphOf(result).nodes.filter(({ requiresGrad }) => requiresGrad);
        const ofTensors = graph.map(({ operation, value, adjoint }) => [operation, value, unsigned(adjoint)]);
        const rows = traceReverse(f, at).rows.map(({ operation, primal, adjoint }) => [
          operation === 'input' ? 'leaf' : operation,
          primal,
          unsigned(adjoint),
        ]);
        for (const row of ofTensors) expect(rows).toContainEqual(row);
      }),
    );
  });
});

it('a run of 100 000 operations is traced in both modes', { timeout: 60_000 }, () => {
  const f = (x: Value) => {
    let y = x;
    for (let k = 0; k < 100_000; k++) y = neg(y);
    return less(y, 0) ? y : mul(2, sin(y));
  };
  const { rows, derivative } = traceForward(f, [-0.5]);
  expect([rows.length, rows[100_000].name, derivative]).toEqual([100_001, 'v100000', 1]);
  expect(traceReverse(f, [-0.5])).toMatchObject({ output: 'v100000', gradient: 1 });
});
