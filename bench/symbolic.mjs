// pnpm bench:symbolic [PART OF A NAME]: derivatives beside those of other engines, CPU time, one process a measurement.
// All of it takes some twenty minutes; BENCH_LIMIT=3 ends what takes longer than three seconds, instead of thirty.
import { buildJavaScript } from '../scripts/build.mjs';
import { bundle } from './symbolic/bundle.mjs';
import { compiled } from './symbolic/compiled.mjs';
import { derivatives } from './symbolic/derivatives.mjs';
import { growth } from './symbolic/growth.mjs';
import { closingLine } from './symbolic/print.mjs';

const [part = ''] = process.argv.slice(2).filter((argument) => argument !== '--');
let matched = false;
const matches = (...names) => {
  const found = names.some((name) => name.toLowerCase().includes(part.toLowerCase()));
  matched ||= found;
  return found;
};

await buildJavaScript();
derivatives(matches);
compiled(matches);
growth(matches);
await bundle(matches);
if (matched) console.log(closingLine());
else {
  console.error(`nothing in the bench has ${part} in its name, as sinexp, mlp, logistic or bundle have`);
  process.exitCode = 2;
}
