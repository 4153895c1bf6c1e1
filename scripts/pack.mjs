import { execFileSync } from 'node:child_process';
import { packages, root } from './packages.mjs';

/** Runs pnpm with the given arguments at the root: the pnpm that started us, else the one npx finds. */
function pnpm(...args) {
  const own = process.env.npm_execpath ?? '';
  const [command, ...before] = own.includes('pnpm') ? [process.execPath, own] : ['npx', '--yes', 'pnpm@10'];
  return execFileSync(command, [...before, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/**
 * Packs every package, as publishing would, into `folder`; the packages must have been built.
 *
 * @param {string} folder
 * @returns {Map<string, string>} package name -> tarball
 */
export function packAll(folder) {
  const output = pnpm(
    '--recursive',
    '--filter',
    './packages/*',
    'pack',
    '--json',
    '--pack-destination',
    folder,
  );
  return new Map(JSON.parse(output).map(({ name, filename }) => [name, filename]));
}

/**
 * The tarballs that an install of the package needs: its own and those of the workspace packages it depends on.
 *
 * @param {string} name
 * @param {Map<string, string>} tarballs
 * @returns {string[]}
 */
export function tarballsFor(name, tarballs) {
  const { manifest } = packages().find((one) => one.manifest.name === name);
  return [name, ...Object.keys(manifest.dependencies ?? {})].flatMap((one) => tarballs.get(one) ?? []);
}

/**
 * Installs tarballs with npm into a folder outside the workspace, as a user would.
 *
 * @param {string} folder
 * @param {string[]} tarballs
 */
export function install(folder, tarballs) {
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  execFileSync('npm', ['install', ...flags, ...tarballs], { cwd: folder, stdio: ['ignore', 2, 'inherit'] });
}
