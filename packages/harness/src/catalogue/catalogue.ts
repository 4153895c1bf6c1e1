import type { Scenario } from '../Scenario.js';
import { classics } from './classics.js';
import { courseNotes } from './courseNotes.js';

/** Every built-in function, in the order it is shown. */
export const scenarios: readonly Scenario[] = [...courseNotes, ...classics];

/** The built-in function of this id; undefined if there is none. @example scenarioById('sine')?.title // 'sine' */
export const scenarioById = (id: string): Scenario | undefined =>
  scenarios.find((scenario) => scenario.id === id);
