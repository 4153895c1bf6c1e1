import ts from 'typescript';

/**
 * Code of a bundle with `const` for what it never assigns to again. esbuild makes `var` of every constant of a module;
 * V8, though, builds the value of a `const` into optimised code, but reads and checks a `var` each time.
 */
export function withConstants(code) {
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const assigned = assignedNames(file);
  /** @param {ts.VariableDeclaration} declaration */
  const isConstant = ({ name, initializer }) =>
    initializer !== undefined && !namesIn(name).some((each) => assigned.has(each));
  let result = code;
  for (const statement of [...file.statements].reverse()) {
    if (!ts.isVariableStatement(statement)) continue;
    const { declarationList } = statement;
    if (
      declarationList.flags & ts.NodeFlags.BlockScoped ||
      !declarationList.declarations.every((each) => isConstant(each))
    )
      continue;
    const at = declarationList.getStart(file);
    result = `${result.slice(0, at)}const${result.slice(at + 'var'.length)}`;
  }
  return result;
}

const isAssignment = (operator) =>
  operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;

/** The names that are assigned to anywhere, in whatever scope. */
function assignedNames(file) {
  const assigned = new Set();
  const visit = (node) => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind))
      for (const name of namesIn(node.left)) assigned.add(name);
    if (
      (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
      ts.isIdentifier(node.operand)
    )
      assigned.add(node.operand.text);
    if (
      (ts.isForOfStatement(node) || ts.isForInStatement(node)) &&
      !ts.isVariableDeclarationList(node.initializer)
    )
      for (const name of namesIn(node.initializer)) assigned.add(name);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return assigned;
}

/** The names in a pattern; more, such as those of default values, do no harm. */
function namesIn(pattern) {
  const names = [];
  const visit = (node) => {
    if (ts.isIdentifier(node)) names.push(node.text);
    else if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node))
      ts.forEachChild(node, visit);
  };
  visit(pattern);
  return names;
}
