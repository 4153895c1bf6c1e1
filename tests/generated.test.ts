import { readFileSync } from 'node:fs';
import { rulebook } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { generatedFiles, primitives } from '../scripts/generate.mjs';

const root = new URL('../', import.meta.url);
const list: { name: string; arity: number; discrete: boolean }[] = primitives();

describe('the generator', () => {
  for (const [path, content] of Object.entries(generatedFiles() as Record<string, string>)) {
    it(`would write ${path} as it is: run pnpm generate after changing a rule`, () => {
      expect(readFileSync(new URL(path, root), 'utf8') === content).toBe(true);
    });
  }

  it('reads from the text every primitive that the rulebook has, in some order', () => {
    expect(list.map(({ name }) => name).toSorted()).toEqual(Object.keys(rulebook).toSorted());
  });

  it('reads arity and discreteness as the rules have them', () => {
    for (const { name, arity, discrete } of list) {
      expect({ name, arity, discrete }).toEqual({
        name,
        arity: rulebook[name as 'sin'].arity,
        discrete: rulebook[name as 'sin'].discrete,
      });
    }
  });
});
