import { isVariableName } from '@fourgrad/symbolic';
import { UserError } from './UserError.js';

/**
 * Checks the variable that a user wants derivatives by; a constant takes any.
 *
 * @throws UserError if the function has others, or it can be none.
 */
export function requireVariable(wrt: string, variables: readonly string[]): void {
  if (variables.length > 0 && !variables.includes(wrt))
    throw new UserError(
      `--wrt names ${wrt}, which f does not depend on; its variables are ${variables.join(', ')}`,
    );
  if (!isVariableName(wrt))
    throw new UserError(`${JSON.stringify(wrt)} in --wrt cannot be a variable's name`);
}
