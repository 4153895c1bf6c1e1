import { type Kernels, nestedKernels as kernelsOf, type Value } from '@fourgrad/ops';
import { PartialEdge } from './edges.js';
import { addEdge, recordNode } from './tape.js';
import { GeneralVariable, isVariable } from './Variable.js';

// y = f(a):  a_bar += y_bar df/da;  z = f(a, b):  a_bar += z_bar df/da,  b_bar += z_bar df/db
export const nestedKernels: Kernels = /* @__PURE__ */ kernelsOf({
  unary:
    ({ partials: [byA] }) =>
    ({ level, index }: GeneralVariable, x, y) => {
      const node = recordNode(level);
      addEdge(level, new PartialEdge(node, index, byA(x, y)));
      return new GeneralVariable(level, y, node);
    },
  binary:
    ({ partials: [byA, byB] }) =>
    (level: number, a: Value, b: Value, x: Value, y: Value, z: Value) => {
      const node = recordNode(level);
      if (isVariable(a, level)) addEdge(level, new PartialEdge(node, a.index, byA(x, y, z)));
      if (isVariable(b, level)) addEdge(level, new PartialEdge(node, b.index, byB(x, y, z)));
      return new GeneralVariable(level, z, node);
    },
});
