import { describe, expect, it } from 'vitest';
import { deviation, toleranceOf } from '../bench/reverse/deviation.mjs';
import * as fourgrad from '../bench/reverse/engines/fourgrad.mjs';
import * as handwritten from '../bench/reverse/engines/handwritten.mjs';
import * as tensors from '../bench/reverse/engines/tensors.mjs';
import * as unrolled from '../bench/reverse/engines/unrolled.mjs';
import { taskOf } from '../bench/reverse/tasks/index.mjs';

const resultOf = (engine: { prepare(task: any, id: string): any }, id: string) => {
  const { run, read } = engine.prepare(taskOf(id), id);
  return read(run());
};

describe.each(['rosenbrock250', 'rk4', 'mlp', 'xor', 'mlp784', 'logistic'])('%s of bench:reverse', (id) => {
  it('has the value and gradient that are written by hand', () => {
    expect(deviation(resultOf(fourgrad, id), resultOf(handwritten, id))).toBeLessThan(
      toleranceOf('fourgrad'),
    );
  });
});

it('tensors and unrolled loops compute the gradients of the network of bench:reverse, too', () => {
  const wanted = resultOf(handwritten, 'mlp784');
  for (const engine of [tensors, unrolled])
    expect(deviation(resultOf(engine, 'mlp784'), wanted)).toBeLessThan(toleranceOf('fourgrad'));
});

it('a missing component or one that is no number deviates infinitely', () => {
  const wanted = { value: 1, gradient: [1, 2] };
  expect(deviation({ value: 1, gradient: [1] }, wanted)).toBe(Number.POSITIVE_INFINITY);
  expect(deviation({ value: 1, gradient: [1, Number.NaN] }, wanted)).toBe(Number.POSITIVE_INFINITY);
  expect(deviation({ value: 1.5, gradient: [1, 2] }, wanted)).toBe(0.5);
});
