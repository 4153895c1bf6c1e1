import { kindOf, NdArray, Operand } from '@fourgrad/ops';

/** One number of a structure, and where it stands. */
export interface Entry {
  /** As in `W1[0][2]`; empty if the structure is one number. */
  readonly path: string;
  readonly value: number;
}

/**
 * The numbers of a gradient in the order of `flatten`, found by walking x, which `flatten` has accepted.
 *
 * @throws TypeError naming the first place where the gradient has not the structure of x.
 * @example gradientEntries({ w: [1, 2], b: 3 }, { w: [5, 6], b: 7 })[1] // { path: 'w[1]', value: 6 }
 */
export function gradientEntries(x: unknown, gradient: unknown): Entry[] {
  const entries: Entry[] = [];
  collect(x, gradient, '', entries);
  return entries;
}

function collect(x: unknown, given: unknown, path: string, entries: Entry[]): void {
  if (typeof x === 'number') {
    if (typeof given !== 'number') throw mismatch('a number', path, given);
    entries.push({ path, value: given });
  } else if (x instanceof NdArray) {
    const matches = given instanceof NdArray && `${given.shape}` === `${x.shape}`;
    if (!matches || !(given.data instanceof Float64Array)) throw mismatch(described(x), path, given);
    given.data.forEach((value, index) => {
      entries.push({ path: path + indices(index, x.shape), value });
    });
  } else if (isList(x)) {
    if (!isList(given) || given.length !== x.length) throw mismatch(described(x), path, given);
    for (let i = 0; i < x.length; i++) collect(x[i], given[i], `${path}[${i}]`, entries);
  } else {
    const members = x as Readonly<Record<string, unknown>>;
    if (!isRecord(given)) throw mismatch('an object', path, given);
    for (const key of Object.keys(members)) {
      const place = member(path, key);
      if (!Object.hasOwn(given, key)) throw unlike(`it has no ${place}`);
      collect(members[key], given[key], place, entries);
    }
    const surplus = Object.keys(given).find((key) => !Object.hasOwn(members, key));
    if (surplus !== undefined) throw unlike(`x has no ${member(path, surplus)}`);
  }
}

const isList = (x: unknown): x is ArrayLike<unknown> =>
  Array.isArray(x) || x instanceof Float64Array || x instanceof Float32Array;

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !isList(x) && !(x instanceof Operand);

/** The way to a member as one writes it in JavaScript. */
function member(path: string, key: string): string {
  if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The indices of an element by its row-major place: [1][0] for 3 in shape [2, 3]. */
function indices(index: number, shape: readonly number[]): string {
  let text = '';
  let rest = index;
  for (const length of shape.toReversed()) {
    text = `[${rest % length}]${text}`;
    rest = Math.floor(rest / length);
  }
  return text;
}

/** What something is, with its size, for messages. @example described([1, 2]) // 'a JavaScript array of 2' */
export function described(x: unknown): string {
  if (x instanceof NdArray) {
    const elements = x.data instanceof Float64Array ? '' : ' of traced values';
    return `an NdArray of shape [${x.shape.join(', ')}]${elements}`;
  }
  return isList(x) ? `a JavaScript array of ${x.length}` : kindOf(x);
}

const mismatch = (expected: string, path: string, given: unknown): TypeError =>
  unlike(`expected ${expected}${path === '' ? '' : ` at ${path}`}, got ${described(given)}`);

const unlike = (how: string): TypeError =>
  new TypeError(`checkGradient: the gradient must have the structure of x: ${how}`);
