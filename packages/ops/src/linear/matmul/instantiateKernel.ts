import { kernelModule } from './kernel.generated.js';

/** The kernel of scripts/generate/matmulKernel.mjs: C += A B for packed blocks, given by their addresses in bytes. */
type MultiplyPanels = (
  aStart: number,
  aEnd: number,
  bStart: number,
  bEnd: number,
  cStart: number,
  panelLength: number,
) => void;

export interface SimdKernel {
  /** The kernel's memory. */
  readonly numbers: Float64Array;
  readonly multiplyPanels: MultiplyPanels;
}

// The part of two standards that is used here; TypeScript knows them with the library of browsers only.
declare const atob: (base64: string) => string;
declare const WebAssembly: {
  Memory: new (limits: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
};

const PAGE = 8192; // numbers in a page of WebAssembly memory, 64 kB

/**
 * The SIMD kernel with a memory of at least so many numbers; null where WebAssembly or its SIMD is missing, or refused by
 * the page's content security policy. It is compiled at once: browsers allow that up to 4 kB, and it takes about a millisecond.
 */
export function instantiateKernel(size: number): SimdKernel | null {
  try {
    const pages = Math.ceil(size / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const bytes = Uint8Array.from(atob(kernelModule), (character) => character.charCodeAt(0));
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { host: { memory } });
    return {
      numbers: new Float64Array(memory.buffer),
      multiplyPanels: instance.exports.multiplyPanels as MultiplyPanels,
    };
  } catch {
    return null;
  }
}
