import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLicenses } from './licenses.mjs';
import { withBuildLock } from './lock.mjs';
import { packages, root } from './packages.mjs';
import { clearStamp, fingerprint, isFresh, writeStamp } from './stamp.mjs';

const directories = packages().map(({ directory }) => directory);
const require = createRequire(import.meta.url);

/** Builds the JavaScript of the packages whose sources changed; takes milliseconds when none did. */
export async function buildJavaScript() {
  if (directories.every(isFresh)) return;
  await withBuildLock(async () => {
    // All of them end before the lock is released, even when one fails.
    const results = await Promise.allSettled(
      directories.filter((directory) => !isFresh(directory)).map(bundle),
    );
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  });
}

/** Declarations of every package; tsc itself knows what is up to date. */
export const buildDeclarations = () =>
  withBuildLock(() => run('typescript', 'bin/tsc', ['-b', ...directories], root));

async function bundle(directory) {
  console.error(`building ${basename(directory)}`);
  const before = fingerprint(directory); // taken first: an edit during the build makes it stale
  clearStamp(directory);
  removeScripts(join(directory, 'dist'));
  await run('tsup', 'dist/cli-default.js', [], directory);
  writeLicenses(directory);
  writeStamp(directory, before);
}

function removeScripts(dist) {
  try {
    for (const name of readdirSync(dist)) if (name.endsWith('.js')) rmSync(join(dist, name));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Runs a tool of node_modules with its output on stderr: stdout belongs to the command being run. */
function run(tool, script, args, cwd) {
  const path = join(dirname(require.resolve(`${tool}/package.json`)), script);
  return /** @type {Promise<void>} */ (
    new Promise((done, fail) => {
      const child = spawn(process.execPath, [path, ...args], { cwd, stdio: ['ignore', 2, 2] });
      child.on('error', fail);
      child.on('exit', (code) =>
        code === 0 ? done() : fail(new Error(`${tool} failed in ${basename(cwd)}`)),
      );
    })
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildJavaScript();
    await buildDeclarations();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
