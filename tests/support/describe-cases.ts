import { describe } from 'vitest';

/** A `describe` whose tests come from cases; none if there are no cases, which vitest would call an error. */
export function describeCases<T>(claim: string, cases: readonly T[], body: (case_: T) => void): void {
  if (cases.length === 0) return;
  describe(claim, () => {
    for (const case_ of cases) body(case_);
  });
}
