// The public functions of the language: plain numbers are computed at once, anything else handles itself.
//
// Whether something is an operand at all is asked only once something has gone wrong: a test before the call costs a
// sixth of an operation, a try block nothing.
const unary = (name) => `
const ${name}OfNumber = withMethods(rules.${name}Rule);
export function ${name}<A extends Value>(x: A): Result<A>;
export function ${name}(x: any): any {
  return typeof x === 'number' ? ${name}OfNumber(x) : ${name}OfOperand(x);
}
function ${name}OfOperand(x: any): any {
  try {
    return x.$${name}(x);
  } catch (error) {
    throw explained(error, x);
  }
}
`;

// Two functions, so that the first is small enough for V8 to inline it everywhere.
const binary = (name) => `
const ${name}OfNumbers = withMethods(rules.${name}Rule);
export function ${name}<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function ${name}(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? ${name}OfNumbers(x, y) : ${name}OfOperands(x, y);
}
function ${name}OfOperands(x: any, y: any): any {
  try {
    if (typeof x === 'number') return y.$r${name}(x, y);
    return typeof y === 'number' || x.level >= y.level ? x.$${name}(x, y) : y.$r${name}(x, y);
  } catch (error) {
    throw explained(error, x, y);
  }
}
`;

const ternary = (name) => `
export function ${name}<A extends Value, B extends Value, C extends Value>(x: A, y: B, z: C): Result3<A, B, C>;
export function ${name}(x: any, y: any, z: any): any {
  return applyElementwise(rules.${name}Rule, [x, y, z]);
}
`;

const templates = [unary, binary, ternary];

export function languageFunctions(primitives) {
  const functions = primitives.map(({ name, arity }) => templates[arity - 1](name)).join('');
  return `import { explained, type Result, type Result2, type Result3, withMethods } from './dispatch.js';
import type { Value } from './operand.js';
import { applyElementwise } from './rule.js';
import * as rules from './rules/index.js';
${functions}`;
}
