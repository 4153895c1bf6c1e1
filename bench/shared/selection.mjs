/** The command line of a bench, `pnpm bench:NAME [PART OF A NAME]`: which names contain the part, in either case. */
export function selection() {
  const [part = ''] = process.argv.slice(2).filter((argument) => argument !== '--');
  let found = false;
  return {
    matches(...names) {
      const here = names.some((name) => name.toLowerCase().includes(part.toLowerCase()));
      found ||= here;
      return here;
    },
    /** Whether any name did; where none does, says so, with examples. */
    found(examples) {
      if (found) return true;
      console.error(`nothing in the bench has ${part} in its name, as ${examples} have`);
      process.exitCode = 2;
      return false;
    },
  };
}
