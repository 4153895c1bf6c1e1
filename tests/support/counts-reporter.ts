import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Prints `N passed, N failed, N skipped` as the last line of a run. */
export class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      let failed = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed++;
        else if (state === 'failed') failed++;
        else counts.skipped++; // skipped, todo, or never reached
      }
      // A file that cannot be imported, or whose hook throws, has failed without a failed test.
      counts.failed += failed === 0 && module.state() === 'failed' ? 1 : failed;
    }
    // On exit, so that nothing vitest itself prints can follow.
    process.once('exit', () => {
      process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    });
  }
}
