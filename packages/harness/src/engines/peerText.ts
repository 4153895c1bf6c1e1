import { type Expr, fold, size } from '@fourgrad/symbolic';
import { Unsupported } from './Engine.js';

/** A formula of so many characters, times its variables, takes a peer seconds; twice as many, a multiple of that. */
const MOST_CHARACTERS = 900;

/** What a peer calls the primitives: those that it knows by our name, and those that it calls otherwise. */
export interface Dialect {
  readonly peer: string;
  /** Functions that it differentiates, of the same name. */
  readonly same: readonly string[];
}

/** Operators, brackets around everything, and what every peer has to be told in more elementary functions. */
const WRITTEN: Readonly<Record<string, (...operands: string[]) => string>> = {
  add: (x, y) => `(${x}+${y})`,
  sub: (x, y) => `(${x}-${y})`,
  mul: (x, y) => `(${x}*${y})`,
  div: (x, y) => `(${x}/${y})`,
  neg: (x) => `(-${x})`,
  pow: (x, y) => `(${x}^${y})`,
  square: (x) => `(${x}^2)`,
  reciprocal: (x) => `(1/${x})`,
  exp2: (x) => `(2^${x})`,
  expm1: (x) => `(exp(${x})-1)`,
  log1p: (x) => `log(1+${x})`,
  hypot: (x, y) => `sqrt(${x}^2+${y}^2)`,
  xlogy: (x, y) => `(${x}*log(${y}))`,
  sigmoid: (x) => `(1/(1+exp(-${x})))`,
  softplus: (x) => `log(1+exp(${x}))`,
  logit: (x) => `log(${x}/(1-${x}))`,
};

/**
 * A formula as a peer reads it, from an expression.
 *
 * @throws Unsupported for a primitive that the peer does not differentiate, and for a formula that is too long.
 */
export function peerText(expression: Expr, variables: number, { peer, same }: Dialect): string {
  const { printed } = size(expression);
  if (Number(printed) * variables > MOST_CHARACTERS)
    throw new Unsupported(
      `a formula of ${printed} characters in ${variables} variables is not given to ${peer}: at most ${MOST_CHARACTERS} characters times variables`,
    );
  const texts = fold<string>([expression], (node, operands) => {
    if (node.kind === 'variable') return node.name;
    if (node.kind === 'constant') return node.name === '' ? number(node.value as number) : node.name;
    const { operation } = node;
    if (Object.hasOwn(WRITTEN, operation)) return WRITTEN[operation](...operands);
    if (same.includes(operation)) return `${operation}(${operands.join(',')})`;
    throw new Unsupported(`${peer} does not differentiate ${node.rule?.name}`);
  });
  return texts.get(expression) as string;
}

const number = (x: number): string => (x < 0 ? `(${x})` : `${x}`);
