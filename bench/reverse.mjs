// pnpm bench:reverse [PART OF A NAME]: values and gradients beside those of other engines, CPU time, one process a
// measurement. All of it takes some twenty minutes; BENCH_LIMIT=3 ends what takes longer than three seconds, instead
// of thirty.
import { buildJavaScript } from '../scripts/build.mjs';
import { firstCall } from './reverse/first-call.mjs';
import { memory } from './reverse/memory.mjs';
import { secondOrder } from './reverse/second-order.mjs';
import { timesOfTasks } from './reverse/times.mjs';
import { transposed } from './reverse/transposed.mjs';
import { closingLine } from './shared/print.mjs';
import { selection } from './shared/selection.mjs';

const { matches, found } = selection();

await buildJavaScript();
const language = await import('@fourgrad/reverse');

timesOfTasks(matches, language.tapeSize, language);
firstCall(matches);
secondOrder(matches);
memory(matches, language.tapeSize, language);
transposed(matches);
if (found('rosenbrock, mlp, matmul or memory')) console.log(closingLine());
