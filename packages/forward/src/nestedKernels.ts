import { type Kernels, nestedKernels as kernelsOf, product, type Value } from '@fourgrad/ops';
import { dual, type GeneralDual, plus, tangentOf } from './Dual.js';

// t_y = df/da t_a;  t_z = df/da t_a + df/db t_b
export const nestedKernels: Kernels = /* @__PURE__ */ kernelsOf({
  unary:
    ({ partials: [byA] }) =>
    ({ level, tangent }: GeneralDual, x, y) =>
      dual(level, y, tangent === 0 ? 0 : product(byA(x, y), tangent)),
  binary:
    ({ partials: [byA, byB] }) =>
    (level: number, a: Value, b: Value, x: Value, y: Value, z: Value) => {
      const s = tangentOf(a, level);
      const t = tangentOf(b, level);
      const byFirst = s === 0 ? 0 : product(byA(x, y, z), s);
      return dual(level, z, t === 0 ? byFirst : plus(byFirst, product(byB(x, y, z), t)));
    },
});
