import { elementsOf, shapeOf, valueOfElements } from '../array/elements.js';
import { sizeOf } from '../array/shape.js';
import { asValue, broadcastTo, reshape } from '../linear/shapes.js';
import { named } from '../named.js';
import { kindOf, type Value } from '../operand.js';
import { applyLinear, type LinearRule } from '../rule.js';
import { normalizeAxis } from './axis.js';
import { slice } from './slicing.js';

interface Joint {
  readonly axis: number;
  /** Where each operand starts along the axis, and where the last one ends. */
  readonly starts: readonly number[];
  readonly shape: readonly number[];
}

/** The rule for so many operands; the tangent of a join is the join of the tangents. */
const concatRule = (count: number): LinearRule<Joint> => ({
  kind: 'linear',
  name: 'concat',
  evaluate: (operands, { axis, shape }) => valueOfElements(shape, joined(operands, axis, shape)),
  jointTangent: (tangents, operands, { axis }) =>
    concat(
      operands.map((operand, i) => (tangents[i] === 0 ? broadcastTo(0, shapeOf(operand)) : tangents[i])),
      axis,
    ),
  tangents: Array.from(
    { length: count },
    (_, i) =>
      (t: Value, operands: readonly Value[], { axis }: Joint) =>
        concat(
          operands.map((operand, j) => (i === j ? t : broadcastTo(0, shapeOf(operand)))),
          axis,
        ),
  ),
  cotangents: Array.from(
    { length: count },
    (_, i) =>
      (c: Value, _operands: readonly Value[], { axis, starts }: Joint) =>
        slice(c, { axis, start: starts[i], stop: starts[i + 1] }),
  ),
});

function joined(operands: readonly Value[], axis: number, shape: readonly number[]): Float64Array | Value[] {
  const parts = operands.map(elementsOf);
  const outer = sizeOf(shape.slice(0, axis));
  const result: Float64Array | Value[] = parts.every((part) => part instanceof Float64Array)
    ? new Float64Array(sizeOf(shape))
    : new Array(sizeOf(shape));
  let at = 0;
  for (let o = 0; o < outer; o++) {
    for (const part of parts) {
      const length = part.length / outer;
      for (let i = 0; i < length; i++) result[at++] = part[o * length + i] as number;
    }
  }
  return result;
}

function requireArrays(name: string, arrays: unknown): void {
  if (!Array.isArray(arrays))
    throw new TypeError(`${name} takes a list of arrays: ${name}([x, y]), got ${kindOf(arrays)}`);
  if (arrays.length === 0) throw new RangeError(`${name} needs at least one array`);
}

/**
 * Arrays joined along an axis that they have.
 *
 * @throws RangeError for no arrays, or shapes that differ beside the axis.
 * @example concat([[1, 2], [3]]).toArray() // [1, 2, 3]
 */
export function concat(arrays: readonly unknown[], axis = 0): any {
  requireArrays('concat', arrays);
  const values = arrays.map(asValue);
  const shapes = values.map(shapeOf);
  const [first] = shapes;
  if (first.length === 0)
    throw new RangeError('concat joins arrays along an axis that they have; stack joins scalars');
  const k = normalizeAxis(axis, first.length);
  const fits = (shape: readonly number[]) =>
    shape.length === first.length && shape.every((length, i) => i === k || length === first[i]);
  const bad = shapes.find((shape) => !fits(shape));
  if (bad !== undefined)
    throw new RangeError(
      `concat along axis ${k}: shapes [${first}] and [${bad}] must match beside that axis`,
    );
  const starts = [0];
  for (const shape of shapes) starts.push((starts.at(-1) as number) + shape[k]);
  const shape = first.map((length, i) => (i === k ? (starts.at(-1) as number) : length));
  return applyLinear(concatRule(values.length), values, { axis: k, starts, shape });
}

/**
 * Arrays or scalars of one shape joined along a new axis.
 *
 * @throws RangeError for no arrays, or shapes that differ.
 * @example stack([[1, 2], [3, 4]], 1).toArray() // [[1, 3], [2, 4]]
 */
export function stack(arrays: readonly unknown[], axis = 0): any {
  requireArrays('stack', arrays);
  const values = arrays.map(asValue);
  const shape = shapeOf(values[0]);
  const bad = values
    .map(shapeOf)
    .find((own) => own.length !== shape.length || own.some((n, i) => n !== shape[i]));
  if (bad !== undefined) throw new RangeError(`stack: shapes [${shape}] and [${bad}] must match`);
  const k = normalizeAxis(axis, shape.length + 1);
  const wide = [...shape.slice(0, k), 1, ...shape.slice(k)];
  const widened = values.map((value) =>
    shape.length === 0 ? reshape(broadcastTo(value, [1]), wide) : reshape(value, wide),
  );
  return named('stack', concat(widened, k));
}
