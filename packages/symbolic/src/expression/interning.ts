import type { Expr, NodeRule } from './Expr.js';
import { isApplication, UserTable } from './UserTable.js';

// Nodes are found through what they are made of: a node hangs on the newest of its operands, and lives as long as
// that does. Expressions in a variable that nobody holds any more are garbage together, with no table to clean.
//
// A variable that lives long would keep all that was ever made of it: an operand holds its users weakly only, from the
// next time that it is looked at after they have seen so many new nodes. A weak reference costs ten times a node, and
// most nodes are forgotten with their variables before that.
const ERA = 1 << 17;

/** From this number of users on, a table is faster than a chain. */
const LONGEST_CHAIN = 12;

/** Whether what was new when a node was is so no longer. */
const isPast = (id: number, newest: number): boolean => newest - id > ERA;

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
  if (users.kind === 'table' || isPast(users.id, newest)) return tableOf(owner, newest).find(rule, x, y, z);
  let length = 0;
  for (let node: Expr | null = users; node !== null; node = node.nextUser) {
    if (isApplication(node, rule, x, y, z)) return node;
    length += 1;
  }
  if (length >= LONGEST_CHAIN) tableOf(owner, newest);
  return undefined;
}

/** Hangs a new node, which has not been found, on the newest of its operands. */
export function addUser(owner: Expr, node: Expr): void {
  const { users } = owner;
  if (users?.kind === 'table') users.insert(node);
  else {
    node.nextUser = users;
    owner.users = node;
  }
}

/** The users of a node as a table, made of the chain if they are one; after an era they are held weakly. */
function tableOf(owner: Expr, newest: number): UserTable {
  let table = owner.users;
  if (table?.kind !== 'table') {
    let node = table;
    table = new UserTable(node?.id ?? newest);
    while (node !== null) {
      const { nextUser } = node;
      node.nextUser = null; // a node that lives does not keep its neighbours alive
      table.insert(node);
      node = nextUser;
    }
    owner.users = table;
  }
  if (isPast(table.since, newest)) table.weaken(newest);
  return table;
}
