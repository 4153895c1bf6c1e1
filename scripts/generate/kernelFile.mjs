/**
 * A file of kernels: one per primitive with a derivative, by the template of its arity. Primitives of three operands and
 * piecewise constant ones take the generic path.
 */
export function kernelFile(primitives, { unary, binary }, importLine) {
  const kernels = primitives
    .filter(({ arity, discrete }) => arity < 3 && !discrete)
    .map(({ name, arity }) => (arity === 1 ? unary : binary)(name))
    .join('');
  return `import { type Kernels, rulebook, type Value } from '@fourgrad/ops';
${importLine}

export const kernels: Kernels = {};
${kernels}`;
}
