import { defineConfig } from 'vitest/config';
import { CountsReporter } from './tests/support/counts-reporter.ts';

// Tests run from source, no build needed: '@fourgrad/source' is the first export condition of every package.
const conditions = ['@fourgrad/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: 60_000, // machines are shared: a test that hangs still ends
    include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
    reporters: ['default', new CountsReporter()],
  },
});
