import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../../scripts/packages.mjs';
import type { Program } from './program.ts';

/** What the compiler says of example programs in a strict project, each by the name it is given. */
export function complaints(programs: ReadonlyMap<string, Program>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const settings = {
    ...options,
    noEmit: true,
    composite: false,
    emitDeclarationOnly: false,
    types: ['node'],
  };

  // The programs stand beside this file as far as the compiler can tell; nothing is written.
  const names = new Map(
    [...programs.keys()].map((name, i) => [join(root, `tests/docs/example${i}.ts`), name]),
  );
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  const codeOf = (path: string) => {
    const program = programs.get(names.get(path) ?? '');
    return program === undefined ? undefined : `${program.code}\nexport {};`;
  };
  host.fileExists = (path) => names.has(path) || fileExists(path);
  host.readFile = (path) => codeOf(path) ?? readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const code = codeOf(path);
    return code === undefined
      ? getSourceFile(path, languageVersion, ...rest)
      : ts.createSourceFile(path, code, languageVersion, true);
  };

  const compiled = ts.createProgram([...names.keys()], settings, host);
  return ts.getPreEmitDiagnostics(compiled).map(({ file, start, messageText }) => {
    const name = names.get(file?.fileName ?? '') ?? file?.fileName;
    const line =
      file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line;
    return `${name} +${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
