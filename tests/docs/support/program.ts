import { format, inspect } from 'node:util';
import ts from 'typescript';
import { codeBlocks } from '../../../scripts/docs/markdown.mjs';

/** What an example says and what came of it: the two texts are equal, or the example is wrong. */
export interface Claim {
  readonly code: string;
  readonly says: string;
  readonly gives: string;
}

/** An example program of a document: its blocks in order, from one that imports to the next. */
export interface Program {
  /** The line of the document on which it begins. */
  readonly line: number;
  readonly code: string;
}

type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The programs in a document's `ts` blocks; lines keep their distance, so that errors name the right one. */
export function programsOf(text: string): Program[] {
  const programs: { line: number; code: string }[] = [];
  for (const { language, code, line } of codeBlocks(text)) {
    if (language !== 'ts') continue;
    const last = programs.at(-1);
    if (last === undefined || /^import /m.test(code)) {
      programs.push({ line, code });
    } else {
      const gap = line - last.line - (last.code.split('\n').length - 1);
      last.code += '\n'.repeat(gap) + code;
    }
  }
  return programs;
}

/** A value as a reader would write it. */
const written = (value: unknown): string =>
  inspect(value, { depth: null, breakLength: Number.POSITIVE_INFINITY });

type Scope = Readonly<Record<string, unknown>>;

const evaluated = (code: string, scope: Scope = {}): unknown =>
  new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));

/** What code gives: the lines it prints, the error it throws, or its value. */
function outcomeOf(run: () => unknown, printed: readonly string[] = []): { text: string; isValue: boolean } {
  try {
    const value = run();
    if (printed.length > 0) return { text: printed.join('\n'), isValue: false };
    return { text: written(value), isValue: true };
  } catch (error) {
    const { name, message } = error as Error;
    return { text: `throws ${name}: ${message}`, isValue: false };
  }
}

/** The claim that one expression, evaluated with these names, has the value that another one has. */
export function claimOf(code: string, value: string, scope: Scope): Claim {
  return { code, says: written(evaluated(value)), gives: outcomeOf(() => evaluated(code, scope)).text };
}

/**
 * Runs a program and gives its claims: statements with `// => ...` behind them or on the lines below.
 *
 * A statement that prints claims its lines, one that throws `throws Name: message`, any other a value.
 */
export function claimsOf({ code }: Program, modules: Modules): Claim[] {
  const claims: Claim[] = [];
  const printed: string[] = [];
  const check = (text: string, lines: readonly string[], run: () => unknown) => {
    printed.length = 0;
    const { text: gives, isValue } = outcomeOf(run, printed);
    const says = lines.join('\n');
    claims.push({ code: text, says: isValue ? written(evaluated(says)) : says, gives });
  };
  const print = { log: (...values: unknown[]) => printed.push(...format(...values).split('\n')) };
  const script = ts.transpile(checked(code), { target: ts.ScriptTarget.ES2022 });
  new Function('$modules', '$check', 'console', script)(modules, check, print);
  return claims;
}

/** The program with a call of `$check` around every statement that claims something. */
function checked(code: string): string {
  const { statements } = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  let unchecked = code.match(CLAIM)?.length ?? 0;
  const lines = statements.map((statement, i) => {
    if (ts.isImportDeclaration(statement)) return constantsOf(statement);
    const text = statement.getText();
    const behind = code.slice(statement.end, statements[i + 1]?.getStart() ?? code.length);
    const says = Array.from(behind.matchAll(CLAIM), ([, line]) => line.trimEnd());
    if (says.length === 0 || ts.isVariableStatement(statement)) return text;
    unchecked -= says.length;
    const body = ts.isExpressionStatement(statement) ? `(${text.replace(/;$/, '')})` : `{ ${text} }`;
    return `$check(${JSON.stringify(text)}, ${JSON.stringify(says)}, () => ${body});`;
  });
  if (unchecked > 0)
    throw new Error('"// =>" stands where it is not checked: a statement must end before it');
  return lines.join('\n');
}

const CLAIM = /\/\/ => (.*)/g;

/** `import { a as b } from 'm'` as `const { a: b } = $modules['m']`. */
function constantsOf(statement: ts.ImportDeclaration): string {
  if (statement.importClause === undefined) return ''; // for its effect, which has tests of its own
  const module = `$modules[${statement.moduleSpecifier.getText()}]`;
  const names = statement.importClause?.namedBindings;
  if (statement.importClause?.isTypeOnly) return '';
  if (names === undefined) throw new Error(`examples import by name: ${statement.getText()}`);
  if (ts.isNamespaceImport(names)) return `const ${names.name.text} = ${module};`;
  const pairs = names.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ propertyName, name }) => `${propertyName?.getText() ?? name.text}: ${name.text}`);
  return `const { ${pairs.join(', ')} } = ${module};`;
}
