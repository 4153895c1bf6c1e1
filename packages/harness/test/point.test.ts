import { describe, expect, it } from 'vitest';
import { parsePoint } from '../src/cli/point.js';
import { errorOf } from './user-error.js';

describe('parsePoint', () => {
  it.each([
    ['x=2', { x: 2 }],
    [' x = 2 , y=-3e-2', { x: 2, y: -0.03 }],
    ['x=pi/4', { x: Math.PI / 4 }],
    ['x=atan2(1, 2),y=3', { x: Math.atan2(1, 2), y: 3 }],
    ['x=2^10', { x: 1024 }],
    ['x=-0', { x: -0 }],
  ])('%s', (text, point) => {
    expect(parsePoint(text)).toEqual(point);
  });

  it.each([
    '',
    'x',
    'x=',
    '=2',
    'x=2,',
    'x=2,,y=3',
    'x=2 y=3',
    'x==2',
    'x=y',
    'x=1/0',
    'x=0/0',
    'x=1e999',
    'x=NaN',
    'x=Infinity',
    'x=log(-1)',
    'x=2,x=3',
    '2=x',
    'x y=2',
    '__proto__=1',
    'constructor=1',
    'x=import("fs")',
    'x="2"',
  ])('%j is refused', (text) => {
    const { message, exitCode } = errorOf(() => parsePoint(text));
    expect(message).toContain('--at');
    expect(message).not.toContain('\n');
    expect(exitCode).toBe(2);
  });
});
