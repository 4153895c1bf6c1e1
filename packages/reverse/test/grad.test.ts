import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineFunction, grad, noGrad, type Tensor, tensor } from '../src/index.js';

const leaf = (data: unknown): Tensor => tensor(data, { requiresGrad: true });

describe('grad goes only where it leads to its inputs', () => {
  it('calls no hook and no backward pass of a function aside from them', () => {
    const called: string[] = [];
    const traced = (name: string) =>
      defineFunction({
        forward: (_context, x) => x.mul(2),
        backward: (_context, gradOutput) => {
          called.push(name);
          return gradOutput.mul(2);
        },
      });
    const [x, y] = [leaf(3), leaf(5)];
    y.registerHook(() => {
      called.push('hook');
      return undefined;
    });
    const result = traced('of x')(x).mul(traced('of y')(y));
    expect(grad(result, [x])[0]?.item()).toBe(20);
    expect(called).toEqual(['of x']);
  });

  it('does not go below an input, which may be freed there or changed in place', () => {
    const x = leaf(3);
    const y = x.square();
    y.backward(); // the graph of y is freed
    const z = y.mul(y);
    expect(grad(z, [y])[0]?.item()).toBe(18);
    const changed = x.mul(4);
    const product = x.mul(changed);
    noGrad(() => changed.mul_(2)); // which only the derivative by x needs
    expect(grad(product, [changed])[0]?.item()).toBe(3);
  });

  it('frees only what it went through', () => {
    const x = leaf(3);
    const y = x.square();
    grad(y.mul(2), [y]);
    y.backward();
    expect(x.grad?.item()).toBe(6);
  });

  it('gives the gradients that it gives for all inputs together, in any graph', () => {
    const step = fc.tuple(fc.constantFrom('add', 'mul', 'sub'), fc.nat(), fc.nat());
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), fc.nat(), (steps, choice) => {
        const places = [leaf(0.5), leaf(-1.25), leaf(2)];
        for (const [name, i, j] of steps)
          places.push((places[i % places.length] as any)[name](places[j % places.length]));
        const result = places[places.length - 1];
        const options = { allowUnused: true, retainGraph: true };
        const all = grad(result, places, options);
        const i = choice % places.length;
        expect(grad(result, [places[i]], options)[0]?.item()).toBe(all[i]?.item());
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});
