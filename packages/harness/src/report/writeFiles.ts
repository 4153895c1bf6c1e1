import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../UserError.js';

/**
 * Writes files into a folder, by name: into a new one inside it first, so that nothing is half written.
 *
 * @throws UserError if the folder cannot be written.
 */
export async function writeFiles(
  folder: string,
  what: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const target = resolve(folder);
  const names = Object.keys(files);
  let draft: string | undefined;
  try {
    await makeFolder(target);
    draft = await mkdtemp(join(target, '.fourgrad-'));
    for (const name of names) await writeFile(join(draft, name), files[name]);
    for (const name of names) await requireNoFolder(join(target, name));
    for (const name of names) await rename(join(draft, name), join(target, name));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      `cannot write the ${what} to ${folder} (${code ?? message}); choose another folder with --out DIR`,
    );
  } finally {
    if (draft !== undefined) await rm(draft, { recursive: true, force: true });
  }
}

/** mkdir with parents; Node's own `recursive` never returns where a file system refuses with ENOENT, as /proc does. */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  try {
    await mkdir(path);
  } catch (error) {
    if (!(await isFolder(path))) throw error; // else another process was faster
  }
}

async function requireNoFolder(path: string): Promise<void> {
  if (await isFolder(path)) throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR' });
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
