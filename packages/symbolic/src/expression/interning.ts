import type { Expr, NodeRule } from './Expr.js';
import { isApplication, UserTable } from './UserTable.js';

// Nodes are found through what they are made of: a node hangs on the newest of its operands, and lives as long as
// that does. Expressions in a variable that nobody holds any more are garbage together, with no table to clean.
//
// A variable that lives long would keep all that was ever made of it: an operand holds its users weakly only, from the
// next time that it is looked at after they have seen a whole era of so many new nodes. A weak reference costs ten times
// a node, and most nodes are forgotten with their variables before that.
const ERA = 1 << 16;

/** From this number of users on, a table is faster than a chain. */
const LONGEST_CHAIN = 12;

const eraOf = (id: number): number => Math.floor(id / ERA);
const isPast = (era: number, now: number): boolean => now - era > 1;

/** The application of `rule` to operands that hangs on `owner`, the newest of them, if there is one. */
export function findUser(
  owner: Expr,
  rule: NodeRule,
  x: Expr,
  y: Expr,
  z: Expr,
  newest: number,
): Expr | undefined {
  const { users } = owner;
  if (users === null) return undefined;
  if (users instanceof UserTable || isPast(eraOf(users.id), eraOf(newest)))
    return tableOf(owner, eraOf(newest)).find(rule, x, y, z);
  let length = 0;
  for (let node: Expr | null = users; node !== null; node = node.nextUser) {
    if (isApplication(node, rule, x, y, z)) return node;
    length += 1;
  }
  if (length >= LONGEST_CHAIN) tableOf(owner, eraOf(newest));
  return undefined;
}

/** Hangs a new node, which has not been found, on the newest of its operands. */
export function addUser(owner: Expr, node: Expr): void {
  if (owner.users instanceof UserTable) owner.users.insert(node);
  else {
    node.nextUser = owner.users;
    owner.users = node;
  }
}

/** The users of a node as a table, made of the chain if they are one; after a whole era they are held weakly. */
function tableOf(owner: Expr, era: number): UserTable {
  let table = owner.users;
  if (!(table instanceof UserTable)) {
    let node = table;
    table = new UserTable(node === null ? era : eraOf(node.id));
    while (node !== null) {
      const { nextUser } = node;
      node.nextUser = null; // a node that lives does not keep its neighbours alive
      table.insert(node);
      node = nextUser;
    }
    owner.users = table;
  }
  if (isPast(table.era, era)) table.weaken(era);
  return table;
}
