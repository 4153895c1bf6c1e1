import { describe, expect, it } from 'vitest';
import {
  add,
  diff,
  div,
  type Expr,
  explain,
  explanationToMarkdown,
  explanationToText,
  mul,
  parse,
  simplify,
  sin,
  sub,
  tanh,
  variable,
} from '../src/index.js';

const x = variable('x');

function chain(depth: number): Expr {
  let expr: Expr = x;
  for (let k = 0; k < depth; k++) expr = sin(expr) as Expr;
  return expr;
}

describe('large expressions', () => {
  it('a chain 10 000 deep does not overflow, and its explanation says what it leaves out', () => {
    const expr = chain(10_000);
    const steps = explain(expr, 'x');
    expect(steps.filter(({ kind }) => kind === 'rule')).toHaveLength(100);
    expect(steps[100].kind).toBe('omitted');
    expect(steps[100].text).toBe('… and 9900 more steps (no more than 100 are written out).');
    expect(steps[101].after).toBe(diff(expr, 'x'));
    expect(steps[99].path).toHaveLength(99);
    expect(explanationToText(steps).length).toBeLessThan(500_000);
    expect(explanationToMarkdown(steps)).toContain('\\ldots');
  });

  it('a sum of 10 000 terms is taken apart in bounded pieces', () => {
    let sum: Expr = x;
    for (let k = 1; k < 10_000; k++) sum = add(sum, sin(mul(k, x))) as Expr;
    const steps = explain(sum, 'x', { limit: 10, simplify: false });
    expect(steps).toHaveLength(12);
    expect(steps.at(-1)?.after).toBe(diff(sum, 'x'));
    expect(explanationToText(steps).length).toBeLessThan(100_000);
  });

  it('a tree of 2^60 nodes is explained as the graph that it is', () => {
    let expr: Expr = x;
    for (let k = 0; k < 60; k++) expr = mul(4, mul(expr, sub(1, expr))) as Expr;
    const steps = explain(expr, 'x');
    const leftOut = steps.filter(({ kind }) => kind === 'omitted').map(({ text }) => text);
    expect(leftOut).toHaveLength(2); // of the derivation and of the simplification
    for (const text of leftOut) expect(text).toMatch(/^… and \d+ more steps/);
    expect(explanationToText(steps).length).toBeLessThan(2_000_000);
  });

  it('5 000 nested functions, each of which is simplified, are told within the limit', () => {
    let expr: Expr = x;
    for (let k = 0; k < 5_000; k++) expr = tanh(div(expr, add(1, expr))) as Expr;
    const steps = explain(expr, 'x');
    const count = (wanted: string) => steps.filter(({ kind }) => kind === wanted).length;
    expect([count('rule'), count('simplify'), count('omitted')]).toEqual([100, 100, 2]);
    expect(steps.at(-1)?.after).toBe(simplify(diff(expr, 'x')));
    expect(explanationToText(steps).length).toBeLessThan(500_000);
    expect(explanationToMarkdown(steps).length).toBeLessThan(1_000_000);
  });

  it('what fits the limit is written out in full', () => {
    expect(explain(chain(100), 'x').map(({ kind }) => kind)).not.toContain('omitted');
    expect(explain(chain(101), 'x').map(({ kind }) => kind)).toContain('omitted');
    expect(explain(chain(101), 'x', { limit: 101 }).map(({ kind }) => kind)).not.toContain('omitted');
  });

  it('no step refers to one that is left out', () => {
    const steps = explain(parse('sin(x^2) * cos(x^2) * (x + 1) * x'), 'x', { limit: 3 });
    for (const { text } of steps) expect(text).not.toMatch(/see step ([4-9]|\d\d)/);
  });
});
