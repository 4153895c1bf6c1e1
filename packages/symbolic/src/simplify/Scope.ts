import type { Expr } from '../expression/Expr.js';
import { Graph } from '../expression/Graph.js';
import { isApplied } from '../expression/operations.js';
import type { NormalForms } from './NormalForms.js';
import * as Q from './rational.js';

type Family = 'sum' | 'product';

/** Which normal form an operation belongs to. */
export function familyOf(e: Expr): Family | undefined {
  switch (e.operation) {
    case 'add':
    case 'sub':
    case 'neg':
      return 'sum';
    case 'mul':
    case 'div':
      return 'product';
    case 'pow':
      return wholeNumber(e.y) === undefined ? undefined : 'product';
    default:
      return undefined;
  }
}

/** The whole number that an expression is, if it is one. */
export function wholeNumber(e: Expr): number | undefined {
  const value = Q.rationalOf(e);
  return value !== undefined && Q.isInteger(value) ? value.n : undefined;
}

// Instead of the place of the one node that another is part of: it is used by nobody, or several times, or once as
// something else.
const NOBODY = -1;
const SEVERAL = -2;
const OTHER = -3;

/** Told what a node becomes, form by form, and why. */
export type Watch = (reason: string, form: Expr) => void;

/** What the simplification of a node needs to know of the rest. */
export class Scope {
  readonly graph: Graph;
  /** The results so far, by place in the graph. */
  readonly results: Expr[] = [];
  /** For every place, that of the sum or product that the node is part of, or what it is used by instead. */
  readonly #wholes: number[];

  constructor(
    exprs: readonly Expr[],
    /** What has been taken apart; results that several places share and that are too large to be repeated are whole. */
    readonly forms: NormalForms,
    /** Told what the node at a place becomes. */
    readonly watch?: (place: number) => Watch,
  ) {
    this.graph = new Graph(exprs);
    const { nodes, operands, starts, roots } = this.graph;
    const wholes: number[] = [];
    for (let i = 0; i < nodes.length; i++) {
      wholes.push(NOBODY);
      for (let j = starts[i]; j < starts[i + 1]; j++) {
        const part = operands[j];
        wholes[part] = wholes[part] !== NOBODY ? SEVERAL : isPartOf(nodes[part], nodes[i]) ? i : OTHER;
      }
    }
    for (const root of roots) wholes[root] = SEVERAL;
    this.#wholes = wholes;
  }

  /** Used once, by an operation of the same family, of which it is a part: no life of its own. */
  isInside(i: number): boolean {
    return this.#wholes[i] >= 0;
  }

  /** Used several times, or asked for. */
  isShared(i: number): boolean {
    return this.#wholes[i] === SEVERAL;
  }
}

/** Whether a term of a sum, or a factor of a product or of a whole power. */
function isPartOf(node: Expr, user: Expr): boolean {
  const family = familyOf(node);
  if (family === undefined || family !== familyOf(user)) return false;
  return !(isApplied(user, 'pow') && user.y === node);
}
