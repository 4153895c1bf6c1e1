import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A generated function, its name, how many results it has (undefined: one number, no list), and where to call it. */
export interface Program {
  readonly source: string;
  readonly name: string;
  readonly results: number | undefined;
  readonly points: readonly (readonly number[])[];
}

/** The first of these commands that this machine has. */
export function firstOf(commands: readonly string[]): string | undefined {
  return commands.find((command) => spawnSync(command, ['--version']).status === 0);
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${command} failed: ${error ?? stderr.slice(0, 4000)}`);
  return stdout;
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'fourgrad-source-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NAMED: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  '-nan': Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
};

/** One line a call, numbers with spaces between them, in the order of programs and points. */
function parsed(output: string, programs: readonly Program[]): number[][][] {
  const lines = output.trimEnd().split('\n').values();
  return programs.map(({ points }) =>
    points.map(() => {
      const words = (lines.next().value as string).split(' ');
      return words.map((word) => NAMED[word] ?? Number(word));
    }),
  );
}

/** The results of programs in JavaScript: of every program, at every point. */
export function runJavaScript(programs: readonly Program[]): number[][][] {
  return programs.map(({ source, name, points }) => {
    const f = new Function(`'use strict';\n${source}\nreturn ${name};`)() as (
      ...at: number[]
    ) => number | number[];
    return points.map((point) => [f(...point)].flat());
  });
}

const pythonNumber = (x: number): string =>
  Number.isFinite(x) ? (Object.is(x, -0) ? '-0.0' : `${x}`) : `float('${x}')`;

/** The results of programs in Python, all in one module. */
export function runPython(python: string, programs: readonly Program[]): number[][][] {
  const calls = programs.flatMap(({ name, points }) =>
    points.map((point) => `show(${name}(${point.map(pythonNumber).join(', ')}))`),
  );
  const show = 'def show(r):\n    print(*map(repr, r if isinstance(r, list) else [r]))\n';
  return inFolder((folder) => {
    const file = join(folder, 'main.py');
    writeFileSync(file, [...programs.map(({ source }) => source), show, ...calls].join('\n'));
    return parsed(run(python, [file]), programs);
  });
}

const cNumber = (x: number): string => {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'NAN' : x < 0 ? '-INFINITY' : 'INFINITY';
  return Object.is(x, -0) ? '-0.0' : `${x}`;
};

/** The results of programs in C, all in one translation unit, without a warning of the compiler. */
export function runC(compiler: string, programs: readonly Program[]): number[][][] {
  const calls = programs.flatMap(({ name, points, results }) =>
    points.map((point) => {
      const values = point.map((x) => `(double)${cNumber(x)}`);
      if (results === undefined) return `  show(1, (double[]){${name}(${values.join(', ')})});`;
      return `  ${name}(${[...values, 'r'].join(', ')}); show(${results}, r);`;
    }),
  );
  const show =
    'static void show(int n, const double *r) {\n  for (int i = 0; i < n; i++) printf(i + 1 < n ? "%.17g " : "%.17g\\n", r[i]);\n}\n';
  const main = `int main(void) {\n  double r[1000];\n  (void)r;\n${calls.join('\n')}\n  return 0;\n}\n`;
  return inFolder((folder) => {
    const file = join(folder, 'main.c');
    const program = join(folder, 'main');
    const sources = programs.map(({ source }) => source);
    writeFileSync(file, ['#include <stdio.h>', ...sources, show, main].join('\n'));
    run(compiler, ['-std=c99', '-O0', '-Wall', '-Wextra', '-Werror', '-o', program, file, '-lm']);
    return parsed(run(program, []), programs);
  });
}
