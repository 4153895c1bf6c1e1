import { UserError } from '../src/UserError.js';

/** The error of what a user did wrong; anything else is a bug. */
export function errorOf(wrong: () => unknown): UserError {
  try {
    wrong();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
