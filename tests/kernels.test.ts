import * as language from '@fourgrad/ops';
import { applyElementwise, type ElementwiseRule, rulebook, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { modes } from './support/modes.ts';
import { samplePoints } from './support/sample.ts';

// Forward and reverse mode run primitives by kernels generated from the rulebook; nested calls and arrays go the
// generic way, reading the rule. Both must do the same.
const functions = new Map<string, any>(Object.entries(language));
const rules = Object.values(rulebook) as ElementwiseRule[];

describe.each(['forward', 'reverse'] as const)('the kernel of %s mode', (mode) => {
  const { gradient, derivative } = modes[mode];

  for (const rule of rules) {
    it(`for ${rule.name} gives the rule's own partial derivatives, to the bit`, () => {
      for (const point of samplePoints(rule, 5)) {
        const value = rule.evaluate(...point);
        const partials = rule.partials.map((partial) => (partial(...point, value) as number) + 0); // -0 counts as 0
        const byKernel = gradient((...x: Value[]) => functions.get(rule.name)(...x))(...point);
        expect([byKernel].flat()).toEqual(partials);
        const byRule = gradient((...x: Value[]) => applyElementwise(rule, x))(...point);
        expect([byRule].flat()).toEqual(partials);
        partials.forEach((partial, i) => {
          const oneVaries = (x: Value) => functions.get(rule.name)(...point.map((y, j) => (j === i ? x : y)));
          expect(derivative(oneVaries)(point[i]) + 0).toEqual(partial);
        });
      }
    });
  }
});
