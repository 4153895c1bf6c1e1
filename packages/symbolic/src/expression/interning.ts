import type { Expr, NodeRule } from './Expr.js';
import { sameOperands, UserTable } from './UserTable.js';

// Nodes are found through what they are made of: a node hangs on the newest of its operands, and lives as long as
// that does. Expressions in a variable that nobody holds any more are garbage together, with no table to clean.
//
// A variable that lives long would keep all that was ever made of it: after every era of so many new nodes an operand
// holds its users weakly only, from the next time that it is looked at. A weak reference costs ten times a node.
const ERA = 1 << 17;

/** From this number of users on, a table is faster than a chain. */
const LONGEST_CHAIN = 12;

const eraOf = (id: number): number => Math.floor(id / ERA);

/** The application of `rule` to `operands` that hangs on `owner`, the newest of them, if there is one. */
export function findUser(
  owner: Expr,
  rule: NodeRule,
  operands: readonly Expr[],
  hash: number,
  newest: number,
): Expr | undefined {
  if (owner.users === null) return undefined;
  if (owner.usersEra !== eraOf(newest)) age(owner, eraOf(newest));
  if (owner.users instanceof UserTable) return owner.users.find(hash, rule, operands);
  for (let node: Expr | null = owner.users; node !== null; node = node.nextUser)
    if (node.rule === rule && sameOperands(node.operands, operands)) return node;
  return undefined;
}

/** Hangs a new node on the newest of its operands. */
export function addUser(owner: Expr, node: Expr): void {
  const { users } = owner;
  if (users instanceof UserTable) return users.insert(node);
  if (users === null) owner.usersEra = eraOf(node.id);
  node.nextUser = users;
  node.place = users === null ? 1 : users.place + 1;
  owner.users = node.place < LONGEST_CHAIN ? node : tableOf(node);
}

/** A new era: the users are held weakly from now on. */
function age(owner: Expr, era: number): void {
  if (!(owner.users instanceof UserTable)) owner.users = tableOf(owner.users);
  owner.users.weaken();
  owner.usersEra = era;
}

function tableOf(chain: Expr | null): UserTable {
  const table = new UserTable();
  for (let node = chain; node !== null; ) {
    const next: Expr | null = node.nextUser;
    node.nextUser = null;
    table.insert(node);
    node = next;
  }
  return table;
}
