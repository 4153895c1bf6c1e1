import { applyElementwise, type ElementwiseRule, elementwiseRule, rulebook, type Value } from '@fourgrad/ops';
import { describe, expect, it } from 'vitest';
import { modes } from './support/modes.ts';

const rules = Object.values<ElementwiseRule>(rulebook).filter(
  ({ discrete, arity }) => !discrete && arity < 3,
);
const pairs = ['forward', 'reverse'].flatMap((outer) =>
  ['forward', 'reverse'].map((inner) => [outer, inner]),
);

/** The same rule made outside the rulebook, for which no mode has a kernel. */
const withoutKernel = ({ name, evaluate, partials }: ElementwiseRule): ElementwiseRule =>
  elementwiseRule(`${name}Copy`, evaluate, partials as [any]);

/** Of an inner call f_x + 2 f_y, or f', and of an outer one around it the derivatives of that, at a point of the sample. */
function secondOrder(rule: ElementwiseRule, outer: string, inner: string): unknown {
  const { valueAndGradient } = (modes as any)[outer];
  const { gradient } = (modes as any)[inner];
  const at = rule.sample.map(([from, to]) => from + 0.37 * (to - from));
  const f = (x: Value[]) => applyElementwise(rule, x);
  return valueAndGradient((x: Value[]) =>
    gradient((y: Value[]) =>
      f(y.map((each, i) => applyElementwise(rulebook.add, [each, i === 0 ? x[0] : 0]))),
    )(x).reduce((sum: Value, slope: Value, i: number) =>
      applyElementwise(rulebook.add, [sum, applyElementwise(rulebook.mul, [i + 1, slope])]),
    ),
  )(at.map((each, i) => (i === 0 ? each / 2 : each)));
}

describe.each(pairs)('the kernels of %s over %s', (outer, inner) => {
  it.each(rules.map((rule) => [rule.name, rule] as const))(
    'give for %s the bits of the generic way',
    (_, rule) => {
      const copy = withoutKernel(rule);
      expect(secondOrder({ ...copy, sample: rule.sample }, outer, inner)).toEqual(
        secondOrder(rule, outer, inner),
      );
    },
  );
});
