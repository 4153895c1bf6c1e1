import { greekName } from '../letters.js';

const LONGEST = 60; // C tells 63 characters of a name apart

/** A name in letters, digits and underscores of ASCII: Greek spelt out, other letters by their code. */
function spelt(name: string): string {
  const letters = [...name.normalize('NFKD')].map((letter) => {
    if (/[A-Za-z0-9_]/.test(letter)) return letter;
    if (/\p{M}/u.test(letter)) return ''; // an accent
    return greekName(letter)?.replace(/^var/, '') ?? `u${(letter.codePointAt(0) as number).toString(16)}`;
  });
  return letters.join('').slice(0, LONGEST);
}

/** Names that are identifiers as they are: a leading underscore is left to the language. */
const isPlain = (name: string): boolean => /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && name.length <= LONGEST;

/** Identifiers for names, different for different names, legal wherever ASCII is, and none of them reserved. */
export class Identifiers {
  readonly #taken = new Set<string>();
  readonly #byName = new Map<string, string>();

  constructor(
    names: readonly string[],
    readonly reserved: (name: string) => boolean,
  ) {
    const plain = names.filter((name) => isPlain(name) && !reserved(name));
    for (const name of plain) this.#take(name, name); // first, so that no other spelling takes what is theirs
    for (const name of names) if (!this.#byName.has(name)) this.#take(name, this.#free(spelt(name)));
  }

  of(name: string): string {
    return this.#byName.get(name) as string;
  }

  /** t1, t2, ...: names that no variable has. */
  *temporaries(): Generator<string, never> {
    for (let i = 1; ; i++) if (this.#isFree(`t${i}`)) yield `t${i}`;
  }

  #take(name: string, identifier: string): void {
    this.#taken.add(identifier);
    this.#byName.set(name, identifier);
  }

  #isFree(identifier: string): boolean {
    return isPlain(identifier) && !this.#taken.has(identifier) && !this.reserved(identifier);
  }

  /** lambda_, lambda_2, lambda_3, ... */
  #free(wanted: string): string {
    const short = wanted.slice(0, LONGEST - 8);
    // a suffix does not help where a beginning is reserved, such as M_ in C
    const stem = isPlain(short) && !this.reserved(`${short}_`) ? short : `v${short}`;
    if (this.#isFree(stem)) return stem;
    for (let i = 1; ; i++) {
      const identifier = `${stem}_${i === 1 ? '' : i}`;
      if (this.#isFree(identifier)) return identifier;
    }
  }
}
