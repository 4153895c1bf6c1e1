import { kernelFile } from './kernelFile.mjs';

// One kernel per primitive for tape variables whose primal is a plain number: compute, record, return a handle.
// Everything else (nested calls, arrays) goes through Variable's generic elementwise.
const unary = (name) => `
const { evaluate: ${name}OfNumber, partials: [${name}X] } = rulebook.${name};
kernels.$${name} = (a: Variable): Value => {
  const x = a.primal;
  const y = ${name}OfNumber(x);
  return recordUnary(a, y, ${name}X(x, y) as number);
};
`;

// A variable first; then a number first, which only has one case.
const binary = (name) => `
const { evaluate: ${name}OfNumbers, partials: [${name}X, ${name}Y] } = rulebook.${name};
kernels.$${name} = (a: Variable, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = ${name}OfNumbers(x, b);
    return recordUnary(a, z, ${name}X(x, b, z) as number);
  }
  if (b.level === a.level && b instanceof Variable) {
    const y = b.primal;
    const z = ${name}OfNumbers(x, y);
    return recordBinary(a, b, z, ${name}X(x, y, z) as number, ${name}Y(x, y, z) as number);
  }
  return a.elementwise(rulebook.${name}, [a, b]);
};
kernels.$r${name} = (a: Value, b: Variable): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.${name}, [a, b]);
  const y = b.primal;
  const z = ${name}OfNumbers(a, y);
  return recordUnary(b, z, ${name}Y(a, y, z) as number);
};
`;

export const tapeKernels = (primitives) =>
  kernelFile(
    primitives,
    { unary, binary },
    "import { recordBinary, recordUnary, Variable } from './Variable.js';",
  );
