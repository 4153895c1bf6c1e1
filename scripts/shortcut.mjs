// Before it runs pnpm, `npx pnpm@10` reads every installed package of this workspace to see whether pnpm is
// among them: most of a second, more than everything else in `npx --yes pnpm@10 compare` together. It does
// not when node_modules/.bin has a file of that very name. So link it, and `pnpm` for pnpm's calls of itself,
// to the pnpm that npx has already fetched. When npx's cache is emptied the links lead nowhere and npx goes
// the long way again, as it does wherever links cannot be made.
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packages.mjs';

const pnpm = process.env.npm_execpath ?? '';
const fetchedByNpx = pnpm.includes('_npx') && process.env.npm_config_user_agent?.startsWith('pnpm/10.');

if (fetchedByNpx && process.platform !== 'win32') {
  for (const name of ['pnpm', 'pnpm@10']) {
    const link = join(root, 'node_modules/.bin', name);
    rmSync(link, { force: true });
    symlinkSync(pnpm, link);
  }
}
