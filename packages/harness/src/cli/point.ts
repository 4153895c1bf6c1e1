import { evaluate, freeVariables, isVariableName, parse } from '@fourgrad/symbolic';
import { UserError } from '../UserError.js';

/**
 * A point from `x=2,y=pi/4`: names and values, a value being a number or a constant expression.
 *
 * @throws UserError saying which part is wrong.
 */
export function parsePoint(text: string): Record<string, number> {
  const point = new Map<string, number>();
  for (const part of splitAtCommas(text)) {
    const [, name, value] = /^\s*([^=\s]+)\s*=(.*)$/su.exec(part) ?? [];
    if (name === undefined)
      throw new UserError(
        `--at needs name=value, separated by commas, as in --at x=2,y=3; got ${JSON.stringify(part)}`,
      );
    if (!isVariableName(name))
      throw new UserError(`${JSON.stringify(name)} in --at cannot be a variable's name`);
    if (point.has(name)) throw new UserError(`--at gives ${name} twice`);
    point.set(name, numberOf(name, value));
  }
  return Object.fromEntries(point);
}

/** Splits at commas outside brackets, so that a value may be atan2(1, 2). */
function splitAtCommas(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

function numberOf(name: string, text: string): number {
  let value: unknown;
  try {
    const expression = parse(text);
    value = freeVariables(expression).length === 0 ? evaluate(expression, {}) : undefined;
  } catch {
    value = undefined;
  }
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new UserError(
    `--at ${name}=${text.trim()}: the value must be a finite number, or a constant such as pi/4`,
  );
}
