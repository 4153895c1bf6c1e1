import { kernelFile } from './kernelFile.mjs';

// One kernel per primitive for dual numbers whose primal and tangent are plain numbers:
//   y = f(x),  t_y = f'(x) t_x
// Everything else (nested calls, arrays) goes through Dual's generic elementwise.
const unary = (name) => `
const { evaluate: ${name}OfNumber, partials: [${name}X] } = rulebook.${name};
kernels.$${name} = (a: Dual): Value => {
  const x = a.primal;
  const y = ${name}OfNumber(x);
  return new Dual(a.level, y, chain1(${name}X(x, y) as number, a.tangent));
};
`;

// A dual first; then a number first, which only has one case.
const binary = (name) => `
const { evaluate: ${name}OfNumbers, partials: [${name}X, ${name}Y] } = rulebook.${name};
kernels.$${name} = (a: Dual, b: Value): Value => {
  const x = a.primal;
  if (typeof b === 'number') {
    const z = ${name}OfNumbers(x, b);
    return new Dual(a.level, z, chain1(${name}X(x, b, z) as number, a.tangent));
  }
  if (b instanceof Dual && b.level === a.level) {
    const y = b.primal;
    const z = ${name}OfNumbers(x, y);
    return new Dual(a.level, z, chain2(${name}X(x, y, z) as number, a.tangent, ${name}Y(x, y, z) as number, b.tangent));
  }
  return a.elementwise(rulebook.${name}, [a, b]);
};
kernels.$r${name} = (a: Value, b: Dual): Value => {
  if (typeof a !== 'number') return b.elementwise(rulebook.${name}, [a, b]);
  const y = b.primal;
  const z = ${name}OfNumbers(a, y);
  return new Dual(b.level, z, chain1(${name}Y(a, y, z) as number, b.tangent));
};
`;

export const dualKernels = (primitives) =>
  kernelFile(primitives, { unary, binary }, "import { chain1, chain2, Dual } from './Dual.js';");
