// Writes the *.generated.ts files. Those from the rulebook have one function per primitive, so that V8 keeps type
// feedback apart for each (all closures made by one factory share theirs, and every call through them becomes generic);
// only names and arities are read, as text: the rules themselves are imported by what is generated. The kernel of the
// matrix product is WebAssembly.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dualKernels } from './generate/dualKernels.mjs';
import { floatLoops } from './generate/floatLoops.mjs';
import { languageFunctions } from './generate/languageFunctions.mjs';
import { matmulKernel } from './generate/matmulKernel.mjs';
import { rulebookTables } from './generate/rulebookTables.mjs';
import { tapeKernels } from './generate/tapeKernels.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ARITY = { unary: 1, binary: 2, ternary: 3 };

const read = (path) => readFileSync(`${root}packages/ops/src/${path}`, 'utf8');

/** The families in the order of rules/index.ts. */
const families = () =>
  Array.from(read('rules/index.ts').matchAll(/'\.\/(\w+)\.js'/g), ([, family]) => family);

/** Name, arity, family and whether it is piecewise constant, of every primitive in the rulebook's files. */
export function primitives() {
  return families().flatMap((family) =>
    Array.from(
      read(`rules/${family}.ts`).matchAll(/^export const (\w+)Rule = (unary|binary|ternary)Rule\('\1', .*/gm),
      ([text, name, kind]) => ({ name, arity: ARITY[kind], family, discrete: /discrete: true/.test(text) }),
    ),
  );
}

/** Path and content of every generated file. */
export function generatedFiles() {
  const list = primitives();
  const head = '// Generated from the rulebook by `pnpm generate`. Do not edit.\n\n';
  return {
    'packages/ops/src/functions.generated.ts': head + languageFunctions(list),
    'packages/ops/src/rulebook.generated.ts': head + rulebookTables(list),
    'packages/ops/src/linear/matmul/kernel.generated.ts': matmulKernel(),
    'packages/ops/src/array/float/loops.generated.ts': head + floatLoops(list),
    'packages/forward/src/dualKernels.generated.ts': head + dualKernels(list),
    'packages/reverse/src/tapeKernels.generated.ts': head + tapeKernels(list),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of Object.entries(generatedFiles())) writeFileSync(root + path, content);
}
