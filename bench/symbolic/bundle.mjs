// The fourth table: what a page loads that uses these functions, bundled, minified and compressed.
import { fileURLToPath } from 'node:url';
import { bundleSize } from '../../scripts/bundleSizes.mjs';
import { line, verdict } from '../shared/print.mjs';
import { MOST_KILOBYTES } from './targets.mjs';

const WIDTHS = [-30, 9, -10, -6];
const folder = fileURLToPath(new URL('..', import.meta.url));

export async function bundle(matches) {
  if (!matches('bundle', 'bundle')) return;
  console.log('Bundle: minified and gzipped');
  for (const [names, most] of Object.entries(MOST_KILOBYTES)) {
    const { gzipped } = await bundleSize(folder, { name: '@fourgrad/symbolic', uses: names.split(', ') });
    const size = gzipped / 1000;
    line(WIDTHS, [names, `${size.toFixed(1)} kB`, `<= ${most} kB`, verdict(size <= most)]);
  }
  console.log();
}
