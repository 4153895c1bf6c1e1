// pnpm bench:symbolic [PART OF A NAME]: derivatives beside those of other engines, CPU time, one process a measurement.
// All of it takes some twenty minutes; BENCH_LIMIT=3 ends what takes longer than three seconds, instead of thirty.
import { buildJavaScript } from '../scripts/build.mjs';
import { closingLine } from './shared/print.mjs';
import { selection } from './shared/selection.mjs';
import { bundle } from './symbolic/bundle.mjs';
import { compiled } from './symbolic/compiled.mjs';
import { derivatives } from './symbolic/derivatives.mjs';
import { growth } from './symbolic/growth.mjs';

const { matches, found } = selection();

await buildJavaScript();
derivatives(matches);
compiled(matches);
growth(matches);
await bundle(matches);
if (found('sinexp, mlp, logistic or bundle')) console.log(closingLine());
