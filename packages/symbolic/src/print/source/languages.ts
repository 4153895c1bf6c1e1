import { c } from './c.js';
import { javascript } from './javascript.js';
import type { Language } from './Language.js';
import { python } from './python.js';

/** The languages that expressions can be written in: functions, so that a bundle without toSource has none of them. */
export const LANGUAGES = { javascript, python, c } satisfies Record<string, () => Language>;
