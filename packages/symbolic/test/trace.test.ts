import { add, array, greater, gt, less, mul, primal, sin, sqrt, sum, where } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { constant, diff, evaluate, parse, toText, trace, variable } from '../src/index.js';

const collatz = (x: any) => (greater(x, 1) ? mul(x, 3) : sqrt(x));

describe('trace', () => {
  it('gives the expression that a function computes', () => {
    const { expression, conditions } = trace((x, y) => mul(sin(x), add(y, x)), ['x', 'y']);
    expect(expression).toBe(parse('sin(x) * (y + x)'));
    expect(conditions).toEqual([]);
  });

  it('of a function through arrays is an expression too', () => {
    expect(trace((x, y) => sum(mul(array([x, y]), array([2, 3]))), ['x', 'y']).expression).toBe(
      parse('2 x + 3 y'),
    );
  });

  it('of a constant function is a constant', () => {
    expect(trace(() => 7, ['x']).expression).toBe(parse('7'));
  });

  it('unrolls a loop', () => {
    const power = (x: any) => {
      let y = x;
      for (let k = 0; k < 3; k++) y = mul(y, x);
      return y;
    };
    expect(toText(trace(power, ['x']).expression)).toBe('x * x * x * x');
  });

  it('without a point refuses to branch, and names where', () => {
    expect(() => trace(collatz, ['x'])).toThrow(
      'a symbol has no order: cannot branch on x > 1 without a point; use where(mask, x, y), or trace at a point',
    );
    expect(() => trace((x) => primal(x), ['x'])).toThrow(TypeError);
    expect(() => less(variable('x'), 1)).toThrow('a symbol has no order');
  });

  it('without a point keeps where as a condition of the result', () => {
    const { expression } = trace((x) => where(gt(x, 1), mul(x, 3), sqrt(x)), ['x']);
    expect(expression).toBe(parse('x > 1 ? 3 x : sqrt(x)'));
  });

  it('at a point follows the branch taken there and says on what it depends', () => {
    const above = trace(collatz, ['x'], { x: 2 });
    expect(above.expression).toBe(parse('3 x'));
    expect(above.conditions.map(toText)).toEqual(['x > 1']);
    expect(trace(collatz, ['x'], { x: 0.5 }).expression).toBe(parse('sqrt(x)'));
  });

  it('at a point branches on what is free of variables, on no condition', () => {
    const sign = sin(constant(4));
    const { expression, conditions } = trace((x) => (greater(sign, 0) ? x : mul(x, 3)), ['x'], { x: 2 });
    expect(expression).toBe(parse('3 x'));
    expect(conditions).toEqual([]);
  });

  it('at a point can loop on a value, with a condition for each turn', () => {
    const halved = (x: any) => {
      let y = x;
      while (greater(y, 1)) y = mul(y, 0.5);
      return y;
    };
    const { expression, conditions } = trace(halved, ['x'], { x: 5 });
    expect(evaluate(diff(expression, 'x'), { x: 5 })).toBe(0.125);
    expect(conditions).toHaveLength(4);
    for (const [i, condition] of conditions.entries())
      expect(evaluate(condition, { x: 5 })).toBe(i < 3 ? 1 : 0);
  });

  it('needs different names of variables, and a value for each at a point', () => {
    expect(() => trace((x) => x, ['x', 'x'])).toThrow('trace needs different names, got [x, x]');
    expect(() => trace((x) => x, ['constructor'])).toThrow('needs the name of a variable, got "constructor"');
    expect(() => trace(collatz, ['x'], {})).toThrow('the variable x has no value at the point of the trace');
    expect(() => trace((x) => x, ['toFixed'], Object.create({ toFixed: 1 }))).toThrow(TypeError);
  });

  it('needs a scalar result', () => {
    expect(() => trace((x) => array([x, x]), ['x'])).toThrow('an array is no scalar expression');
    expect(() => trace(() => undefined as never, ['x'])).toThrow(TypeError);
  });

  it('leaves nothing behind when the function throws', () => {
    const failing = () => {
      throw new Error('my own');
    };
    expect(() => trace(failing, ['x'])).toThrow('my own');
    expect(trace((x) => x, ['x']).expression).toBe(variable('x'));
  });
});
