/** A name as mathematicians write it: x1 and x_1 are x with index 1, T_in is T with the index "in". */
export interface Letter {
  readonly stem: string;
  readonly index: readonly string[];
}

const GREEK_NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega';
const GREEK_LETTERS = 'α β γ δ ϵ ζ η θ ι κ λ μ ν ξ ο π ρ σ τ υ ϕ χ ψ ω Γ Δ Θ Λ Ξ Π Σ Υ Φ Ψ Ω';

const letters = GREEK_LETTERS.split(' ');

/** Greek letters by their names. */
export const GREEK: ReadonlyMap<string, string> = new Map(
  GREEK_NAMES.split(' ').map((name, i) => [name, letters[i]] as const),
);

/** Names of Greek letters as LaTeX and programs spell them; ε and φ are the variants that printers use. */
export const GREEK_NAME_OF: ReadonlyMap<string, string> = new Map([
  ...[...GREEK].map(([name, letter]) => [letter, name] as const),
  ['ε', 'varepsilon'],
  ['φ', 'varphi'],
  ['ϑ', 'vartheta'],
  ['ς', 'varsigma'],
]);

/** Takes a name apart into its stem and its indices. */
export function letterOf(name: string): Letter {
  const [stem, ...index] = name.split('_');
  if (stem === '' || index.includes('')) return { stem: name, index: [] };
  const [, body, digits] = /^(.+?)(\d*)$/u.exec(stem) as RegExpExecArray;
  const whole = /\d/.test(body); // a1b2 is a name, no a1b with an index
  return whole || digits === '' ? { stem, index } : { stem: body, index: [digits, ...index] };
}

/** Whether a stem is typeset as one letter. */
export const isSingle = (stem: string): boolean => GREEK.has(stem) || [...stem].length === 1;
