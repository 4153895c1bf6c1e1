import { expect, it } from 'vitest';
import { announce, decimals, nestedCases } from './support/cases.ts';
import { expectClose } from './support/closeness.ts';
import { describeCases } from './support/describe-cases.ts';
import { exactModes, exactNames, modes, pairsOf } from './support/modes.ts';
import { programs } from './support/nested-programs.ts';

const EXACT = 1e-13;
// Central differences leave eps^(2/3), some 1e-11 relative to what surrounds the point; 50 steps of descent, each
// through a difference, add theirs up.
const NUMERIC = 1e-8;
// A difference of differences divides the rounding eps by two steps of 2^-17: up to 4e-6 is left.
const NUMERIC_TWICE = 1e-5;
const TWICE = new Set(['triple']);
// Zero to every order, found by four nested derivatives: nothing is left of it in finite differences.
const BEYOND_NUMERIC = new Set(['nested-4']);

const required = nestedCases().filter(({ optional }) => !optional);
const known = required.filter(({ id }) => Object.hasOwn(programs, id));
const unknown = required.filter(({ id }) => !Object.hasOwn(programs, id));
const left = unknown.length === 0 ? '' : `, no program for ${unknown.map(({ id }) => id).join(', ')}`;
announce('scalar.json (nested)', known.length, left);

it('scalar.json names each nested case once', () => {
  expect(new Set(required.map(({ id }) => id)).size).toBe(required.length);
});

for (const [outer, inner] of pairsOf(exactNames)) {
  describeCases(
    `${outer} mode over ${inner} mode keeps nested derivatives apart`,
    known,
    ({ id, words, answer }) => {
      it(`${id}: ${words}`, () => {
        expectClose(programs[id](exactModes[outer], exactModes[inner]), decimals(answer), EXACT);
      });
    },
  );
}

const inDifferences = known.filter(({ id }) => !BEYOND_NUMERIC.has(id));

for (const mode of exactNames) {
  describeCases(
    `finite differences nest in ${mode} mode, and it in them`,
    inDifferences,
    ({ id, words, answer }) => {
      it(`${id}: ${words}`, () => {
        // where the answer is 0 there is no relative error: absolute, at the size 1 of what surrounds it
        const want = decimals(answer);
        const scale = [want].flat(2).every((x: number) => x === 0) ? 1 : 0;
        for (const got of [
          programs[id](modes.numeric, exactModes[mode]),
          programs[id](exactModes[mode], modes.numeric),
        ]) {
          expectClose([got, scale].flat(2), [want, scale].flat(2), TWICE.has(id) ? NUMERIC_TWICE : NUMERIC);
        }
      });
    },
  );
}
