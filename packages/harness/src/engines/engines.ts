import * as forward from '@fourgrad/forward';
import * as numeric from '@fourgrad/numeric';
import * as reverse from '@fourgrad/reverse';
import type { Engine } from './Engine.js';
import { symbolicEngine } from './symbolicEngine.js';
import { verbEngine } from './verbEngine.js';

/** The four ways, in the order they are shown. */
export const engines: readonly Engine[] = [
  symbolicEngine,
  verbEngine('numeric', numeric),
  verbEngine('forward', forward, { symbolic: true }),
  verbEngine('reverse', reverse, {
    symbolic: true,
    tape: ({ f, variables, at }) => reverse.tapeSize(f)(...variables.map((name) => at[name])),
  }),
];
