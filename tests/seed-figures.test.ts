import { expect, it } from 'vitest';
import { descents } from './seeds/descents.ts';
import type { Figure } from './seeds/figure.ts';
import { functions } from './seeds/functions.ts';
import { networks } from './seeds/networks.ts';
import { vectors } from './seeds/vectors.ts';
import { figuresWithTensors } from './seeds/withTensors.ts';
import { announce, seedCases } from './support/cases.ts';
import { describeCases } from './support/describe-cases.ts';
import { type ModeName, modeNames, modes } from './support/modes.ts';

const figures: Readonly<Record<string, Figure>> = { ...functions, ...vectors, ...networks, ...descents };

/** Seeds that are about one mode. */
const only: Readonly<Record<string, readonly ModeName[]>> = {
  'symbolic-polynomial': ['symbolic'],
  'finite-difference': ['numeric'],
  xor: ['reverse'],
  'once-per-node': ['reverse'],
};

const cases = seedCases();
const expressible = cases.filter(({ id }) => Object.hasOwn(figures, id));
const known = { ...figures, ...figuresWithTensors };
const later = cases.filter(({ id }) => !Object.hasOwn(known, id)).map(({ id }) => id);
announce('seeds.json', expressible.length, later.length === 0 ? '' : `, not yet: ${later.join(', ')}`);

it('seeds.json names each case once', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

describeCases('the figures that the course notes print come out in every mode', expressible, (seed) => {
  for (const mode of only[seed.id] ?? modeNames) {
    it(`${seed.id} in ${mode} mode`, () => figures[seed.id](seed, modes[mode], mode));
  }
});
