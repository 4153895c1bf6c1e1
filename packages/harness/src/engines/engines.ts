import * as forward from '@fourgrad/forward';
import * as numeric from '@fourgrad/numeric';
import * as reverse from '@fourgrad/reverse';
import type { Engine } from './Engine.js';
import { reverseCompiledEngine } from './reverseCompiledEngine.js';
import { richardsonEngine } from './richardsonEngine.js';
import { symbolicEngine, symbolicSharedEngine, symbolicSimplifiedEngine } from './symbolicEngine.js';
import { verbEngine } from './verbEngine.js';

const numericEngine = verbEngine('numeric', numeric);
const forwardEngine = verbEngine('forward', forward, { symbolic: true });
const reverseEngine = verbEngine('reverse', reverse, {
  symbolic: true,
  tape: (f, point) => reverse.tapeSize(f)(point),
});

/** The four ways, in the order they are shown: what `compare` compares. */
export const modes: readonly Engine[] = [symbolicEngine, numericEngine, forwardEngine, reverseEngine];

/** The four ways with their variants, in the order they are shown: what the suite compares, beside the peers. */
export const engines: readonly Engine[] = [
  symbolicEngine,
  symbolicSimplifiedEngine,
  symbolicSharedEngine,
  numericEngine,
  verbEngine('numeric-forward', numeric, { options: { method: 'forward' } }),
  richardsonEngine,
  forwardEngine,
  reverseEngine,
  reverseCompiledEngine,
];
