// An assembler for the few instructions of WebAssembly that our kernels need. Code is written as expressions: an
// instruction comes after its operands, and a list of lists of bytes is one list of bytes in the end.
// The codes are those of the specification: https://webassembly.github.io/spec/core/binary/index.html

/** LEB128: seven bits a byte, lowest first; the highest bit says that more follow. */
function unsigned(n) {
  return n < 0x80 ? [n] : [(n & 0x7f) | 0x80, ...unsigned(n >>> 7)];
}

/** The same in two's complement; the last byte's second bit is the sign. */
function signed(n) {
  return n >= -0x40 && n < 0x40 ? [n & 0x7f] : [(n & 0x7f) | 0x80, ...signed(n >> 7)];
}

const simd = (code) => [0xfd, unsigned(code)];
const ALIGNED_TO_8 = 3; // as a power of 2; a hint, float64 arrays are aligned to no more
const at = (offset) => [ALIGNED_TO_8, unsigned(offset)];

/** Locals go by their names until the function is put together. */
const local = (name) => ({ local: name });
export const get = (name) => [0x20, local(name)];
export const set = (name, value) => [value, 0x21, local(name)];

export const i32 = {
  constant: (n) => [0x41, signed(n)],
  add: (x, y) => [x, y, 0x6a],
  lessThanUnsigned: (x, y) => [x, y, 0x49],
};

/** Pairs of float64. */
export const f64x2 = {
  load: (address, offset) => [address, simd(0x00), at(offset)],
  /** One number of memory, twice. */
  loadSplat: (address, offset) => [address, simd(0x0a), at(offset)],
  store: (address, pair, offset) => [address, pair, simd(0x0b), at(offset)],
  add: (x, y) => [x, y, simd(0xf0)],
  multiply: (x, y) => [x, y, simd(0xf2)],
};

const NOTHING = 0x40;

/** Repeats the body as long as the condition holds after it. */
export const doWhile = (condition, ...body) => [0x03, NOTHING, body, condition, 0x0d, 0, 0x0b];

const TYPES = { i32: 0x7f, v128: 0x7b };

/**
 * The bytes of a module with one function, exported under its name, that returns nothing and works on the memory
 * that it imports as `host.memory`.
 *
 * @param {{ name: string, parameters: string[], i32: string[], v128: string[], body: any[] }} definition parameters,
 * all of them i32, and further locals by name; the code
 */
export function moduleBytes({ name, parameters, i32: integers, v128: pairs, body }) {
  const index = new Map([...parameters, ...integers, ...pairs].map((local, i) => [local, i]));
  const assembled = [body].flat(Infinity).flatMap((part) => {
    if (typeof part === 'number') return part;
    const i = index.get(part.local);
    if (i === undefined) throw new ReferenceError(`there is no local ${part.local} in ${name}`);
    return unsigned(i);
  });
  const locals = list([
    [unsigned(integers.length), TYPES.i32],
    [unsigned(pairs.length), TYPES.v128],
  ]);
  const type = [0x60, list(parameters.map(() => TYPES.i32)), list([])];
  return [
    [0x00, 0x61, 0x73, 0x6d], // "\0asm"
    [1, 0, 0, 0], // version
    section(1, list([type])),
    section(2, list([[text('host'), text('memory'), 0x02, 0x00, unsigned(1)]])), // of at least one page
    section(3, list([unsigned(0)])), // the function is of type 0
    section(7, list([[text(name), 0x00, unsigned(0)]])),
    section(10, list([sized([locals, assembled, 0x0b])])),
  ].flat(Infinity);
}

const list = (items) => [unsigned(items.length), items];
const sized = (content) => list([content].flat(Infinity));
const text = (name) => sized([...Buffer.from(name)]);
const section = (id, content) => [id, sized(content)];
