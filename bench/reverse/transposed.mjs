// A table: products with a transposed factor, which a backward pass has, beside the plain product.
import { line, time, times, verdict } from '../shared/print.mjs';
import { measureInTurns } from '../shared/processes.mjs';
import { MOST_TRANSPOSED } from './targets.mjs';

const WIDTHS = [4, -7, 9, 7, -10, -6];
const SIZES = [256, 512];

export function transposed(matches) {
  if (!matches('transposed products')) return;
  console.log('Transposed products: W B^T and A^T W (a vjp without its A B) over A B');
  const script = new URL('measure-transposed.mjs', import.meta.url);
  const results = measureInTurns(
    script,
    SIZES.map((n) => [`${n}`]),
  );
  for (const [i, { microseconds, left, right }] of results.entries()) {
    line(WIDTHS, [SIZES[i], 'A B', time(microseconds), '', '', '']);
    for (const [name, vjp] of Object.entries({ 'W B^T': left, 'A^T W': right })) {
      const ratio = vjp - 1;
      const met = verdict(ratio <= MOST_TRANSPOSED);
      line(WIDTHS, [SIZES[i], name, time(ratio * microseconds), times(ratio), `<= ${MOST_TRANSPOSED}x`, met]);
    }
  }
  console.log();
}
