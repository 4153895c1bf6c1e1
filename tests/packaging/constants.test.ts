import { describe, expect, it } from 'vitest';
import { withConstants } from '../../scripts/constants.mjs';

describe('the constants of a bundle', () => {
  it('are const, whatever their pattern', () => {
    expect(withConstants('var a = 1;\nvar { b, c: [d] } = f();\nvar E = class {};')).toBe(
      'const a = 1;\nconst { b, c: [d] } = f();\nconst E = class {};',
    );
  });

  it('are not what is assigned to, in any way', () => {
    for (const assignment of ['a = 2', 'a += 2', 'a ??= 2', 'a++', '--a', '[a] = f()', '({ b: a } = f())']) {
      const code = `var a = 1;\nfunction g() { ${assignment}; }`;
      expect(withConstants(code)).toBe(code);
    }
    const loop = 'var a = 1;\nfor (a of f());';
    expect(withConstants(loop)).toBe(loop);
  });

  it('are so even if their properties change', () => {
    expect(withConstants('var a = f();\na.b = 1;\na[0]++;')).toBe('const a = f();\na.b = 1;\na[0]++;');
  });

  it('are not what has no value yet, or stands in a function', () => {
    const code = 'var a;\nfunction f() { var b = 1; return b; }\nlet c = 1;';
    expect(withConstants(code)).toBe(code);
  });
});
