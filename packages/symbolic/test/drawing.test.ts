import { add, type Expr, mul, parse, sin, toDot, toTree, variable, where } from '@fourgrad/symbolic';
import { describe, expect, it } from 'vitest';

const x = variable('x');
const leaf = (content: { name: string } | { value: number }) => ({ ...content, children: [] });

describe('toTree', () => {
  it('is plain data: operations, names and numbers', () => {
    const tree = { op: 'mul', children: [leaf({ value: 2 }), leaf({ name: 'x' })] };
    expect(toTree(parse('2 x'))).toEqual(tree);
    expect(toTree(parse('sin(pi)'))).toEqual({ op: 'sin', children: [leaf({ name: 'pi' })] });
    expect(JSON.parse(JSON.stringify(toTree(parse('2 x'))))).toEqual(tree);
    expect(toTree(where(x, 1, 2))).toMatchObject({ op: 'where' });
  });

  it('writes a shared part out each time, as an object of its own', () => {
    const { children } = toTree(mul(sin(x), sin(x)));
    expect(children[0]).toEqual(children[1]);
    expect(children[0]).not.toBe(children[1]);
  });

  it('refuses to write out more than 100 000 nodes, counted exactly', () => {
    let doubled: Expr = x;
    for (let i = 0; i < 100; i++) doubled = add(sin(doubled), doubled) as Expr;
    const tooMany = /tree has \d{20,} nodes, more than 100000; toDot draws its 201 distinct nodes/;
    expect(() => toTree(doubled)).toThrow(RangeError);
    expect(() => toTree(doubled)).toThrow(tooMany);
  });

  it('takes a tree of 100 000 nodes that is as deep', () => {
    let deep: Expr = x;
    for (let i = 0; i < 99_999; i++) deep = sin(deep) as Expr;
    expect(toTree(deep)).toMatchObject({ op: 'sin' });
    expect(() => toTree(sin(deep) as Expr)).toThrow(RangeError);
  });
});

describe('toDot', () => {
  it('has every distinct node once, and an arrow to every operand', () => {
    const shared = sin(x);
    expect(toDot(mul(shared, shared))).toBe(
      [
        'digraph {',
        '  ordering=out;',
        '  n1 [label="x", shape=box];',
        '  n2 [label="sin"];',
        '  n2 -> n1;',
        '  n3 [label="*"];',
        '  n3 -> n2;',
        '  n3 -> n2;',
        '}\n',
      ].join('\n'),
    );
  });

  it('of several expressions shows what they share', () => {
    const graph = toDot([sin(x), mul(2, sin(x))]);
    expect(graph.match(/label="sin"/g)).toHaveLength(1);
  });

  it('does not depend on what was built before', () => {
    const graph = (a: string, b: string) =>
      toDot(parse(`sin(${a} + ${b}) * (${b} - ${a}) + exp(${a} * ${b})`))
        .replace(`"${a}"`, '"a"')
        .replace(`"${b}"`, '"b"');
    const before = graph('p', 'q');
    parse('v - u');
    parse('exp(v * u)');
    expect(graph('u', 'v')).toBe(before);
  });

  it('takes a graph of any depth, and refuses a text of more than 10 million characters', () => {
    let deep: Expr = x;
    for (let i = 0; i < 100_000; i++) deep = sin(deep) as Expr;
    expect(toDot(deep).length).toBeGreaterThan(3_000_000);
    for (let i = 0; i < 200_000; i++) deep = sin(deep) as Expr;
    expect(() => toDot(deep)).toThrow(RangeError);
  });
});
