const DERIVATIVE = /\\frac\{(?:d|\\partial)\}\{(?:d|\\partial)[^()]*?\}(?=\(|\\left\()/g;
const FACTOR = /^ (?![-+&]|\\cdot|\\right|\\end)/;

/**
 * LaTeX with a dot after every derivative that has a factor behind it: in d/dx(u) (v + 1) without one, the second
 * bracket could be read as differentiated too.
 */
export function dottedDerivatives(latex: string): string {
  const ends = Array.from(latex.matchAll(DERIVATIVE), ({ 0: sign, index }) =>
    closingBracket(latex, index + sign.length),
  );
  // from the last to the first: what is inserted moves no earlier place
  return ends
    .sort((a, b) => b - a)
    .reduce((text, end) => {
      const rest = text.slice(end);
      return FACTOR.test(rest) ? `${text.slice(0, end)} \\cdot${rest}` : text;
    }, latex);
}

/** Just behind the bracket that closes the first one from here on. */
function closingBracket(latex: string, from: number): number {
  let open = 0;
  for (let i = from; i < latex.length; i++) {
    if (latex[i] === '(') open += 1;
    else if (latex[i] === ')') {
      open -= 1;
      if (open === 0) return i + 1;
    }
  }
  return latex.length;
}
