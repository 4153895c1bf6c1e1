import { belowLevel, type ElementwiseRule, rulebook, shapeOf, Traced, type Value } from '@fourgrad/ops';
import { PartialEdge } from './edges.js';
import { addEdge, recordNode } from './tape.js';
import { GeneralVariable, isVariable, type Kernels } from './Variable.js';

/**
 * One kernel for each primitive of one or two operands, for variables over numbers that an outer call traces: what the
 * generic way does, without its lists, in two thirds of the time. Arrays and other values go the generic way.
 */
export const nestedKernels: Kernels = /* @__PURE__ */ kernelsOf(Object.values(rulebook));

function kernelsOf(rules: readonly ElementwiseRule[]): Kernels {
  const kernels: Kernels = {};
  for (const rule of rules) {
    if (rule.discrete || rule.arity === 3) continue;
    const [first, second] = [`$${rule.name}`, `$r${rule.name}`];
    if (rule.arity === 1) kernels[first] = unary(rule, first);
    else {
      const kernel = binary(rule, first, second);
      kernels[first] = (a: GeneralVariable, b: Value) => kernel(a, a, b);
      kernels[second] = (a: Value, b: GeneralVariable) => kernel(b, a, b);
    }
  }
  return kernels;
}

type Applied = any; // a number, or an operand with a method for each primitive

function unary(rule: ElementwiseRule, first: string): (a: GeneralVariable) => Value {
  const [byA] = rule.partials;
  return (a) => {
    const x: Applied = a.primal;
    if (!isScalar(x)) return a.elementwise(rule, [a]);
    const { level } = a;
    const y: Value = x[first](x);
    const index = recordNode(level);
    addEdge(level, new PartialEdge(index, a.index, byA(x, y)));
    return new GeneralVariable(level, y, index);
  };
}

function binary(
  rule: ElementwiseRule,
  first: string,
  second: string,
): (handler: GeneralVariable, a: Value, b: Value) => Value {
  const [byA, byB] = rule.partials;
  const applied = (x: Applied, y: Applied): Value =>
    typeof x !== 'number' && (typeof y === 'number' || x.level >= y.level) ? x[first](x, y) : y[second](x, y);
  return (handler, a, b) => {
    const { level } = handler;
    const x = belowLevel(a, level);
    const y = belowLevel(b, level);
    if (!isScalar(x) || !isScalar(y)) return handler.elementwise(rule, [a, b]);
    const z = applied(x, y);
    const index = recordNode(level);
    if (isVariable(a, level)) addEdge(level, new PartialEdge(index, a.index, byA(x, y, z)));
    if (isVariable(b, level)) addEdge(level, new PartialEdge(index, b.index, byB(x, y, z)));
    return new GeneralVariable(level, z, index);
  };
}

const isScalar = (x: Value): boolean =>
  typeof x === 'number' || (x instanceof Traced && shapeOf(x).length === 0);
