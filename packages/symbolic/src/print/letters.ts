/** A name as mathematicians write it: x1 and x_1 are x with index 1, T_in is T with the index "in". */
export interface Letter {
  readonly stem: string;
  readonly index: readonly string[];
}

const GREEK: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ϵ',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  omicron: 'ο',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'ϕ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Upsilon: 'Υ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  // the variants that are the usual letters of Greek text
  varepsilon: 'ε',
  varphi: 'φ',
  vartheta: 'ϑ',
  varsigma: 'ς',
};

/** The Greek letter of this name: β for beta. */
export const greekLetter = (name: string): string | undefined =>
  Object.hasOwn(GREEK, name) ? GREEK[name] : undefined;

/** The name that LaTeX has for a Greek letter: varphi for φ. */
export const greekName = (letter: string): string | undefined =>
  Object.keys(GREEK).find((name) => GREEK[name] === letter);

/** Takes a name apart into its stem and its indices. */
export function letterOf(name: string): Letter {
  const [stem, ...index] = name.split('_');
  if (stem === '' || index.includes('')) return { stem: name, index: [] };
  const [, body, digits] = /^(.+?)(\d*)$/u.exec(stem) as RegExpExecArray;
  const whole = /\d/.test(body); // a1b2 is a name, no a1b with an index
  return whole || digits === '' ? { stem, index } : { stem: body, index: [digits, ...index] };
}

/** Whether a stem is typeset as one letter. */
export const isSingle = (stem: string): boolean => greekLetter(stem) !== undefined || [...stem].length === 1;
