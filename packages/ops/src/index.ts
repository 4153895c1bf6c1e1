export { arrayAmong } from './array/arrayAmong.js';
export { broadcastShapes } from './array/broadcast.js';
export { belowLevel, elementsOf, mapTraced, primalsOf, shapeOf, valueOfElements } from './array/elements.js';
export { mapElementwise } from './array/mapElementwise.js';
export { array, fromElements, NdArray } from './array/NdArray.js';
export { requireOptions } from './array/requireOptions.js';
export { type Branching, equal, greater, greaterEqual, less, lessEqual, notEqual, primal } from './branch.js';
export { canGenerateCode } from './codegen/canGenerateCode.js';
export { type Instruction, Instructions, type Primitive } from './codegen/Instructions.js';
export { interpreted } from './codegen/interpret.js';
export type { Compiled, Prepared, Program } from './codegen/Program.js';
export { prepared } from './codegen/prepared.js';
export { straightLine } from './codegen/straightLine.js';
export { constantLike, type OwnConstants } from './constantLike.js';
export { cotangentOfLinear, cotangentOfOperand } from './cotangent.js';
export { binary, type DefinedBinary, type DefinedUnary, unary } from './define.js';
export type { Closed } from './dispatch.js';
export type { Domain } from './domain.js';
export * from './language.js';
export { type Named, named } from './named.js';
export { type Kernels, type NestedMaker, nestedKernels } from './nestedKernels.js';
export { freshLevel, isValue, kindOf, Operand, Traced, type Value } from './operand.js';
export { partialTimes, product, STRONG_PRODUCT } from './product.js';
export {
  applyElementwise,
  applyLinear,
  type ElementwiseRule,
  elementwiseRule,
  type Facts,
  type LinearMap,
  type LinearRule,
  partialOf,
} from './rule.js';
export { type ElementwiseName, families, rulebook } from './rulebook.js';
export { type Flattened, flatten } from './structure.js';
export type { Lifting } from './traces/Recorded.js';
export { type Recording, recordTrace, type Traceable } from './traces/recordTrace.js';
export type { TraceRow } from './traces/TraceRow.js';
export {
  coordinatesOf,
  dimension,
  type FlatFunction,
  innerProduct,
  type Linearization,
  type Linearize,
  leavesOf,
  linearizationByColumns,
  linearizationByRows,
  unitDirection,
} from './verbs/linearization.js';
export type { Function1, FunctionN, Verbs } from './verbs/types.js';
export { matching, verbsOf } from './verbs/verbs.js';
