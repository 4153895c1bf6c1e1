import { doWhile, f64x2, get, i32, moduleBytes, set } from './webAssembly.mjs';

// C += A B for blocks of A, B and C that lie in the module's memory in the order in which they are read:
//   A in panels of 4 rows, column by column;  B in panels of 4 columns, row by row;
//   C in tiles of 4 x 4, row by row, the tiles of a column below each other.
// (Goto and van de Geijn 2008, "Anatomy of high-performance matrix multiplication")
//
// A tile stays in 8 registers of two numbers while the panels that make it go by; a row of B takes 2 more, an element of
// A one. Measured on x64, with its 16 registers: tiles of 6 x 4, 4 x 6 and 2 x 8, and unrolled loops, are a third slower.
// Every entry is the sum of its products in their order, added one by one to one number and rounded
// each time, as a plain loop has it: the results have the same bits.
const TILE = 4;
const NUMBER = 8; // bytes
const PAIR = 2 * NUMBER;
const ROW = TILE * NUMBER; // of a tile; also what one step through a panel takes

const range = (length) => Array.from({ length }, (_, i) => i);
const halves = range(TILE / 2);
const accumulator = (i, half) => `accumulator${i}${half}`;
const accumulators = range(TILE).flatMap((i) => halves.map((half) => accumulator(i, half)));

const loadTile = accumulators.map((name, i) => set(name, f64x2.load(get('tile'), i * PAIR)));
const storeTile = accumulators.map((name, i) => f64x2.store(get('tile'), get(name), i * PAIR));

// c_ij += a_ip b_pj for the i and j of the tile and one p
const addProducts = [
  halves.map((half) => set(`b${half}`, f64x2.load(get('b'), half * PAIR))),
  range(TILE).map((i) => [
    set('element', f64x2.loadSplat(get('a'), i * NUMBER)),
    halves.map((half) => {
      const product = f64x2.multiply(get('element'), get(`b${half}`));
      return set(accumulator(i, half), f64x2.add(get(accumulator(i, half)), product));
    }),
  ]),
];

const advance = (pointer, length) => set(pointer, i32.add(get(pointer), length));
const isBefore = (pointer, end) => i32.lessThanUnsigned(get(pointer), get(end));

const bytes = moduleBytes({
  name: 'multiplyPanels',
  // addresses, and the bytes from one panel to the next, of A as of B; there is at least one of each, and none is empty
  parameters: ['aStart', 'aEnd', 'bPanel', 'bEnd', 'tile', 'panelLength'],
  i32: ['a', 'b', 'panelEnd'],
  v128: [...accumulators, ...halves.map((half) => `b${half}`), 'element'],
  body: doWhile(
    isBefore('bPanel', 'bEnd'),
    set('a', get('aStart')),
    doWhile(
      isBefore('a', 'aEnd'),
      loadTile,
      set('b', get('bPanel')),
      set('panelEnd', i32.add(get('a'), get('panelLength'))),
      doWhile(
        isBefore('a', 'panelEnd'),
        addProducts,
        advance('a', i32.constant(ROW)),
        advance('b', i32.constant(ROW)),
      ),
      storeTile,
      advance('tile', i32.constant(TILE * ROW)),
    ),
    advance('bPanel', get('panelLength')),
  ),
});

/** The kernel as a module of TypeScript. */
export const matmulKernel =
  () => `// Generated from scripts/generate/matmulKernel.mjs by \`pnpm generate\`. Do not edit.

/** The length of the kernel's tiles, and the width of its panels. */
export const TILE = ${TILE};

/** The WebAssembly module, in base64. */
export const kernelModule =
  '${Buffer.from(bytes).toString('base64')}';
`;
