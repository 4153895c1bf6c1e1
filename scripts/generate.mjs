// Writes the *.generated.ts files from the rulebook: one function per primitive, so that V8 keeps type feedback
// apart for each (all closures made by one factory share theirs, and every call through them becomes generic).
// Reads only names and arities, as text: the rules themselves are imported by what is generated.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dualKernels } from './generate/dualKernels.mjs';
import { languageFunctions } from './generate/languageFunctions.mjs';
import { tapeKernels } from './generate/tapeKernels.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ARITY = { unary: 1, binary: 2, ternary: 3 };

/** Name, arity and whether it is piecewise constant, of every primitive in the rulebook's files. */
export function primitives() {
  const folder = `${root}packages/ops/src/rules/`;
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const entries = readFileSync(folder + file, 'utf8')
        .split(/^(?= {2}\w+: (?:unary|binary|ternary)Rule\()/m)
        .slice(1);
      return entries.map((entry) => {
        const [, name, kind] = entry.match(/^ {2}(\w+): (unary|binary|ternary)Rule\(/);
        return { name, arity: ARITY[kind], discrete: /discrete: true/.test(entry) };
      });
    });
}

/** Path and content of every generated file. */
export function generatedFiles() {
  const list = primitives();
  const head = '// Generated from the rulebook by `pnpm generate`. Do not edit.\n\n';
  return {
    'packages/ops/src/functions.generated.ts': head + languageFunctions(list),
    'packages/forward/src/dualKernels.generated.ts': head + dualKernels(list),
    'packages/reverse/src/tapeKernels.generated.ts': head + tapeKernels(list),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of Object.entries(generatedFiles())) writeFileSync(root + path, content);
}
