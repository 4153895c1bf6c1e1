import { it } from 'vitest';
import { figuresWithTensors } from './seeds/withTensors.ts';
import { announce, seedCases } from './support/cases.ts';
import { describeCases } from './support/describe-cases.ts';

const cases = seedCases().filter(({ id }) => Object.hasOwn(figuresWithTensors, id));
announce('seeds.json', cases.length, ', with tensors and networks');

describeCases('the figures that the course notes print come out with tensors and networks', cases, (seed) => {
  it(seed.id, () => figuresWithTensors[seed.id](seed));
});
