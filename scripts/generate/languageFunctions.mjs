// The public functions of the language: plain numbers are computed at once, anything else handles itself.
//
// An operand is known by its method for the primitive, not by instanceof: V8 folds that test away once it knows the
// hidden class, and instanceof walks the prototype chain every time.
const unary = (name) => `
const ${name}OfNumber = rulebook.${name}.evaluate;
export function ${name}<A extends Value>(x: A): Result<A>;
export function ${name}(x: any): any {
  if (typeof x === 'number') return ${name}OfNumber(x);
  if (x?.$${name}) return x.$${name}(x);
  throw notAnOperand(x);
}
`;

// Two functions, so that the first is small enough for V8 to inline it everywhere.
const binary = (name) => `
const ${name}OfNumbers = rulebook.${name}.evaluate;
export function ${name}<A extends Value, B extends Value>(x: A, y: B): Result2<A, B>;
export function ${name}(x: any, y: any): any {
  return typeof x === 'number' && typeof y === 'number' ? ${name}OfNumbers(x, y) : ${name}OfOperands(x, y);
}
function ${name}OfOperands(x: any, y: any): any {
  if (typeof x === 'number') {
    if (y?.$${name}) return y.$r${name}(x, y);
    throw notAnOperand(y);
  }
  if (typeof y === 'number' || x?.level >= y?.level) {
    if (x?.$${name}) return x.$${name}(x, y);
    throw notAnOperand(x);
  }
  if (y?.$${name}) return y.$r${name}(x, y);
  throw notAnOperand(y);
}
`;

const ternary = (name) => `
export function ${name}<A extends Value, B extends Value, C extends Value>(x: A, y: B, z: C): Result3<A, B, C>;
export function ${name}(x: any, y: any, z: any): any {
  return applyElementwise(rulebook.${name}, [x, y, z]);
}
`;

const templates = [unary, binary, ternary];

export function languageFunctions(primitives) {
  const functions = primitives.map(({ name, arity }) => templates[arity - 1](name)).join('');
  return `import { installMethods, type Result, type Result2, type Result3 } from './dispatch.js';
import { notAnOperand, type Value } from './operand.js';
import { applyElementwise } from './rule.js';
import { rulebook } from './rulebook.js';

installMethods(rulebook);
${functions}`;
}
