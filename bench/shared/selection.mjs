// The command line of a bench: `pnpm bench:NAME [PART OF A NAME]`.

/** Tells which names contain the part that was asked for, in either case, and whether any did. */
export function selection() {
  const [part = ''] = process.argv.slice(2).filter((argument) => argument !== '--');
  let found = false;
  return {
    part,
    matches(...names) {
      const here = names.some((name) => name.toLowerCase().includes(part.toLowerCase()));
      found ||= here;
      return here;
    },
    found: () => found,
  };
}
