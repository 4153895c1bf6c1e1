import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { add, mul, sin, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../tests/support/linear-time.ts';
import { constant, type Expr, parse, variable } from '../src/index.js';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Collects what nobody holds; what weak references have been asked for lives until a task ends. */
async function collectGarbage(): Promise<void> {
  await wait(1);
  collect();
}

const heapInMegabytes = (): number => process.memoryUsage().heapUsed / 1e6;

describe('an expression that somebody holds', () => {
  const texts = ['sin(x)', 'x^2*y + 1', 'exp(x*y) - x', 'x', '0.123', '2*x + 3*y'];

  it('is found again after a garbage collection and 300 000 further nodes on its operands', async () => {
    const held = texts.map(parse);
    const [x, y] = [variable('x'), variable('y')];
    for (let round = 0; round < 3; round++) {
      for (let k = 0; k < 50_000; k++) {
        add(x, k + round + 0.25);
        mul(y, k + round + 0.25);
      }
      await collectGarbage();
      texts.forEach((text, i) => {
        expect(parse(text) === held[i], text).toBe(true);
      });
    }
  });

  it('is found among 300 000 others that hang on the same operand', async () => {
    const numbers = Array.from({ length: 5000 }, (_, k) => constant(k)); // older than the variables: nodes hang on those
    const [a, b] = [variable('part_a'), variable('part_b')];
    const held = parse('sin(part_a * part_b) + exp(part_a)');
    for (let round = 0; round < 30; round++) {
      for (const number of numbers) {
        add(a, mul(a, number));
        mul(b, number);
      }
      await collectGarbage();
    }
    const [exponential, sine] = ['exp(part_a)', 'sin(part_a * part_b)'].map(parse);
    expect(held.operands.includes(exponential)).toBe(true);
    expect(held.operands.includes(sine)).toBe(true);
    expect((add(sine, exponential) as Expr) === held).toBe(true);
  });
});

describe('an expression that nobody holds', () => {
  it('is garbage, with the variable that only it has', async () => {
    const made = (name: string) => new WeakRef(parse(`sin(${name}) * exp(${name}) + ${name}`));
    const references = Array.from({ length: 100 }, (_, i) => made(`nobody_${i}`));
    await collectGarbage();
    await collectGarbage();
    const alive = references.filter((reference) => reference.deref() !== undefined);
    expect(alive.length).toBeLessThan(10); // the last ones may still stand on the stack
  });

  it('costs nothing in the long run: a variable that lives, in a million of them', {
    timeout: 120_000,
  }, async () => {
    const numbers = Array.from({ length: 2000 }, (_, k) => constant(k + 0.375));
    const x = variable('long_lived');
    let after = Number.NaN;
    for (let round = 0; round < 10; round++) {
      for (let chain = 0; chain < 50; chain++) {
        let e: Value = add(x, numbers[50 * round + chain]);
        for (let k = 0; k < 1000; k++) e = sin(mul(e, numbers[k]));
      }
      await collectGarbage();
      if (round === 0) after = heapInMegabytes();
    }
    // 100 000 nodes take about 20 MB; a million that stayed would take 200
    expect(heapInMegabytes()).toBeLessThan((after ?? 0) + 60);
  });
});

it('an operand with 100 000 users finds each of them in constant time', { timeout: 60_000 }, () => {
  let made = 0;
  expectLinear((users) => {
    const numbers = Array.from({ length: users }, (_, k) => constant(k + 0.5));
    made += 1;
    const operand = variable(`used_${made}`);
    const sums = numbers.map((number) => add(operand, number));
    for (let again = 0; again < 3; again++)
      numbers.forEach((number, i) => {
        if ((add(operand, number) as Expr) !== sums[i]) throw new Error('a second node for one expression');
      });
  }, 100_000);
});
