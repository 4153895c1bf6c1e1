// A table: products with a transposed factor, which a backward pass has, beside the plain product.
import { line, time, times, verdict } from '../shared/print.mjs';
import { measureInTurns } from '../shared/processes.mjs';
import { MOST_TRANSPOSED } from './targets.mjs';

const WIDTHS = [4, -7, 9, 7, -10, -6];

export function transposed(matches) {
  if (!matches('transposed products')) return;
  console.log('Transposed products: W B^T and A^T W (a vjp without its A B) over A B');
  for (const n of [256, 512]) {
    const lists = ['plain', 'left', 'right'].map((variant) => [variant, `${n}`]);
    const [plain, left, right] = measureInTurns(new URL('measure-transposed.mjs', import.meta.url), lists);
    line(WIDTHS, [n, 'A B', time(plain.microseconds), '', '', '']);
    for (const [name, { microseconds }] of Object.entries({ 'W B^T': left, 'A^T W': right })) {
      const own = microseconds - plain.microseconds;
      const ratio = own / plain.microseconds;
      const met = verdict(ratio <= MOST_TRANSPOSED);
      line(WIDTHS, [n, name, time(own), times(ratio), `<= ${MOST_TRANSPOSED}x`, met]);
    }
  }
  console.log();
}
